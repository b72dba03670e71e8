import Button from '@atlaskit/button/new';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, useMemo, useState } from 'react';

import { OUTCOMES_PER_ACCEPT } from '#contracts/plan-contract';
import { draftMessages } from '#i18n/draft-messages';
import { proposalMessages } from '#i18n/proposal-messages';

import { AcceptBar } from './AcceptBar';
import type { DraftSource } from './draft';
import { DraftCard } from './DraftCard';
import { useAcceptDrafts } from './use-accept-drafts';
import { useDrafts } from './use-drafts';
import { useOwnerLookup } from './use-owner-lookup';

type DraftListProps = {
  readonly sources: readonly DraftSource[];
  /** What stands on each card instead of its row: "Example". */
  readonly mark?: string;
  readonly onDone: () => void;
};

/** The preview of a pasted list and of the example: nothing of it is stored before the accept (ux.md "First open"). */
export function DraftList({ sources, mark, onDone }: DraftListProps): ReactElement {
  const isTooLong = sources.length > OUTCOMES_PER_ACCEPT;
  const used = useDrafts(isTooLong ? NO_ROWS : sources);
  const { drafts } = used;
  const names = useMemo(
    () => drafts.map(({ fields }) => fields.ownerName).filter((name) => name !== ''),
    [drafts],
  );
  const { matches, find } = useOwnerLookup(names);
  const accept = useAccepting(useAcceptDrafts(find), onDone);
  const included = drafts.filter(({ isIncluded }) => isIncluded);
  const selectable = drafts.filter(({ problems }) => problems.length === 0);
  return (
    <Stack space="space.150">
      <div role="status">
        {isTooLong && (
          <Text as="p">{draftMessages.tooManyRows(sources.length, OUTCOMES_PER_ACCEPT)}</Text>
        )}
      </div>
      <ul className="proposal-list" aria-label={draftMessages.preview}>
        {drafts.map((draft) => (
          <DraftCard
            key={draft.key}
            draft={draft}
            used={used}
            owner={matches.get(draft.fields.ownerName)}
            mark={mark}
          />
        ))}
      </ul>
      {drafts.length > selectable.length && (
        <Text as="p">{draftMessages.leftOut(drafts.length - selectable.length)}</Text>
      )}
      <AcceptBar
        label={proposalMessages.accept(included.length)}
        isDisabled={included.length === 0}
        isSending={accept.isSending}
        message={accept.failure}
        isAll={selectable.length === 0 ? undefined : included.length === selectable.length}
        onAccept={() => {
          accept.send(included);
        }}
        onSelectAll={(isIncluded) => {
          used.include(
            selectable.map(({ key }) => key),
            isIncluded,
          );
        }}
      >
        <Button appearance="subtle" onClick={onDone}>
          {draftMessages.back}
        </Button>
      </AcceptBar>
    </Stack>
  );
}

const NO_ROWS: readonly DraftSource[] = [];

type Accepting = {
  readonly isSending: boolean;
  readonly failure: string;
  readonly send: (drafts: Parameters<ReturnType<typeof useAcceptDrafts>>[0]) => void;
};

function useAccepting(
  acceptDrafts: ReturnType<typeof useAcceptDrafts>,
  onDone: () => void,
): Accepting {
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState('');
  const run = async (drafts: Parameters<Accepting['send']>[0]): Promise<void> => {
    setIsSending(true);
    const sentence = await acceptDrafts(drafts);
    setIsSending(false);
    setFailure(sentence ?? '');
    if (sentence === undefined) onDone();
  };
  return { isSending, failure, send: (drafts) => void run(drafts) };
}
