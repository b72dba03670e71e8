import { EMPTY_HEAD } from '#domain/audit/row-head';
import type { IssueLink } from '#domain/plan/outcome';
import type { Instant } from '#domain/shared/calendar-date';
import type { CommandId } from '#domain/shared/identifiers';

import { issueLinkAt } from '../ports/row-address';
import type { RowStore } from '../ports/row-store';

import type { LoadedHead } from './plan-transaction';
import type { RowWrite } from './row-writes';

/**
 * The only writes outside a transaction, both "only if absent": heads that do not exist yet, and reservations
 * of the work items that the command claims.
 *
 * @returns False when somebody else was faster; the command then decides again.
 */
export async function prepareTransaction(
  rows: RowStore,
  heads: readonly LoadedHead[],
  claims: {
    readonly writes: readonly RowWrite[];
    readonly commandId: CommandId;
    readonly now: Instant;
  },
): Promise<boolean> {
  const missing = heads.filter(({ row }) => row.version === 0);
  const unreserved = claims.writes.filter(({ claim, before }) => claim && before === undefined);
  const made = await Promise.all([
    ...missing.map(({ address }) => rows.createIfAbsent(address, { version: 1, body: EMPTY_HEAD })),
    ...unreserved.map(({ after }) => {
      // `claimIssue` is the only maker of claims, and takes a link.
      const body = { ...(after?.body as IssueLink), state: 'reserved' as const, at: claims.now };
      const { commandId } = claims;
      return rows.createIfAbsent(issueLinkAt(body.issueId), { version: 1, commandId, body });
    }),
  ]);
  return made.every(Boolean);
}
