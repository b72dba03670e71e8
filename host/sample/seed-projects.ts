import { type HostDatabase } from '../database/open-database';
import {
  addRoleActors,
  grantPermissionScheme,
  PROJECT_ROLES,
  type RoleActor,
} from '../jira/permissions/permission-scheme';
import { insertRow, insertRows } from '../jira/store/query';

import { TYPES } from './sample-configuration';
import { SAMPLE } from './sample-keys';
import { SAMPLE_GROUPS, SAMPLE_PEOPLE } from './sample-people';
import { WORKFLOWS } from './sample-workflows';
import { moveWorkingDays } from './working-days';

/** Security level of commercial work items. */
export const COMMERCIAL_LEVEL = 10_400;
export const VERSION_IDS = { Pilot: 10_500, 'Go-live': 10_501 } as const;
export const COMPONENT_IDS = {
  Reporting: 10_510,
  'Data platform': 10_511,
  Access: 10_512,
  Rollout: 10_513,
} as const;

type ProjectPlan = {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly leadAccountId: string;
  readonly nextIssueNumber: number;
  readonly types: readonly (keyof typeof TYPES)[];
  readonly actors: readonly RoleActor[];
};

function seedProject(database: HostDatabase, plan: ProjectPlan, appAccountId: string): void {
  const { types, actors, ...project } = plan;
  insertRow(database, 'jira_project', { ...project, style: 'classic', hiddenFromApp: 0 });
  for (const [position, type] of types.entries()) {
    insertRow(database, 'jira_project_issue_type', {
      projectId: plan.id,
      issueTypeId: TYPES[type],
      workflowId: type === 'epic' || type === 'delivery' ? WORKFLOWS[type] : WORKFLOWS.story,
      position,
    });
  }
  grantPermissionScheme(database, plan.id);
  addRoleActors(database, plan.id, [...actors, { role: 'apps', accountId: appAccountId }]);
}

/** The client's project: the delivery team works in it, the client looks at it. */
export function seedClientProject(
  database: HostDatabase,
  appAccountId: string,
  today: string,
): void {
  const { ada } = SAMPLE_PEOPLE;
  const { id, key, name } = SAMPLE.project;
  seedProject(
    database,
    {
      id,
      key,
      name,
      leadAccountId: ada.accountId,
      nextIssueNumber: 61,
      types: ['delivery', 'epic', 'story', 'task', 'bug', 'subtask'],
      actors: [
        { role: 'administrators', accountId: ada.accountId },
        { role: 'members', groupId: SAMPLE_GROUPS['delivery-team'] },
        { role: 'guests', groupId: SAMPLE_GROUPS['acme-client'] },
      ],
    },
    appAccountId,
  );
  seedCommercialLevel(database, id);
  seedVersionsAndComponents(database, id, today);
}

/** Prices and offers: for the delivery owner, the gate holders and the app. */
function seedCommercialLevel(database: HostDatabase, projectId: number): void {
  const { ada, grace, tomas } = SAMPLE_PEOPLE;
  insertRow(database, 'jira_security_level', {
    id: COMMERCIAL_LEVEL,
    projectId,
    name: 'Commercial',
    description: 'Prices and offers: delivery owner and gate holders only.',
  });
  for (const { accountId } of [ada, grace, tomas]) {
    insertRow(database, 'jira_security_holder', {
      levelId: COMMERCIAL_LEVEL,
      holderType: 'user',
      holder: accountId,
    });
  }
  insertRow(database, 'jira_security_holder', {
    levelId: COMMERCIAL_LEVEL,
    holderType: 'role',
    holder: String(PROJECT_ROLES.apps.id),
  });
}

function seedVersionsAndComponents(database: HostDatabase, projectId: number, today: string): void {
  const version = { projectId, description: '', released: 0, archived: 0 } as const;
  insertRows(database, 'jira_version', [
    {
      ...version,
      id: VERSION_IDS.Pilot,
      name: 'Pilot',
      startDate: moveWorkingDays(today, -40),
      releaseDate: moveWorkingDays(today, 16),
    },
    {
      ...version,
      id: VERSION_IDS['Go-live'],
      name: 'Go-live',
      startDate: null,
      releaseDate: moveWorkingDays(today, 46),
    },
  ]);
  insertRows(
    database,
    'jira_component',
    Object.entries(COMPONENT_IDS).map(([component, componentId]) => ({
      id: componentId,
      projectId,
      name: component,
      description: '',
    })),
  );
}

/** The other project: Oscar's; Ada may look. */
export function seedOtherProject(database: HostDatabase, appAccountId: string): void {
  const { ada, oscar } = SAMPLE_PEOPLE;
  const { id, key, name } = SAMPLE.otherProject;
  seedProject(
    database,
    {
      id,
      key,
      name,
      leadAccountId: oscar.accountId,
      nextIssueNumber: 6,
      types: ['epic', 'story', 'task', 'bug', 'subtask'],
      actors: [
        { role: 'administrators', accountId: oscar.accountId },
        { role: 'guests', accountId: ada.accountId },
      ],
    },
    appAccountId,
  );
}
