import '../plan-page.css';

import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, useState } from 'react';

import type { Proposal } from '#domain/plan/propose-outcomes';
import { proposalMessages } from '#i18n/proposal-messages';

import { MAXIMUM_WORK_ITEMS } from '../../jira/jira-snapshot';
import { type PageContextValue, usePage } from '../../page-context';
import { JiraNotice } from '../JiraNotice';

import { isDoneProposal } from './candidates';
import { ProposalBar } from './ProposalBar';
import { ProposalCard } from './ProposalCard';
import { useCandidates, type UsedCandidates } from './use-candidates';

type ProposalListProps = {
  /** Absent until Jira was read, or when it could not be: the other ways in are there all the same. */
  readonly proposals: readonly Proposal[] | undefined;
  /** Some outcomes exist already: only what is new is shown, and the plan can be gone back to. */
  readonly isAddition: boolean;
  readonly onPaste: () => void;
  readonly onExample: () => void;
  readonly onAccepting: () => void;
  readonly onDone: () => void;
};

/** The first open: candidates from Jira, and the two other ways in (DL-7, ux.md "First open"). */
export function ProposalList(props: ProposalListProps): ReactElement {
  const { proposals = NONE, isAddition } = props;
  const page = usePage();
  const { mayEdit } = page.opened.rights;
  const used = useCandidates(proposals);
  const open = used.candidates.filter(({ proposals: [leading] }) => !isDoneProposal(leading));
  const done = used.candidates.filter(({ proposals: [leading] }) => isDoneProposal(leading));
  const intro = introOf(page, props);
  return (
    <Stack space="space.200">
      <Inline space="space.100" alignBlock="center" spread="space-between" shouldWrap>
        <Heading size="medium" as="h2">
          {isAddition ? proposalMessages.newHeading : proposalMessages.heading}
        </Heading>
        <WaysIn {...props} />
      </Inline>
      <JiraNotice />
      {intro !== undefined && <Text as="p">{intro}</Text>}
      {!mayEdit && proposals.length > 0 && <Text as="p">{proposalMessages.readOnly}</Text>}
      <Cards candidates={open} used={used} />
      {done.length > 0 && <DoneOnes candidates={done} used={used} />}
      {mayEdit && proposals.length > 0 && (
        <ProposalBar used={used} onAccepting={props.onAccepting} onDone={props.onDone} />
      )}
    </Stack>
  );
}

const NONE: readonly Proposal[] = [];

function WaysIn({ isAddition, onPaste, onExample, onDone }: ProposalListProps): ReactElement {
  const { mayEdit } = usePage().opened.rights;
  return (
    <Inline space="space.100" shouldWrap>
      {mayEdit && <Button onClick={onPaste}>{proposalMessages.paste}</Button>}
      {mayEdit && !isAddition && <Button onClick={onExample}>{proposalMessages.example}</Button>}
      {isAddition && <Button onClick={onDone}>{proposalMessages.backToPlan}</Button>}
    </Inline>
  );
}

/** What the page proposes, or why it proposes nothing; nothing to say while Jira is being read. */
function introOf(
  { jira, opened }: PageContextValue,
  { proposals, isAddition }: ProposalListProps,
): string | undefined {
  const { mayEdit } = opened.rights;
  if (proposals === undefined) {
    return mayEdit && jira.state === 'failed' ? proposalMessages.jiraNotRead : undefined;
  }
  if (proposals.length > 0) return proposalMessages.intro;
  if (jira.state === 'ready' && jira.snapshot.coverage === 'mapped-only') {
    return proposalMessages.tooLarge(jira.snapshot.projectCount, MAXIMUM_WORK_ITEMS);
  }
  if (isAddition) return proposalMessages.nothingNew;
  return mayEdit ? proposalMessages.nothing : proposalMessages.nothingReadOnly;
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
