import type { CalendarDate } from '../shared/calendar-date';
import type { AccountId, RoleKey } from '../shared/identifiers';

import type { Holder, Role } from './role';

/**
 * Whether a person holds a role: always as its holder, and as a deputy from the first to the last day of
 * the deputyship, both included (EV-7).
 *
 * @param role - The role.
 * @param accountId - The person.
 * @param today - Today of the delivery, a day in its time zone.
 */
export function holdsRole(
  role: Pick<Role, 'holders' | 'deputies'>,
  accountId: AccountId,
  today: CalendarDate,
): boolean {
  return (
    role.holders.some((holder) => isAccount(holder, accountId)) ||
    role.deputies.some(
      ({ holder, from, until }) => isAccount(holder, accountId) && from <= today && today <= until,
    )
  );
}

/**
 * Every role that a person holds today, deputies included.
 *
 * @param roles - The roles of the delivery.
 * @param accountId - The person.
 * @param today - Today of the delivery, a day in its time zone.
 */
export function heldRoleKeys(
  roles: readonly Role[],
  accountId: AccountId,
  today: CalendarDate,
): RoleKey[] {
  return roles.filter((role) => holdsRole(role, accountId, today)).map((role) => role.key);
}

/**
 * Whether somebody with an account holds the role, so that nobody may act on its behalf (GT-11). A deputy
 * is not a holder: the one whom the deputy stands in for is.
 *
 * @param role - The role.
 */
export function isHeldInJira(role: Pick<Role, 'holders'>): boolean {
  return role.holders.some((holder) => holder.kind === 'account');
}

function isAccount(holder: Holder, accountId: AccountId): boolean {
  return holder.kind === 'account' && holder.accountId === accountId;
}
