import Button from '@atlaskit/button/new';
import { type ReactElement, useState } from 'react';

import { proposalMessages } from '#i18n/proposal-messages';

import { useAcceptCandidates } from './use-accept-candidates';
import type { UsedCandidates } from './use-candidates';

/** Accepts what is selected; always in sight. */
export function ProposalBar(props: {
  readonly used: UsedCandidates;
  readonly onDone: () => void;
}): ReactElement {
  const { used, onDone } = props;
  const { candidates } = used;
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState('');
  const acceptCandidates = useAcceptCandidates();
  const included = candidates.filter((candidate) => candidate.isIncluded);
  const outside = candidates.filter((candidate) => candidate.outsideReason !== undefined);
  const selectable = candidates.filter((candidate) => candidate.outsideReason === undefined);
  const isAll = included.length === selectable.length;

  const accept = async (): Promise<void> => {
    if (included.some((candidate) => candidate.statement.trim() === '')) {
      setFailure(proposalMessages.needsStatement);
      return;
    }
    setIsSending(true);
    const sentence = await acceptCandidates(included, outside);
    setIsSending(false);
    setFailure(sentence ?? '');
    if (sentence === undefined) onDone();
  };
  return (
    <div className="proposal-bar">
      <Button
        appearance="primary"
        isDisabled={included.length === 0}
        isLoading={isSending}
        onClick={() => void accept()}
      >
        {proposalMessages.accept(included.length)}
      </Button>
      <Button
        appearance="subtle"
        onClick={() => {
          used.include(
            selectable.map(({ key }) => key),
            !isAll,
          );
        }}
      >
        {isAll ? proposalMessages.selectNone : proposalMessages.selectAll}
      </Button>
      <span role="status">{failure}</span>
    </div>
  );
}
