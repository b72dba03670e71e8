import { type HostDatabase } from '../database/open-database';
import { selectOne } from '../jira/store/query';

import { type ExportedIssue } from './exported-issue';
import { ImportRefusal } from './import-problem';
import { type ParentReference } from './resolve-parents';

/** Two work items with one key or one id. */
export function refuseDuplicates(issues: readonly ExportedIssue[]): void {
  const keys = new Map<string, string>();
  const ids = new Map<number, string>();
  for (const { key, id, place } of issues) {
    const earlier = keys.get(key) ?? ids.get(id);
    if (earlier !== undefined) {
      const what = keys.has(key) ? `the key ${key}` : `the id ${id}`;
      throw new ImportRefusal({
        kind: 'duplicate',
        place,
        message: `On ${place} ${what} stands again; it was on ${earlier} already. Remove one of them.`,
      });
    }
    keys.set(key, place);
    ids.set(id, place);
  }
}

/** A chain of parents that comes back to where it began. */
export function refuseCycles(
  issues: readonly ExportedIssue[],
  parents: ReadonlyMap<string, ParentReference>,
): void {
  const finished = new Set<string>();
  for (const { key, place } of issues) {
    const path: string[] = [];
    for (let at: string | undefined = key; at !== undefined && !finished.has(at);) {
      if (path.includes(at)) {
        const circle = [...path.slice(path.indexOf(at)), at].join(' → ');
        throw new ImportRefusal({
          kind: 'parent-cycle',
          place,
          message: `From ${place} on the parents form a circle: ${circle}. Mend one of them.`,
        });
      }
      path.push(at);
      at = parents.get(at)?.key;
    }
    for (const visited of path) finished.add(visited);
  }
}

/** Work items that the site has already. With `replace`, those of the file's own projects give way. */
export function refuseClashes(
  database: HostDatabase,
  issues: readonly ExportedIssue[],
  replaced: ReadonlySet<string>,
): void {
  for (const { id, key, place } of issues) {
    const held = selectOne<{ key: string; projectKey: string }>(
      database,
      `SELECT i.key, p.key AS projectKey FROM jira_issue i JOIN jira_project p ON p.id = i.projectId
       WHERE i.key = ? OR i.id = ?`,
      [key, id],
    );
    if (held === undefined || replaced.has(held.projectKey)) continue;
    const what =
      held.key === key ? `${key} is there already` : `its id ${id} belongs to ${held.key}`;
    throw new ImportRefusal({
      kind: 'already-there',
      place,
      message: `On ${place}: ${what}. Start with --replace to put the file in place of these projects, or with --fresh.`,
    });
  }
}
