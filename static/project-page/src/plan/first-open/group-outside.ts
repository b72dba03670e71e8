import type { IssueId } from '#domain/shared/identifiers';

import type { Candidate } from './candidates';

/** Work items that one call puts outside at most (contract of `plan.markOutside`). */
const ITEMS_A_CALL = 500;

/** Epics that leave with the same reason. */
export type OutsideGroup = { readonly reason: string; readonly issueIds: readonly IssueId[] };

/**
 * What is put outside, by reason, in as few calls as possible: one reason is given for many epics mostly.
 *
 * @param candidates - Those with a reason.
 */
export function groupOutside(candidates: readonly Candidate[]): readonly OutsideGroup[] {
  const byReason = new Map<string, readonly IssueId[]>();
  for (const { outsideReason, epicIds } of candidates) {
    if (outsideReason === undefined) continue;
    byReason.set(outsideReason, [...(byReason.get(outsideReason) ?? []), ...epicIds]);
  }
  return [...byReason].flatMap(([reason, issueIds]) =>
    Array.from({ length: Math.ceil(issueIds.length / ITEMS_A_CALL) }, (_, call) => ({
      reason,
      issueIds: issueIds.slice(call * ITEMS_A_CALL, (call + 1) * ITEMS_A_CALL),
    })),
  );
}
