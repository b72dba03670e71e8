import type { Outcome } from '#domain/plan/outcome';
import { applyPatch } from '#domain/shared/apply-patch';
import type { CalendarDate } from '#domain/shared/calendar-date';
import type { RoleKey } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';

import { notFound } from '../command/failure';
import type { RowView } from '../command/row-writes';
import type { CommandPorts } from '../ports/ports';
import type { Session } from '../session/session';

import { changeOutcome, type OutcomeFailure, type OutcomeInput } from './change-outcome';
import { unknownPerson } from './unknown-person';

export type OutcomePatch = {
  readonly statement?: string | undefined;
  readonly evidence?: string | undefined;
  readonly owners?: Outcome['owners'] | undefined;
  readonly target?: CalendarDate | null | undefined;
  readonly customerWording?: string | undefined;
  readonly signOffRole?: RoleKey | null | undefined;
};

/** Changes the fields that people edit in place (PL-1); absent = unchanged, null = emptied. */
export function editOutcome(
  ports: CommandPorts,
  session: Session,
  input: OutcomeInput & { readonly patch: OutcomePatch },
): Promise<Result<RowView<Outcome>, OutcomeFailure>> {
  const { patch } = input;
  return changeOutcome(ports, session, {
    action: 'plan.editOutcome',
    input,
    mine: patch,
    check: async () => {
      const unknown = await unknownPerson(ports.rows, session, [patch]);
      return unknown ? err(notFound(unknown)) : ok([]);
    },
    decide: ({ outcome }) => ok({ body: edited(outcome, patch) }),
  });
}

/** A confirmation was given for a statement and its evidence; with other words nobody confirmed it (PL-5). */
function edited(outcome: Outcome, patch: OutcomePatch): Outcome {
  const after = applyPatch(outcome, patch);
  const isSame = after.statement === outcome.statement && after.evidence === outcome.evidence;
  return isSame ? after : applyPatch(after, { evidenceConfirmed: null });
}
