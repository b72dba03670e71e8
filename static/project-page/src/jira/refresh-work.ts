import type { WorkItem } from '#domain/plan/work-item';
import type { IssueId } from '#domain/shared/identifiers';

import { type JiraSnapshot, MAXIMUM_WORK_ITEMS } from './jira-snapshot';
import {
  fetchAll,
  foreignJql,
  homeJql,
  parentLists,
  readable,
  type Reading,
  readMappedOnly,
} from './read-work';

/** Jira's index may lag behind its database, so a refresh looks back further than the last reading. */
const OVERLAP_MINUTES = 15;

/**
 * Reads what changed since a snapshot. What this visit's sweep does not return is gone from the result,
 * whatever the snapshot had: it was deleted, moved, or hidden from this reader (EV-1). With no change it
 * takes a sweep and a search; a third call when epics of other projects are mapped.
 *
 * @param reading - What to read, and how.
 * @param before - The last snapshot, from memory or from the browser's store.
 */
export async function refreshWork(reading: Reading, before: JiraSnapshot): Promise<JiraSnapshot> {
  const { calls, scope } = reading;
  const swept = new Set(await calls.ids(homeJql(scope), MAXIMUM_WORK_ITEMS));
  if (swept.size > MAXIMUM_WORK_ITEMS) return readMappedOnly(reading);

  const foreignEpics = await fetchAll(
    calls,
    scope.mappedEpicIds.filter((id) => !swept.has(id)),
    ignoreProgress,
  );
  const visible = new Set([...swept, ...foreignEpics.map((epic) => epic.id)]);
  const changed = await searchChanges(reading, before, readable(scope, visible));

  const items = new Map<IssueId, WorkItem>();
  for (const id of swept) {
    const known = before.items.get(id);
    if (known !== undefined) items.set(id, known);
  }
  for (const item of [...foreignEpics, ...changed]) {
    const isVisible = item.projectId !== scope.projectId || swept.has(item.id);
    if (isVisible && !isOlder(item, items.get(item.id))) items.set(item.id, item);
  }
  const unknown = [...swept].filter((id) => !items.has(id));
  for (const item of await fetchAll(calls, unknown, reading.report)) items.set(item.id, item);
  return { items, readAt: reading.now, coverage: 'whole-project', projectCount: swept.size };
}

/** The index lags: it may still tell what an own write, read from the database, has overtaken. */
function isOlder(found: WorkItem, known: WorkItem | undefined): boolean {
  return known !== undefined && found.updatedAt < known.updatedAt;
}

/** Changes of the home project and, in the same search, the children that mapped epics have elsewhere. */
async function searchChanges(
  { calls, scope, now }: Reading,
  before: JiraSnapshot,
  parents: readonly IssueId[],
): Promise<readonly WorkItem[]> {
  const minutes = Math.ceil(Math.max(0, now - before.readAt) / 60_000) + OVERLAP_MINUTES;
  const recent = `${homeJql(scope)} AND updated >= -${minutes}m`;
  const [first, ...others] = parentLists(parents);
  const pages = await Promise.all([
    calls.search(first === undefined ? recent : `(${recent}) OR (${foreignJql(scope, first)})`),
    ...others.map((list) => calls.search(foreignJql(scope, list))),
  ]);
  return pages.flat();
}

/** A handful of foreign epics is no progress worth showing. */
function ignoreProgress(): void {
  return undefined;
}
