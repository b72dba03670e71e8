import type { IssueLink } from '#domain/plan/outcome';
import { EPIC_LEVEL } from '#domain/plan/work-item';
import type { DeliveryId, IssueId } from '#domain/shared/identifiers';

import { issueLinkAt } from '../ports/row-address';
import type { RowStore } from '../ports/row-store';
import type { TransitionJira } from '../ports/transition-jira';

/** Ports of a check: storage is only read, in batches. */
export type CheckPorts = {
  readonly rows: Pick<RowStore, 'getMany'>;
  readonly transitionJira: TransitionJira;
};

/** Where a work item belongs, and how many calls to Jira it took to find out. */
export type FoundDelivery =
  | { readonly kind: 'found'; readonly deliveryId: DeliveryId; readonly jiraCalls: number }
  | { readonly kind: 'not-guarded' }
  /** Jira does not show the work item to the app, so nobody can tell. */
  | { readonly kind: 'unreadable' };

/**
 * The delivery that a work item belongs to (GT-8, architecture decision 6): it stands for one or is a mapped
 * epic, else its parent does or is; only for the child of something below an epic is the parent's parent
 * looked at. At most two calls to Jira and two storage reads.
 */
export async function findDelivery(
  { rows, transitionJira }: CheckPorts,
  issueKey: string,
  signal: AbortSignal,
): Promise<FoundDelivery> {
  const place = await transitionJira.place(issueKey, signal);
  if (place === undefined) return { kind: 'unreadable' };
  const { id, parent } = place;
  const near = await claimedBy(rows, parent === undefined ? [id] : [id, parent.id]);
  signal.throwIfAborted();
  if (near !== undefined) return { kind: 'found', deliveryId: near, jiraCalls: 1 };
  if (parent === undefined || parent.hierarchyLevel >= EPIC_LEVEL) return { kind: 'not-guarded' };

  const above = await transitionJira.place(parent.id, signal);
  if (above === undefined) return { kind: 'unreadable' };
  const far = above.parent && (await claimedBy(rows, [above.parent.id]));
  signal.throwIfAborted();
  return far === undefined
    ? { kind: 'not-guarded' }
    : { kind: 'found', deliveryId: far, jiraCalls: 2 };
}

/** The delivery of the first of the work items that somebody claimed; a mere reservation claims nothing yet. */
async function claimedBy(
  rows: CheckPorts['rows'],
  issueIds: readonly IssueId[],
): Promise<DeliveryId | undefined> {
  const links = await rows.getMany(issueIds.map(issueLinkAt));
  return links.map((link) => link?.body).find(isClaimed)?.deliveryId;
}

function isClaimed(link: IssueLink | undefined): boolean {
  return link?.state === 'claimed';
}
