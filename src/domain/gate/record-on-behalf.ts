import { isHeldInJira } from '../delivery/held-roles';
import type { Role } from '../delivery/role';
import type { CalendarDate } from '../shared/calendar-date';
import type { ContactId } from '../shared/identifiers';
import { err, ok, type Result } from '../shared/result';

import type { Gate } from './gate';
import type { GateActor } from './gate-actor';
import type { RefusalOf } from './gate-refusal';
import { findCriterion } from './stage-template';

/** What somebody said who has no account: who, which day, how, and what shows it (GT-11). */
export type OnBehalfCommand = {
  readonly criterionKey: string;
  readonly contactId?: ContactId | undefined;
  readonly day: CalendarDate;
  readonly how: string;
  readonly evidence: string;
};

/**
 * A person of the stake records what a role said that nobody in Jira holds (GT-11). Without evidence it
 * stays "claimed" and meets nothing. A new record takes the place of the one before.
 *
 * @param gate - The gate.
 * @param command - What was said.
 * @param context - Who records it, and the roles of the delivery: once somebody with an account holds the
 * role, that person acknowledges.
 */
export function recordOnBehalf(
  gate: Gate,
  { criterionKey, contactId, day, how, evidence }: OnBehalfCommand,
  { actor, roles }: { readonly actor: GateActor; readonly roles: readonly Role[] },
): Result<Gate, RefusalOf<'not-found' | 'gate-closed' | 'role-is-held' | 'day-in-future'>> {
  const criterion = findCriterion(gate.stage, criterionKey);
  if (criterion?.type !== 'on-behalf' || !criterion.recordable) {
    return err({ kind: 'not-found', facts: { what: 'criterion' } });
  }
  if (gate.state !== 'open') return err({ kind: 'gate-closed', facts: { stage: gate.stage } });
  const held = roles.find(
    ({ key, ...role }) => criterion.roleKeys.includes(key) && isHeldInJira(role),
  );
  if (held !== undefined) return err({ kind: 'role-is-held', facts: { roleLabel: held.label } });
  if (day > actor.today) return err({ kind: 'day-in-future', facts: { today: actor.today } });
  const record = {
    criterionKey,
    roleKey: criterion.roleKeys[0],
    ...(contactId !== undefined && { contactId }),
    day,
    how,
    evidence,
    by: actor.accountId,
    at: actor.at,
  };
  const others = gate.records.filter((one) => one.criterionKey !== criterionKey);
  return ok({ ...gate, records: [...others, record] });
}
