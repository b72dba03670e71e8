import { type ReactElement, useState } from 'react';

import { proposalMessages } from '#i18n/proposal-messages';

import { usePage } from '../../page-context';

import { AcceptBar } from './AcceptBar';
import { type Candidate, type CandidateProblem, candidateProblems } from './candidates';
import { useAcceptCandidates } from './use-accept-candidates';
import type { UsedCandidates } from './use-candidates';
import { whyOf } from './why-proposed';

/** Accepts what is selected, and puts outside what the person said does not belong here. */
export function ProposalBar(props: {
  readonly used: UsedCandidates;
  /** Hears that the plan may be there before everything is accepted. */
  readonly onAccepting: () => void;
  readonly onDone: () => void;
}): ReactElement {
  const { used, onAccepting, onDone } = props;
  const { selected } = usePage();
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState('');
  const acceptCandidates = useAcceptCandidates();
  const firstRefusal = useFirstRefusal();
  const { included, outside, selectable } = sortOut(used.candidates);
  // Marks belong to a delivery, and the first accepted outcome makes it (DL-7).
  const needsOutcome = included.length === 0 && outside.length > 0 && selected === undefined;

  const accept = async (): Promise<void> => {
    const refusal = firstRefusal(included);
    setFailure(refusal ?? '');
    if (refusal !== undefined) return;
    setIsSending(true);
    onAccepting();
    const sentence = await acceptCandidates(included, outside);
    setIsSending(false);
    setFailure(sentence ?? '');
    if (sentence === undefined) onDone();
  };
  return (
    <AcceptBar
      label={wordAccept(included.length, outside.length)}
      isDisabled={needsOutcome || included.length + outside.length === 0}
      isSending={isSending}
      message={needsOutcome ? proposalMessages.acceptOneFirst : failure}
      isAll={selectable.length === 0 ? undefined : included.length === selectable.length}
      onAccept={() => void accept()}
      onSelectAll={(isIncluded) => {
        used.include(
          selectable.map(({ key }) => key),
          isIncluded,
        );
      }}
    />
  );
}

type Sorted = Readonly<Record<'included' | 'outside' | 'selectable', readonly Candidate[]>>;

function sortOut(candidates: readonly Candidate[]): Sorted {
  return {
    included: candidates.filter(({ isIncluded }) => isIncluded),
    outside: candidates.filter(({ outsideReason }) => outsideReason !== undefined),
    selectable: candidates.filter(({ outsideReason }) => outsideReason === undefined),
  };
}

function wordAccept(included: number, outside: number): string {
  if (outside === 0) return proposalMessages.accept(included);
  return included === 0
    ? proposalMessages.putOutside(outside)
    : proposalMessages.acceptAndPutOutside(included, outside);
}

/** The first thing that stands in the way, with the candidate that it is about. */
function useFirstRefusal(): (included: readonly Candidate[]) => string | undefined {
  const { jira } = usePage();
  const items = jira.state === 'ready' ? jira.snapshot.items : undefined;
  return (included) => {
    for (const candidate of included) {
      const [problem] = candidateProblems(candidate);
      if (problem === undefined) continue;
      const name = candidate.statement.trim() || whyOf(candidate.proposals[0], items);
      return proposalMessages.refused(name, wordProblem(problem));
    }
    return undefined;
  };
}

function wordProblem(problem: CandidateProblem): string {
  const words = proposalMessages.problems;
  switch (problem.kind) {
    case 'no-outcome':
      return words['no-outcome'];
    case 'too-long':
      return words['too-long'](problem.field, problem.maximum, problem.actual);
    default:
      return words['too-many-epics'](problem.maximum, problem.actual);
  }
}
