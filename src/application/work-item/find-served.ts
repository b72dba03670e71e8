import type { IssueLink } from '#domain/plan/outcome';
import { EPIC_LEVEL } from '#domain/plan/work-item';
import type { IssueId } from '#domain/shared/identifiers';

import type { JiraAsUser, VisibleWorkItem } from '../ports/jira-as-user';
import { issueLinkAt } from '../ports/row-address';
import type { RowReader } from '../ports/row-store';

export type ServedWorkItem = {
  readonly item: VisibleWorkItem;
  /** The claim that the work item belongs to: its own, its parent's or its grandparent's (GT-8). */
  readonly link?: IssueLink;
  /** It is not claimed itself. */
  readonly isChild: boolean;
  /** The epic that mapping the work item would claim: itself, or the nearest above it. */
  readonly mapIssueId?: IssueId;
};

type Sources = { readonly rows: RowReader; readonly jiraAsUser: JiraAsUser };

/**
 * Finds out, as the person, where a work item belongs: by its own claim, else its parent's, two levels up at
 * most (GT-8).
 *
 * @returns Nothing when the person may not see the work item.
 */
export async function findServed(
  { rows, jiraAsUser }: Sources,
  issueId: IssueId,
): Promise<ServedWorkItem | undefined> {
  const [item] = await jiraAsUser.workItems([issueId]);
  if (!item) return undefined;
  const ids = [item.id, ...(item.parentId ? [item.parentId] : [])];
  const found = await firstClaim(rows, ids);
  if (found) return { item, link: found, isChild: found.issueId !== issueId, ...mappable(item) };
  if (!item.parentId || isEpic(item.parentLevel)) return { item, isChild: true, ...mappable(item) };
  const [parent] = await jiraAsUser.workItems([item.parentId]);
  if (!parent) return { item, isChild: true, ...mappable(item) };
  const above = isEpic(parent.hierarchyLevel) ? undefined : parent.parentId;
  const link = above && (await firstClaim(rows, [above]));
  return { item, isChild: true, ...mappable(item, parent), ...(link && { link }) };
}

/** A level that is not known is looked up. */
function isEpic(level: number | undefined): boolean {
  return level !== undefined && level >= EPIC_LEVEL;
}

async function firstClaim(
  rows: RowReader,
  issueIds: readonly IssueId[],
): Promise<IssueLink | undefined> {
  const links = await rows.getMany(issueIds.map(issueLinkAt));
  return links.find((link) => link?.body.state === 'claimed')?.body;
}

function mappable(
  item: VisibleWorkItem,
  parent?: VisibleWorkItem,
): { readonly mapIssueId?: IssueId } {
  if (isEpic(item.hierarchyLevel)) return { mapIssueId: item.id };
  if (item.parentId && isEpic(parent?.hierarchyLevel ?? item.parentLevel)) {
    return { mapIssueId: item.parentId };
  }
  return parent?.parentId ? { mapIssueId: parent.parentId } : {};
}
