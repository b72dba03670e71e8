import { EPIC_LEVEL, type WorkItem } from '#domain/plan/work-item';
import type { WorkTree } from '#domain/plan/work-tree';
import type { IssueId } from '#domain/shared/identifiers';

/** How selected work comes to serve an outcome (PL-3, PL-9). */
export type Mapping = {
  /** Epics that are mapped to it. */
  readonly epics: readonly WorkItem[];
  /** Work that gets one of its epics as parent in Jira. */
  readonly reparented: readonly WorkItem[];
};

/**
 * Splits selected work by its way to an outcome: epics, and the epics of selected work below them, are mapped;
 * work without an epic gets a parent in Jira.
 *
 * @param ids - What the person selected.
 * @param tree - What the person may see.
 */
export function planMapping(ids: readonly IssueId[], tree: WorkTree): Mapping {
  const epics = new Map<IssueId, WorkItem>();
  const reparented: WorkItem[] = [];
  for (const id of ids) {
    const item = tree.items.get(id);
    if (item === undefined) continue;
    const epic = item.level >= EPIC_LEVEL ? item : item.parent && tree.items.get(item.parent.id);
    if (epic === undefined) reparented.push(item);
    else epics.set(epic.id, epic);
  }
  return { epics: [...epics.values()], reparented };
}

/**
 * How selected tasks come from one outcome to another (PL-9): they leave their epic, which stays with its outcome. What is
 * an epic itself is mapped.
 *
 * @param ids - What the person selected.
 * @param tree - What the person may see.
 */
export function planMove(ids: readonly IssueId[], tree: WorkTree): Mapping {
  const items = ids.flatMap((id) => tree.items.get(id) ?? []);
  return {
    epics: items.filter(({ level }) => level >= EPIC_LEVEL),
    reparented: items.filter(({ level }) => level < EPIC_LEVEL),
  };
}
