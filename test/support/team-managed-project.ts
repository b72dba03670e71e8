import { type HostDatabase } from '#host/database/open-database';
import { projectPermissionKeys } from '#host/jira/permissions/permission-catalog';
import { PROJECT_ROLES } from '#host/jira/permissions/permission-scheme';
import { insertRow, insertRows, selectOne } from '#host/jira/store/query';
import { buildWorkflow } from '#host/jira/workflows/build-workflow';
import { SAMPLE_GROUPS, SAMPLE_PEOPLE } from '#host/sample/sample-people';

/**
 * A team-managed project as Jira makes one: its own types, statuses, fields, roles and workflows, under ids of their
 * own. Some names are those of the company-managed projects, some the team's words.
 */
export const TEAM = {
  id: 10_060,
  key: 'TEAM',
  name: 'Onboarding',
  types: { epic: 10_901, task: 10_902, feature: 10_903, subtask: 10_904 },
  statuses: { toDo: 10_911, inProgress: 10_912, waiting: 10_913, done: 10_914 },
  fields: { startDate: 'customfield_10921', storyPoints: 'customfield_10922' },
  roles: { administrator: 10_931, member: 10_932, viewer: 10_933 },
  workflows: {
    work: '6a6f0d1e-0000-4000-8000-00000000e001',
    epic: '6a6f0d1e-0000-4000-8000-00000000e002',
  },
  /** Transitions of the work workflow, each from anywhere: to the statuses in their order. */
  transitions: { toDo: '11', inProgress: '21', waiting: '31', done: '41' },
} as const;

const SCOPE = { scopeProjectId: TEAM.id } as const;

function addConfiguration(database: HostDatabase): void {
  const { types, statuses, fields } = TEAM;
  const type = { description: '', ...SCOPE };
  insertRows(database, 'jira_issue_type', [
    { ...type, id: types.epic, name: 'Epic', hierarchyLevel: 1 },
    { ...type, id: types.task, name: 'Task', hierarchyLevel: 0 },
    { ...type, id: types.feature, name: 'Wish of the client', hierarchyLevel: 0 },
    { ...type, id: types.subtask, name: 'Subtask', hierarchyLevel: -1 },
  ]);
  insertRows(database, 'jira_status', [
    { ...type, id: statuses.toDo, name: 'To Do', category: 'new' },
    { ...type, id: statuses.inProgress, name: 'In Progress', category: 'indeterminate' },
    { ...type, id: statuses.waiting, name: 'Waits for the client', category: 'indeterminate' },
    { ...type, id: statuses.done, name: 'Done', category: 'done' },
  ]);
  insertRows(database, 'jira_field', [
    {
      ...{ ...SCOPE, id: fields.startDate, name: 'Start date', schemaItems: null },
      customType: 'com.atlassian.jira.plugin.system.customfieldtypes:datepicker',
      schemaType: 'date',
    },
    {
      ...{ ...SCOPE, id: fields.storyPoints, name: 'Story point estimate', schemaItems: null },
      customType: 'com.pyxis.greenhopper.jira:jsw-story-points',
      schemaType: 'number',
    },
  ]);
}

function addWorkflows(database: HostDatabase): void {
  const { types, statuses, workflows } = TEAM;
  const ids = Object.values(statuses);
  for (const [kind, id] of Object.entries(workflows)) {
    const workflow = buildWorkflow({
      ...{ id, name: `Software workflow for project ${TEAM.id} (${kind})`, description: '' },
      statusIds: ids,
      transitions: [
        { name: 'Create', from: 'nowhere', to: statuses.toDo },
        ...ids.map((to) => ({ name: `To ${to}`, from: 'anywhere' as const, to })),
      ],
    });
    insertRow(database, 'jira_workflow', { ...workflow, ...SCOPE });
  }
  for (const [position, issueTypeId] of Object.values(types).entries()) {
    const workflowId = issueTypeId === types.epic ? workflows.epic : workflows.work;
    insertRow(database, 'jira_project_issue_type', {
      ...{ projectId: TEAM.id, issueTypeId, workflowId, position },
    });
  }
}

/** Team-managed projects have no scheme: their three roles, with what each may. */
function addRoles(database: HostDatabase): void {
  const { administrator, member, viewer } = TEAM.roles;
  const role = { description: '', ...SCOPE };
  insertRows(database, 'jira_role', [
    { ...role, id: administrator, name: 'Administrator' },
    { ...role, id: member, name: 'Member' },
    { ...role, id: viewer, name: 'Viewer' },
  ]);
  const all = projectPermissionKeys();
  const grants = [
    [administrator, all],
    [PROJECT_ROLES.apps.id, all],
    [member, all.filter((key) => key !== 'ADMINISTER_PROJECTS')],
    [viewer, ['BROWSE_PROJECTS']],
  ] as const;
  for (const [roleId, permissions] of grants) {
    for (const permission of permissions) {
      insertRow(database, 'jira_project_grant', {
        ...{ projectId: TEAM.id, permission, holderType: 'role', holder: String(roleId) },
      });
    }
  }
}

function addActors(database: HostDatabase): void {
  const { administrator, member, viewer } = TEAM.roles;
  const app = selectOne<{ accountId: string }>(
    database,
    "SELECT accountId FROM jira_user WHERE accountType = 'app'",
  );
  const actor = { projectId: TEAM.id, holderType: 'user' } as const;
  insertRows(database, 'jira_role_actor', [
    { ...actor, roleId: administrator, holder: SAMPLE_PEOPLE.grace.accountId },
    {
      ...{ ...actor, holderType: 'group', roleId: member },
      holder: SAMPLE_GROUPS['delivery-team'],
    },
    { ...actor, roleId: viewer, holder: SAMPLE_PEOPLE.carla.accountId },
    { ...actor, roleId: PROJECT_ROLES.apps.id, holder: app?.accountId ?? '' },
  ]);
}

/** Adds {@link TEAM} to a site: Grace administers it, the delivery team works in it, Carla looks, Oscar sees nothing. */
export function addTeamManagedProject(database: HostDatabase): void {
  insertRow(database, 'jira_project', {
    ...{ id: TEAM.id, key: TEAM.key, name: TEAM.name, style: 'next-gen' },
    ...{ leadAccountId: SAMPLE_PEOPLE.grace.accountId, nextIssueNumber: 1, hiddenFromApp: 0 },
  });
  addConfiguration(database);
  addWorkflows(database);
  addRoles(database);
  addActors(database);
}
