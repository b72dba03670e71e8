import { EPIC_LEVEL, type WorkItem } from '#domain/plan/work-item';
import type { WorkTree } from '#domain/plan/work-tree';
import type { IssueId } from '#domain/shared/identifiers';

/** How selected work comes to serve an outcome (PL-3). */
export type Mapping = {
  /** Epics that are mapped: selected ones, and the epics of selected work below them. */
  readonly epics: readonly WorkItem[];
  /** Selected work without an epic: it gets a parent in Jira. */
  readonly parentless: readonly WorkItem[];
};

/**
 * Splits selected work by its way to an outcome.
 *
 * @param ids - What the person selected.
 * @param tree - What the person may see.
 */
export function planMapping(ids: readonly IssueId[], tree: WorkTree): Mapping {
  const epics = new Map<IssueId, WorkItem>();
  const parentless: WorkItem[] = [];
  for (const id of ids) {
    const item = tree.items.get(id);
    if (item === undefined) continue;
    const epic = item.level >= EPIC_LEVEL ? item : item.parent && tree.items.get(item.parent.id);
    if (epic === undefined) parentless.push(item);
    else epics.set(epic.id, epic);
  }
  return { epics: [...epics.values()], parentless };
}
