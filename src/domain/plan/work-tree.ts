import type { IssueId } from '../shared/identifiers';

import type { WorkItem } from './work-item';

/** The work that a reader may see, with the way from parents to children. */
export type WorkTree = {
  readonly items: ReadonlyMap<IssueId, WorkItem>;
  readonly childrenOf: ReadonlyMap<IssueId, readonly WorkItem[]>;
};

/**
 * Finds the children of every work item in one pass.
 *
 * @param items - All that the reader may see, by id.
 */
export function growWorkTree(items: ReadonlyMap<IssueId, WorkItem>): WorkTree {
  const childrenOf = new Map<IssueId, WorkItem[]>();
  for (const item of items.values()) {
    if (item.parent === undefined) continue;
    const siblings = childrenOf.get(item.parent.id);
    if (siblings === undefined) childrenOf.set(item.parent.id, [item]);
    else siblings.push(item);
  }
  return { items, childrenOf };
}
