import type { CalendarDate, Instant } from '../shared/calendar-date';
import type { AccountId, RoleKey } from '../shared/identifiers';

import type { Criterion } from './lifecycle-template';

/** Who does something at a gate, and when. */
export type GateActor = {
  readonly accountId: AccountId;
  /** Roles that the person holds today, as holder or deputy (EV-7). */
  readonly heldRoles: readonly RoleKey[];
  readonly at: Instant;
  /** Today of the delivery. */
  readonly today: CalendarDate;
};

/**
 * The role in which a person may meet a criterion.
 *
 * @param actor - The person.
 * @param criterion - What is to be met.
 * @returns The first of the criterion's roles that the person holds today, else `undefined`.
 */
export function actingRole(
  { heldRoles }: Pick<GateActor, 'heldRoles'>,
  { roleKeys }: Criterion,
): RoleKey | undefined {
  return roleKeys.find((key) => heldRoles.includes(key));
}
