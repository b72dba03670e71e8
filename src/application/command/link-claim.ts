import type { IssueLink } from '#domain/plan/outcome';
import type { Instant } from '#domain/shared/calendar-date';
import type { CommandId, DeliveryId } from '#domain/shared/identifiers';

import type { StoredRow } from '../ports/row-store';

/** A reservation whose command never came back is free after this long (architecture decision 5). */
const RESERVATION_MILLISECONDS = 60_000;

/** Whether a command may claim a work item; `before` is the reservation that it completes or takes over. */
export type LinkClaim =
  | { readonly kind: 'free'; readonly before?: StoredRow<IssueLink> }
  | { readonly kind: 'taken'; readonly by: IssueLink };

/** Who wants to claim a work item. */
type Claimant = {
  readonly commandId: CommandId;
  /** Absent while it is to be created. */
  readonly deliveryId?: DeliveryId | undefined;
  readonly now: Instant;
};

/**
 * Tells whether a work item can be claimed (PL-1: an epic maps to at most one outcome across all deliveries).
 * A reservation keeps other deliveries out. Within one delivery it may be a refused command's, and who comes
 * first is decided by the version of the reservation.
 *
 * @param link - As loaded now; absent when nobody claimed the work item.
 */
export function claimOf(
  link: StoredRow<IssueLink> | undefined,
  { commandId, deliveryId, now }: Claimant,
): LinkClaim {
  if (link === undefined) return { kind: 'free' };
  if (link.body.state === 'claimed') return { kind: 'taken', by: link.body };
  const lapsed = Date.parse(now) - Date.parse(link.body.at) >= RESERVATION_MILLISECONDS;
  const isOwn = link.commandId === commandId || link.body.deliveryId === deliveryId;
  return isOwn || lapsed ? { kind: 'free', before: link } : { kind: 'taken', by: link.body };
}
