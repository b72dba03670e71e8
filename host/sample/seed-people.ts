import { type HostDatabase } from '../database/open-database';
import { type JiraIdentity } from '../jira/jira-context';
import { PROJECT_ROLES } from '../jira/permissions/permission-scheme';
import { insertRow, insertRows } from '../jira/store/query';

import { SAMPLE_GROUPS, SAMPLE_PEOPLE, type SamplePerson } from './sample-people';

function seedPerson(database: HostDatabase, person: SamplePerson, position: number): void {
  const { group, active, ...rest } = person;
  insertRow(database, 'jira_user', {
    ...rest,
    active: active ? 1 : 0,
    accountType: 'atlassian',
    canLogIn: person.rights === '' ? 0 : 1,
    position,
  });
  insertRow(database, 'jira_group_member', {
    groupId: SAMPLE_GROUPS[group],
    accountId: person.accountId,
  });
}

/** People, groups, roles and global permissions of the sample site, and the app's own account. */
export function seedPeople(database: HostDatabase, { appAccountId }: JiraIdentity): void {
  for (const [name, id] of Object.entries(SAMPLE_GROUPS)) {
    insertRow(database, 'jira_group', { id, name });
  }
  for (const [position, person] of Object.values(SAMPLE_PEOPLE).entries()) {
    seedPerson(database, person, position);
  }
  insertRow(database, 'jira_user', {
    accountId: appAccountId,
    displayName: 'Plumbline',
    emailAddress: '',
    timeZone: 'Etc/UTC',
    active: 1,
    accountType: 'app',
    canLogIn: 0,
    rights: '',
    position: 99,
  });
  insertRow(database, 'jira_group_member', {
    groupId: SAMPLE_GROUPS['site-admins'],
    accountId: SAMPLE_PEOPLE.ada.accountId,
  });
  insertRows(database, 'jira_role', Object.values(PROJECT_ROLES));
  const group = (permission: string, holder: string): void => {
    insertRow(database, 'jira_global_grant', { permission, holderType: 'group', holder });
  };
  group('ADMINISTER', SAMPLE_GROUPS['site-admins']);
  for (const name of ['delivery-team', 'operations'] as const) {
    group('USER_PICKER', SAMPLE_GROUPS[name]);
    group('BULK_CHANGE', SAMPLE_GROUPS[name]);
  }
  // With its scope manage:jira-configuration an app acts as an admin when it acts for nobody.
  for (const permission of ['ADMINISTER', 'USER_PICKER']) {
    insertRow(database, 'jira_global_grant', {
      permission,
      holderType: 'user',
      holder: appAccountId,
    });
  }
}
