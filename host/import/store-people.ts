import { type HostDatabase } from '../database/open-database';
import { insertRow, selectOne } from '../jira/store/query';

import { type ExportedPerson } from './exported-issue';

/** The group of everybody who came with a file: they can be assigned work, none of them can log in. */
export const IMPORTED_PEOPLE = {
  id: 'b1a5c0de-0000-4000-8000-0000000000ff',
  name: 'imported-people',
};

/** Stores the people of a file, each once. */
export type People = {
  readonly keep: (person: ExportedPerson | null | undefined) => string | null;
  readonly count: () => number;
};

function ensureGroup(database: HostDatabase): void {
  const { id, name } = IMPORTED_PEOPLE;
  if (selectOne(database, 'SELECT 1 FROM jira_group WHERE id = ?', [id]) === undefined) {
    insertRow(database, 'jira_group', { id, name });
  }
}

function store(database: HostDatabase, person: ExportedPerson, position: number): void {
  const { accountId } = person;
  const sql = 'SELECT 1 FROM jira_user WHERE accountId = ?';
  if (selectOne(database, sql, [accountId]) !== undefined) return;
  insertRow(database, 'jira_user', {
    accountId,
    displayName: person.displayName ?? accountId,
    emailAddress: person.emailAddress ?? '',
    timeZone: person.timeZone ?? 'Etc/UTC',
    active: person.active === false ? 0 : 1,
    accountType: 'atlassian',
    canLogIn: 0,
    rights: '',
    position,
  });
  insertRow(database, 'jira_group_member', { groupId: IMPORTED_PEOPLE.id, accountId });
}

/** People of one import. */
export function createPeople(database: HostDatabase): People {
  ensureGroup(database);
  const known = new Set<string>();
  return {
    keep: (person) => {
      if (person == null) return null;
      const { accountId } = person;
      if (!known.has(accountId)) {
        known.add(accountId);
        store(database, person, 100 + known.size);
      }
      return accountId;
    },
    count: () => known.size,
  };
}
