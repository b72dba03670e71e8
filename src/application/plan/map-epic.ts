import type { Outcome } from '#domain/plan/outcome';
import type { IssueId } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';

import { type InvalidInput, type TooMany, tooMany } from '../command/failure';
import type { RowView } from '../command/row-writes';
import type { Ports } from '../ports/ports';
import type { Session } from '../session/session';

import {
  changeOutcome,
  type OutcomeChange,
  type OutcomeFailure,
  type OutcomeInput,
} from './change-outcome';
import { claimEpic } from './epic-links';
import type { EpicTaken } from './plan-failures';
import { readEpics } from './read-epics';

export type MapEpicInput = OutcomeInput & { readonly issueId: IssueId };

/** As many as an outcome and one transaction hold. */
export const EPICS_PER_OUTCOME = 20;

/** Maps an epic that the person may see to an outcome (PL-1, PL-3). Mapping it twice changes nothing. */
export async function mapEpic(
  ports: Ports,
  session: Session,
  input: MapEpicInput,
): Promise<Result<RowView<Outcome>, OutcomeFailure | EpicTaken | InvalidInput>> {
  const { issueId, commandId, deliveryId, outcomeId } = input;
  const epics = await readEpics(ports.jiraAsUser, [issueId]);
  if (!epics.ok) return epics;
  return changeOutcome(ports, session, {
    action: 'plan.mapEpic',
    input,
    mine: { issueId },
    epicIds: [issueId],
    decide: ({ outcome, linkOf, now }): Result<OutcomeChange, TooMany | EpicTaken> => {
      const { epicIds } = outcome;
      if (epicIds.includes(issueId)) return ok({ body: outcome });
      const actual = epicIds.length + 1;
      if (actual > EPICS_PER_OUTCOME) return err(tooMany(EPICS_PER_OUTCOME, actual));
      const claim = claimEpic(issueId, { commandId, deliveryId, outcomeId, now }, linkOf);
      if (!claim.ok) return claim;
      return ok({ body: { ...outcome, epicIds: [...epicIds, issueId] }, links: [claim.value] });
    },
  });
}
