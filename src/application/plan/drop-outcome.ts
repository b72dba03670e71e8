import type { Outcome } from '#domain/plan/outcome';
import { ok, type Result } from '#domain/shared/result';

import type { RowView } from '../command/row-writes';
import type { CommandPorts } from '../ports/ports';
import type { Session } from '../session/session';

import { changeOutcome, type OutcomeFailure, type OutcomeInput } from './change-outcome';
import { releaseEpics } from './epic-links';

/** How a published outcome leaves the plan (PL-10, HS-2): it stays listed with the reason, its epics are free. */
export function dropOutcome(
  ports: CommandPorts,
  session: Session,
  input: OutcomeInput & { readonly reason: string },
): Promise<Result<RowView<Outcome>, OutcomeFailure>> {
  const { reason, outcomeId } = input;
  return changeOutcome(ports, session, {
    action: 'plan.dropOutcome',
    input,
    mine: { state: 'dropped', dropReason: reason },
    decide: ({ outcome, linkOf }) =>
      ok({
        body: { ...outcome, state: 'dropped', dropReason: reason },
        links: releaseEpics(outcome.epicIds, outcomeId, linkOf),
        reason,
      }),
  });
}
