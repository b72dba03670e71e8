import { type HostDatabase } from '#host/database/open-database';
import { execute } from '#host/jira/store/query';
import { SAMPLE_PEOPLE } from '#host/sample/sample-people';

import { type PersonName } from './jira-site';

/** Gives people of the sample another language. */
export function readIn(
  database: HostDatabase,
  locale: string,
  people: readonly PersonName[],
): void {
  for (const name of people) {
    const { accountId } = SAMPLE_PEOPLE[name];
    execute(database, 'UPDATE jira_user SET locale = ? WHERE accountId = ?', [locale, accountId]);
  }
}

const RENAMED = [
  'jira_issue_type',
  'jira_status',
  'jira_priority',
  'jira_resolution',
  'jira_link_type',
] as const;

/** An admin gives everything that can be named a name that says nothing: only ids, levels and categories are left. */
export function renameEverything(database: HostDatabase): void {
  for (const table of RENAMED) {
    database.exec(`UPDATE ${table} SET name = '名前 ' || id`);
  }
}
