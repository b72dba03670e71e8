import type { WorkItem } from '#domain/plan/work-item';
import type { IssueId } from '#domain/shared/identifiers';

import { isRefusedQuery } from './jira-read-error';
import { type JiraSnapshot, MAXIMUM_WORK_ITEMS } from './jira-snapshot';
import {
  fetchAll,
  foreignJql,
  homeJql,
  parentLists,
  readable,
  type Reading,
  readMappedOnly,
  sweepHome,
} from './read-work';

/** Jira's index may lag behind its database, so a refresh looks back further than the last reading. */
const OVERLAP_MINUTES = 15;

/** Jira limits one list of ids, not the query: with the home project's changes, 450 epics fit one search. */
const CLAUSES_A_SEARCH = 10;

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
  const swept = new Set(await sweepHome(reading));
  if (swept.size > MAXIMUM_WORK_ITEMS) return readMappedOnly(reading);

  const foreignEpics = await fetchAll(
    calls,
    scope.mappedEpicIds.filter((id) => !swept.has(id)),
    ignoreProgress,
  );
  const visible = new Set([...swept, ...foreignEpics.map((epic) => epic.id)]);
  const { changed, gone } = await findChanges(reading, before, readable(scope, visible));
  for (const id of gone) swept.delete(id);

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

type Changes = { readonly changed: readonly WorkItem[]; readonly gone: readonly IssueId[] };

/**
 * The sweep comes from Jira's index, which lags: it may name a mapped epic that is gone already. Jira then refuses
 * the search below it, so the epics are looked up in the database and the search goes on without the missing ones.
 */
async function findChanges(
  reading: Reading,
  before: JiraSnapshot,
  epics: readonly IssueId[],
): Promise<Changes> {
  try {
    return { changed: await searchChanges(reading, before, epics), gone: [] };
  } catch (thrown) {
    if (!isRefusedQuery(thrown)) throw thrown;
    const found = new Set(
      (await fetchAll(reading.calls, epics, ignoreProgress)).map((epic) => epic.id),
    );
    const here = epics.filter((id) => found.has(id));
    return {
      changed: await searchChanges(reading, before, here),
      gone: epics.filter((id) => !found.has(id)),
    };
  }
}

/** Changes of the home project and, in the same search, the children that mapped epics have elsewhere. */
async function searchChanges(
  { calls, scope, now }: Reading,
  before: JiraSnapshot,
  parents: readonly IssueId[],
): Promise<readonly WorkItem[]> {
  const minutes = Math.ceil(Math.max(0, now - before.readAt) / 60_000) + OVERLAP_MINUTES;
  const recent = `${homeJql(scope)} AND updated >= -${minutes}m`;
  const clauses = [recent, ...parentLists(parents).map((list) => foreignJql(scope, list))];
  const searches: string[] = [];
  for (let from = 0; from < clauses.length; from += CLAUSES_A_SEARCH) {
    const some = clauses.slice(from, from + CLAUSES_A_SEARCH);
    searches.push(some.map((clause) => `(${clause})`).join(' OR '));
  }
  return (await Promise.all(searches.map((jql) => calls.search(jql)))).flat();
}

/** A handful of foreign epics is no progress worth showing. */
function ignoreProgress(): void {
  return undefined;
}
