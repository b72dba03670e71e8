import { EPICS_PER_OUTCOME, type Outcome } from '#domain/plan/outcome';
import type { IssueId } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';

import { type Failure, type InvalidInput, type TooMany, tooMany } from '../command/failure';
import type { RowView } from '../command/row-writes';
import type { Ports } from '../ports/ports';
import type { Session } from '../session/session';

import {
  changeOutcome,
  type OutcomeChange,
  type OutcomeFacts,
  type OutcomeFailure,
  type OutcomeInput,
} from './change-outcome';
import { claimEpic } from './epic-links';
import type { EpicTaken } from './plan-failures';
import { readEpics } from './read-epics';

export type MapEpicInput = OutcomeInput & { readonly issueId: IssueId };

type MapFailure = OutcomeFailure | EpicTaken | InvalidInput;

/** Maps an epic that the person may see to an outcome (PL-1, PL-3). Mapping it twice changes nothing. */
export function mapEpic(
  ports: Ports,
  session: Session,
  input: MapEpicInput,
): Promise<Result<RowView<Outcome>, MapFailure>> {
  return mapFoundEpic(ports, session, {
    action: 'plan.mapEpic',
    input,
    find: () => Promise.resolve(ok(input.issueId)),
  });
}

type Mapping<Refusal extends Failure> = {
  readonly action: string;
  /** As sent: a repeated command has the same, whatever is found for it then. */
  readonly input: MapEpicInput;
  /** Finds the epic, as the person. */
  readonly find: () => Promise<Result<IssueId, Refusal>>;
};

/** As {@link mapEpic}, when the input names a work item for which the epic must be found. */
export function mapFoundEpic<Refusal extends Failure>(
  ports: Ports,
  session: Session,
  { action, input, find }: Mapping<Refusal>,
): Promise<Result<RowView<Outcome>, MapFailure | Refusal>> {
  return changeOutcome<MapFailure | Refusal>(ports, session, {
    action,
    input,
    mine: { issueId: input.issueId },
    check: async () => {
      const found = await find();
      if (!found.ok) return found;
      const epics = await readEpics(ports.jiraAsUser, [found.value]);
      return epics.ok ? ok([found.value]) : epics;
    },
    decide: (facts) => decideMapping(input, facts),
  });
}

function decideMapping(
  { commandId, deliveryId, outcomeId }: MapEpicInput,
  { outcome, linkOf, namedEpics, now }: OutcomeFacts,
): Result<OutcomeChange, TooMany | EpicTaken> {
  const { epicIds } = outcome;
  const [issueId] = namedEpics;
  if (issueId === undefined || epicIds.includes(issueId)) return ok({ body: outcome });
  const actual = epicIds.length + 1;
  if (actual > EPICS_PER_OUTCOME) return err(tooMany(EPICS_PER_OUTCOME, actual));
  const claim = claimEpic(issueId, { commandId, deliveryId, outcomeId, now }, linkOf);
  if (!claim.ok) return claim;
  return ok({ body: { ...outcome, epicIds: [...epicIds, issueId] }, links: [claim.value] });
}
