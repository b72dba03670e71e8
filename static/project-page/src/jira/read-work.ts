import type { WorkItem } from '#domain/plan/work-item';
import type { IssueId } from '#domain/shared/identifiers';

import { inPages, type JiraCalls } from './jira-calls';
import { isRefusedQuery, JiraReadError } from './jira-read-error';
import { type JiraSnapshot, MAXIMUM_WORK_ITEMS, type ReadProgress } from './jira-snapshot';

/** What is read: the home project, and epics that outcomes map to, wherever they are (DL-7). */
export type ReadScope = {
  readonly projectId: string;
  readonly mappedEpicIds: readonly IssueId[];
};

export type Reading = {
  readonly calls: JiraCalls;
  readonly scope: ReadScope;
  /** Milliseconds since 1970 at the start of the reading. */
  readonly now: number;
  readonly report: (progress: ReadProgress) => void;
};

/** Ids in one `parent in (…)`; more of them make Jira slow (platform/jira.md §2). */
const PARENTS_A_SEARCH = 50;

/**
 * Reads the delivery's work for the first time: one sweep for ids, then their contents by a hundred
 * (architecture decision 1). Contents are fetched by id and not by `parent in`: a work item that
 * disappears meanwhile is then left out, where a search would fail as a whole.
 *
 * @param reading - What to read, and how.
 */
export async function readWork(reading: Reading): Promise<JiraSnapshot> {
  const { calls, scope, report } = reading;
  const swept = await sweepHome(reading);
  if (swept.length > MAXIMUM_WORK_ITEMS) return readMappedOnly(reading);

  const home = await fetchAll(calls, [...new Set([...swept, ...scope.mappedEpicIds])], report);
  const items = new Map(home.map((item) => [item.id, item]));
  const foreign = await Promise.all(
    parentLists(readable(scope, items)).map((parents) => calls.search(foreignJql(scope, parents))),
  );
  for (const item of foreign.flat()) items.set(item.id, item);
  return { items, readAt: reading.now, coverage: 'whole-project', projectCount: swept.length };
}

/**
 * Reads the mapped epics and their children only, and counts the rest: the project is too large to be
 * read in front of a person.
 *
 * @param reading - What to read, and how.
 */
export async function readMappedOnly(reading: Reading): Promise<JiraSnapshot> {
  const { calls, scope, report } = reading;
  const [epics, projectCount] = await Promise.all([
    fetchAll(calls, scope.mappedEpicIds, report),
    calls.count(homeJql(scope)),
  ]);
  const items = new Map(epics.map((epic) => [epic.id, epic]));
  const children = await Promise.all(
    parentLists(readable(scope, items)).map((parents) =>
      calls.search(`parent in (${parents.join(', ')})`),
    ),
  );
  for (const item of children.flat()) items.set(item.id, item);
  return { items, readAt: reading.now, coverage: 'mapped-only', projectCount };
}

/**
 * Fetches contents by id, a hundred a call, as many calls at once as the connection lets through.
 *
 * @param calls - The connection.
 * @param ids - Without repetition.
 * @param report - Hears how many of them were read.
 */
export async function fetchAll(
  calls: JiraCalls,
  ids: readonly IssueId[],
  report: (progress: ReadProgress) => void,
): Promise<readonly WorkItem[]> {
  let read = 0;
  report({ read, total: ids.length });
  const pages = await Promise.all(
    inPages(ids).map(async (page) => {
      const items = await calls.fetchSome(page);
      read += page.length;
      report({ read, total: ids.length });
      return items;
    }),
  );
  return pages.flat();
}

/**
 * Ids of everything in the home project that the reader may see.
 *
 * @param reading - What to read, and how.
 * @throws JiraReadError `access-lost` when Jira does not know the project: it answers so, and not with 403, to a
 * reader who may not browse it any more (EV-8).
 */
export async function sweepHome({ calls, scope }: Reading): Promise<readonly IssueId[]> {
  try {
    return await calls.ids(homeJql(scope), MAXIMUM_WORK_ITEMS);
  } catch (thrown) {
    if (!isRefusedQuery(thrown)) throw thrown;
    throw new JiraReadError({ kind: 'access-lost', status: 400 });
  }
}

/** Everything of the home project that the reader may see. */
export function homeJql(scope: ReadScope): string {
  return `project = ${scope.projectId}`;
}

/** Children in other projects: only those of mapped epics count (PL-5), so only they are read. */
export function foreignJql(scope: ReadScope, parents: readonly IssueId[]): string {
  return `project != ${scope.projectId} AND parent in (${parents.join(', ')})`;
}

/** Mapped epics that were found; Jira refuses a search that names one that the reader may not see. */
export function readable(
  scope: ReadScope,
  items: { readonly has: (id: IssueId) => boolean },
): readonly IssueId[] {
  return scope.mappedEpicIds.filter((id) => items.has(id));
}

/** Cuts parents into lists that one search takes. */
export function parentLists(parents: readonly IssueId[]): readonly (readonly IssueId[])[] {
  return Array.from({ length: Math.ceil(parents.length / PARENTS_A_SEARCH) }, (_, list) =>
    parents.slice(list * PARENTS_A_SEARCH, (list + 1) * PARENTS_A_SEARCH),
  );
}
