import type { IssueLink } from '#domain/plan/outcome';
import type { Instant } from '#domain/shared/calendar-date';
import type { CommandId, DeliveryId, IssueId, OutcomeId } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';

import { claimOf } from '../command/link-claim';
import { claimIssue, deleteRow, type RowWrite } from '../command/row-writes';
import { issueLinkAt } from '../ports/row-address';
import type { StoredRow } from '../ports/row-store';

import { type EpicTaken, epicTaken } from './plan-failures';

export type LinkOf = (issueId: IssueId) => StoredRow<IssueLink> | undefined;

export type EpicClaim = {
  readonly commandId: CommandId;
  readonly deliveryId: DeliveryId;
  readonly outcomeId: OutcomeId;
  readonly now: Instant;
};

/** Claims an epic for an outcome, unless it belongs to another one (PL-1). */
export function claimEpic(
  issueId: IssueId,
  { commandId, deliveryId, outcomeId, now }: EpicClaim,
  linkOf: LinkOf,
): Result<RowWrite, EpicTaken> {
  const claim = claimOf(linkOf(issueId), { commandId, deliveryId, now });
  if (claim.kind === 'taken') return err(epicTaken(issueId, claim.by, deliveryId));
  const link = { issueId, deliveryId, outcomeId, as: 'epic', state: 'claimed', at: now } as const;
  return ok(claimIssue(link, claim.before));
}

/** Frees those of the epics that are this outcome's. */
export function releaseEpics(
  issueIds: readonly IssueId[],
  outcomeId: OutcomeId,
  linkOf: LinkOf,
): readonly RowWrite[] {
  return issueIds.flatMap((issueId) => {
    const link = linkOf(issueId);
    if (link?.body.outcomeId !== outcomeId) return [];
    return deleteRow(issueLinkAt(issueId), link);
  });
}
