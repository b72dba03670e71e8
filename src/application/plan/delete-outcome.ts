import { firstPublishedIn } from '#domain/plan/first-published';
import type { Outcome } from '#domain/plan/outcome';
import { err, ok, type Result } from '#domain/shared/result';

import type { RowView } from '../command/row-writes';
import type { CommandPorts } from '../ports/ports';
import type { Session } from '../session/session';

import { changeOutcome, type OutcomeFailure, type OutcomeInput } from './change-outcome';
import { releaseEpics } from './epic-links';
import { type Published, published } from './plan-failures';

/** Deletes an outcome that was never published (PL-10). Its epics are free; it remembers them for restoring. */
export function deleteOutcome(
  ports: CommandPorts,
  session: Session,
  input: OutcomeInput,
): Promise<Result<RowView<Outcome>, OutcomeFailure | Published>> {
  return changeOutcome(ports, session, {
    action: 'plan.deleteOutcome',
    input,
    mine: { state: 'deleted' },
    decide: ({ outcome, linkOf }) => {
      const planNumber = firstPublishedIn(outcome);
      if (planNumber !== undefined) return err(published(planNumber));
      return ok({
        body: { ...outcome, state: 'deleted' },
        links: releaseEpics(outcome.epicIds, input.outcomeId, linkOf),
      });
    },
  });
}
