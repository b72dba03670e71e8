import { missingParts, type OutcomePart } from '#domain/plan/missing-parts';
import { EPICS_PER_OUTCOME, type Owner } from '#domain/plan/outcome';
import type { Proposal } from '#domain/plan/propose-outcomes';
import type { CalendarDate } from '#domain/shared/calendar-date';
import type { IssueId } from '#domain/shared/identifiers';

import type { AcceptableOutcome } from '../use-accept-outcomes';

import { type OutcomeProblem, outcomeProblems } from './outcome-problems';

/** What a person can word before accepting. */
export type CandidateEdit = {
  readonly statement?: string;
  readonly customerWording?: string;
  readonly evidence?: string;
  /** `null`: emptied. */
  readonly target?: CalendarDate | null;
};

/** What a person decided about proposals; nothing of it is stored before the accept. Keyed by the proposal. */
export type CandidateDecisions = {
  readonly edits: Readonly<Record<string, CandidateEdit>>;
  readonly included: Readonly<Record<string, boolean>>;
  /** The proposal into which another one is merged. */
  readonly mergedInto: Readonly<Record<string, string>>;
  /** Reasons of what does not belong to the delivery. */
  readonly outside: Readonly<Record<string, string>>;
};

export const NO_DECISIONS: CandidateDecisions = {
  edits: {},
  included: {},
  mergedInto: {},
  outside: {},
};

/** A proposal as the person shaped it: maybe several merged into one outcome. */
export type Candidate = {
  readonly key: string;
  readonly proposals: readonly [Proposal, ...Proposal[]];
  readonly statement: string;
  readonly customerWording: string;
  readonly evidence: string;
  readonly target?: CalendarDate;
  readonly owners: readonly Owner[];
  readonly epicIds: readonly IssueId[];
  readonly isIncluded: boolean;
  readonly outsideReason?: string;
  /** What it lacks (PL-4). */
  readonly lacks: readonly OutcomePart[];
};

/**
 * The proposals with the person's decisions. Open ones are included unless the person left them out.
 *
 * @param proposals - As computed from Jira.
 * @param decisions - What the person did so far.
 */
export function buildCandidates(
  proposals: readonly Proposal[],
  decisions: CandidateDecisions,
): readonly Candidate[] {
  return proposals
    .filter((proposal) => decisions.mergedInto[proposal.key] === undefined)
    .map((leading) =>
      buildCandidate(
        [leading, ...proposals.filter(({ key }) => decisions.mergedInto[key] === leading.key)],
        decisions,
      ),
    );
}

function buildCandidate(
  proposals: Candidate['proposals'],
  decisions: CandidateDecisions,
): Candidate {
  const [leading] = proposals;
  const { key } = leading;
  const fields = fieldsOf(proposals, decisions.edits[key] ?? {});
  const outsideReason = decisions.outside[key];
  return {
    key,
    proposals,
    ...fields,
    epicIds: proposals.flatMap((proposal) => proposal.epicIds),
    isIncluded:
      outsideReason === undefined && (decisions.included[key] ?? !isDoneProposal(leading)),
    ...(outsideReason === undefined ? {} : { outsideReason }),
    lacks: missingParts(fields),
  };
}

type CandidateFields = Pick<
  Candidate,
  'statement' | 'customerWording' | 'evidence' | 'owners' | 'target'
>;

function fieldsOf(proposals: Candidate['proposals'], edit: CandidateEdit): CandidateFields {
  const target = edit.target === undefined ? latestDay(proposals) : edit.target;
  return {
    statement: edit.statement ?? proposals[0].statement,
    customerWording: edit.customerWording ?? '',
    evidence: edit.evidence ?? '',
    owners: ownersOf(proposals),
    ...(target == null ? {} : { target }),
  };
}

/** Proposed from an epic that is done: folded, and left out unless the person wants it. */
export function isDoneProposal(proposal: Proposal): boolean {
  return proposal.source.kind === 'epic' && proposal.source.isDone;
}

function latestDay(proposals: readonly Proposal[]): CalendarDate | undefined {
  return proposals
    .flatMap(({ target }) => target ?? [])
    .sort()
    .at(-1);
}

function ownersOf(proposals: readonly Proposal[]): readonly Owner[] {
  const ids = new Set(proposals.flatMap((proposal) => proposal.ownerIds));
  return [...ids].map((accountId) => ({ kind: 'account', accountId }));
}

/**
 * How many epics one outcome would serve, were a candidate merged into another one. More than
 * {@link EPICS_PER_OUTCOME} are refused before the merge: an epic that is dropped silently is work that nobody
 * plans.
 *
 * @param candidates - As they are now.
 * @param key - The one that would be merged.
 * @param into - The one that would stay.
 */
export function epicsTogether(candidates: readonly Candidate[], key: string, into: string): number {
  return candidates
    .filter((candidate) => candidate.key === key || candidate.key === into)
    .reduce((sum, { epicIds }) => sum + epicIds.length, 0);
}

/** Why a candidate cannot be accepted as it is. */
export type CandidateProblem =
  | OutcomeProblem
  | { readonly kind: 'too-many-epics'; readonly maximum: number; readonly actual: number };

/** What stands in the way of accepting a candidate. */
export function candidateProblems(candidate: Candidate): readonly CandidateProblem[] {
  const actual = candidate.epicIds.length;
  return [
    ...outcomeProblems(candidate),
    ...(actual > EPICS_PER_OUTCOME
      ? [{ kind: 'too-many-epics' as const, maximum: EPICS_PER_OUTCOME, actual }]
      : []),
  ];
}

/**
 * A candidate as it is sent.
 *
 * @param candidate - An included one with a statement.
 */
export function toOutcome(candidate: Candidate): AcceptableOutcome {
  const { statement, customerWording, evidence, target, owners, epicIds } = candidate;
  return {
    statement: statement.trim(),
    customerWording: customerWording.trim(),
    evidence: evidence.trim(),
    ...(target === undefined ? {} : { target }),
    owners: [...owners],
    epicIds: [...epicIds],
  };
}
