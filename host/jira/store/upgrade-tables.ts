import { type HostDatabase } from '../../database/open-database';
import { documentWords } from '../issues/text-words';

import { execute, selectAll } from './query';

function hasColumn(database: HostDatabase, table: string, column: string): boolean {
  const columns = selectAll<{ name: string }>(database, `SELECT name FROM pragma_table_info(?)`, [
    table,
  ]);
  // A table that is not there yet is made with all its columns.
  return columns.length === 0 || columns.some(({ name }) => name === column);
}

/** Adds a column that may be empty, where a table that is there lacks it. */
function addColumn(database: HostDatabase, table: string, definition: string): void {
  const [column = ''] = definition.split(' ');
  if (hasColumn(database, table, column)) return;
  database.exec(`ALTER TABLE ${table} ADD COLUMN ${definition}`);
}

/** Sites of before JQL searched descriptions have none of their words. */
function addDescriptionWords(database: HostDatabase): void {
  database.exec("ALTER TABLE jira_issue ADD COLUMN descriptionWords TEXT NOT NULL DEFAULT ' '");
  const described = selectAll<{ id: number; description: string }>(
    database,
    'SELECT id, description FROM jira_issue WHERE description IS NOT NULL',
  );
  for (const { id, description } of described) {
    execute(database, 'UPDATE jira_issue SET descriptionWords = ? WHERE id = ?', [
      documentWords(description),
      id,
    ]);
  }
}

/** Sites of before team-managed projects have nothing that belongs to one. */
const SCOPED_TABLES = [
  'jira_role',
  'jira_issue_type',
  'jira_status',
  'jira_workflow',
  'jira_field',
] as const;

/**
 * Gives the tables of a site that an older host made the columns of this one. Run it before missing tables are made.
 */
export function upgradeJiraTables(database: HostDatabase): void {
  database.transaction(() => {
    if (!hasColumn(database, 'jira_issue', 'descriptionWords')) {
      addDescriptionWords(database);
      // What waits here was visible within the second in which that host stopped.
      database.exec('DROP TABLE jira_search_shadow');
    }
    for (const table of SCOPED_TABLES) addColumn(database, table, 'scopeProjectId INTEGER');
    // Everybody read in the site's language.
    addColumn(database, 'jira_user', 'locale TEXT');
  })();
}
