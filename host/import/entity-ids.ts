import { type HostDatabase } from '../database/open-database';
import { type JiraTables } from '../jira/store/jira-rows';
import { nextId } from '../jira/store/next-id';
import { insertRow, selectOne } from '../jira/store/query';

type EntityTable =
  | 'jira_issue_type'
  | 'jira_status'
  | 'jira_resolution'
  | 'jira_priority'
  | 'jira_link_type'
  | 'jira_version'
  | 'jira_component'
  | 'jira_sprint';

/** Stores configuration of a file once and tells under which id. */
export type EntityIds = {
  /** The id on this site; the file's own unless something else has it. */
  readonly keep: <Table extends EntityTable>(table: Table, row: JiraTables[Table]) => number;
  /** How many entries of a table came from the file. */
  readonly count: (table: EntityTable) => number;
  readonly renumbered: () => readonly string[];
};

type Held = { readonly name: string; readonly projectId?: number };

/** Same id and same name (and project, where there is one) is the same thing. */
function isSame(held: Held, row: Held): boolean {
  return held.name === row.name && held.projectId === row.projectId;
}

/** Ids of one import. */
export function createEntityIds(database: HostDatabase): EntityIds {
  const known = new Map<string, number>();
  const renumbered: string[] = [];
  return {
    keep: (table, row) => {
      const key = `${table}/${row.id}`;
      const earlier = known.get(key);
      if (earlier !== undefined) return earlier;
      const held = selectOne<Held>(database, `SELECT * FROM ${table} WHERE id = ?`, [row.id]);
      const taken = held !== undefined && !isSame(held, row);
      const id = taken ? nextId(database, 'entity') : row.id;
      if (held === undefined || taken) insertRow(database, table, { ...row, id });
      if (taken) renumbered.push(`${row.name} (${row.id} → ${id})`);
      known.set(key, id);
      return id;
    },
    count: (table) => [...known.keys()].filter((key) => key.startsWith(`${table}/`)).length,
    renumbered: () => renumbered,
  };
}
