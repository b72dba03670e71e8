import { type HostDatabase } from '../database/open-database';
import { nextId, raiseSequence } from '../jira/store/next-id';
import { insertRow, selectOne } from '../jira/store/query';

import { type EntityIds } from './entity-ids';
import { type ExportedIssue, type ExportedLinkEntry } from './exported-issue';
import { createTally, type ImportReport } from './import-report';

type LinkCounts = Pick<ImportReport, 'linkEntries' | 'links'>;

type Scope = {
  readonly database: HostDatabase;
  readonly ids: EntityIds;
  /** Ids of the work items that were created, by key. */
  readonly created: ReadonlyMap<string, number>;
};

type Ends = { readonly sourceId: number; readonly targetId: number };

/** On the source stands `outwardIssue`, on the target `inwardIssue`. */
function endsOf(
  entry: ExportedLinkEntry,
  issueId: number,
  created: ReadonlyMap<string, number>,
): Ends | string {
  const other = entry.outwardIssue ?? entry.inwardIssue;
  if (other === undefined) return 'without another end';
  const otherId = created.get(other.key);
  if (otherId === undefined) return 'to work that is not in the file';
  if (otherId === issueId) return 'to itself';
  return entry.outwardIssue === undefined
    ? { sourceId: otherId, targetId: issueId }
    : { sourceId: issueId, targetId: otherId };
}

function freeLinkId({ database }: Scope, wanted: number): number {
  const held = selectOne(database, 'SELECT 1 FROM jira_link WHERE id = ?', [wanted]);
  if (held !== undefined) return nextId(database, 'link');
  raiseSequence(database, 'link', wanted + 1);
  return wanted;
}

/** Stores each link of the file once; a link whose other end is not in the file is not made. */
export function storeLinks(issues: readonly ExportedIssue[], scope: Scope): LinkCounts {
  const { database, ids, created } = scope;
  const dropped = createTally();
  const known = new Set<string>();
  let total = 0;
  let kept = 0;
  for (const { key, fields } of issues) {
    const issueId = created.get(key);
    for (const entry of fields.issuelinks ?? []) {
      total += 1;
      if (issueId === undefined) {
        dropped.add('of work that was skipped');
        continue;
      }
      const ends = endsOf(entry, issueId, created);
      if (typeof ends === 'string') {
        dropped.add(ends);
        continue;
      }
      kept += 1;
      const { id, name, inward, outward } = entry.type;
      const typeId = ids.keep('jira_link_type', { id, name, inward, outward });
      const link = `${typeId}/${ends.sourceId}/${ends.targetId}`;
      if (known.has(link)) continue;
      known.add(link);
      insertRow(database, 'jira_link', { id: freeLinkId(scope, entry.id), typeId, ...ends });
    }
  }
  return { linkEntries: { total, kept, dropped: dropped.counts() }, links: known.size };
}
