import '../plan-page.css';

import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, useState } from 'react';

import type { Proposal } from '#domain/plan/propose-outcomes';
import { proposalMessages } from '#i18n/proposal-messages';

import { usePage } from '../../page-context';

import { isDoneProposal } from './candidates';
import { ProposalBar } from './ProposalBar';
import { ProposalCard } from './ProposalCard';
import { useCandidates, type UsedCandidates } from './use-candidates';

/** Candidates for outcomes: accept all or some, word them before, merge, put outside (DL-7). */
export function ProposalList(props: {
  readonly proposals: readonly Proposal[];
  /** Some outcomes exist already: only what is new is shown, and the plan can be gone back to. */
  readonly isAddition: boolean;
  readonly onPaste: () => void;
  readonly onDone: () => void;
}): ReactElement {
  const { proposals, isAddition, onPaste, onDone } = props;
  const { opened } = usePage();
  const used = useCandidates(proposals);
  const { mayEdit } = opened.rights;
  const open = used.candidates.filter(({ proposals: [leading] }) => !isDoneProposal(leading));
  const done = used.candidates.filter(({ proposals: [leading] }) => isDoneProposal(leading));
  return (
    <Stack space="space.200">
      <Inline space="space.100" alignBlock="center" spread="space-between" shouldWrap>
        <Heading size="medium" as="h2">
          {isAddition ? proposalMessages.newHeading : proposalMessages.heading}
        </Heading>
        <Inline space="space.100">
          {mayEdit && <Button onClick={onPaste}>{proposalMessages.paste}</Button>}
          {isAddition && <Button onClick={onDone}>{proposalMessages.backToPlan}</Button>}
        </Inline>
      </Inline>
      <Text as="p">{introOf(proposals, isAddition)}</Text>
      {!mayEdit && <Text as="p">{proposalMessages.readOnly}</Text>}
      <Cards candidates={open} used={used} />
      {done.length > 0 && <DoneOnes candidates={done} used={used} />}
      {mayEdit && proposals.length > 0 && <ProposalBar used={used} onDone={onDone} />}
    </Stack>
  );
}

function introOf(proposals: readonly Proposal[], isAddition: boolean): string {
  if (proposals.length > 0) return proposalMessages.intro;
  return isAddition ? proposalMessages.nothingNew : proposalMessages.nothing;
}

type CardsProps = {
  readonly candidates: UsedCandidates['candidates'];
  readonly used: UsedCandidates;
};

function Cards({ candidates, used }: CardsProps): ReactElement {
  return (
    <ul className="proposal-list">
      {candidates.map((candidate) => (
        <ProposalCard key={candidate.key} candidate={candidate} used={used} />
      ))}
    </ul>
  );
}

function DoneOnes({ candidates, used }: CardsProps): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Stack space="space.100" alignInline="start">
      <Button
        appearance="subtle"
        aria-expanded={isOpen}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        {proposalMessages.doneOnes(candidates.length)}
      </Button>
      {isOpen && <Cards candidates={candidates} used={used} />}
    </Stack>
  );
}
