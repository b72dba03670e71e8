import type { IssueId } from '../shared/identifiers';

import { EPIC_LEVEL, type WorkItem } from './work-item';

/**
 * What became of a mapped epic (PL-10). It stays in place whatever happened. Jira answers a person the same
 * for a deleted and for a hidden work item, so the two are one kind here; the server is asked for the
 * `UnreadableReason`.
 */
export type MappedEpic =
  | { readonly kind: 'readable'; readonly item: WorkItem }
  /** In another project than the delivery's: moved there, or mapped there on purpose (DL-7). */
  | { readonly kind: 'other-project'; readonly item: WorkItem }
  /** Below the level of epics: somebody changed its type. */
  | { readonly kind: 'retyped'; readonly item: WorkItem }
  | { readonly kind: 'unreadable'; readonly id: IssueId };

/**
 * How the reader finds a mapped epic.
 *
 * @param id - The epic as it was mapped.
 * @param items - What the reader may see.
 * @param homeProjectId - The delivery's home project.
 */
export function mappedEpicState(
  id: IssueId,
  items: ReadonlyMap<IssueId, WorkItem>,
  homeProjectId: string,
): MappedEpic {
  const item = items.get(id);
  if (item === undefined) return { kind: 'unreadable', id };
  if (item.level < EPIC_LEVEL) return { kind: 'retyped', item };
  if (item.projectId !== homeProjectId) return { kind: 'other-project', item };
  return { kind: 'readable', item };
}
