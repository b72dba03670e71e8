import { type HostDatabase } from '../database/open-database';
import { addRoleActors, grantPermissionScheme } from '../jira/permissions/permission-scheme';
import { removeProperties } from '../jira/properties/property-store';
import { type ProjectRow, type StatusRow } from '../jira/store/jira-rows';
import { nextId } from '../jira/store/next-id';
import { execute, insertRow, selectAll, selectOne } from '../jira/store/query';
import { buildWorkflow } from '../jira/workflows/build-workflow';
import { SAMPLE_GROUPS, SAMPLE_PEOPLE } from '../sample/sample-people';

import { IMPORTED_PEOPLE } from './store-people';

function removeWork(database: HostDatabase, projectId: number): void {
  const issues = 'SELECT id FROM jira_issue WHERE projectId = ?';
  execute(
    database,
    `DELETE FROM jira_link WHERE sourceId IN (${issues}) OR targetId IN (${issues})`,
    [projectId, projectId],
  );
  execute(database, `DELETE FROM jira_changelog WHERE issueId IN (${issues})`, [projectId]);
  execute(database, 'DELETE FROM jira_search_shadow WHERE projectId = ?', [projectId]);
  const ofIssues = `ownerKind = 'issue' AND ownerId IN (${issues})`;
  execute(database, `DELETE FROM jira_entity_property WHERE ${ofIssues}`, [projectId]);
  execute(database, 'DELETE FROM jira_issue WHERE projectId = ?', [projectId]);
}

/** Takes a project away with its work, its rights and its workflow's use. */
export function removeProject(database: HostDatabase, key: string): void {
  const project = selectOne<ProjectRow>(database, 'SELECT * FROM jira_project WHERE key = ?', [
    key,
  ]);
  if (project === undefined) return;
  removeWork(database, project.id);
  const tables = [
    'jira_project_grant',
    'jira_role_actor',
    'jira_project_issue_type',
    'jira_version',
    'jira_component',
  ];
  for (const table of tables) {
    execute(database, `DELETE FROM ${table} WHERE projectId = ?`, [project.id]);
  }
  execute(
    database,
    `DELETE FROM jira_security_holder
     WHERE levelId IN (SELECT id FROM jira_security_level WHERE projectId = ?)`,
    [project.id],
  );
  execute(database, 'DELETE FROM jira_security_level WHERE projectId = ?', [project.id]);
  execute(database, 'DELETE FROM jira_workflow WHERE id = ?', [workflowId(key)]);
  removeProperties(database, { kind: 'project', id: project.id });
  execute(database, 'DELETE FROM jira_project WHERE id = ?', [project.id]);
}

function workflowId(projectKey: string): string {
  return `imported-${projectKey}`;
}

type ImportedProject = { readonly id: number; readonly key: string; readonly name: string };

function appAccountId(database: HostDatabase): string | undefined {
  const sql = "SELECT accountId FROM jira_user WHERE accountType = 'app'";
  return selectOne<{ accountId: string }>(database, sql)?.accountId;
}

function grantRights(database: HostDatabase, projectId: number): void {
  const app = appAccountId(database);
  grantPermissionScheme(database, projectId);
  addRoleActors(database, projectId, [
    { role: 'administrators', accountId: SAMPLE_PEOPLE.ada.accountId },
    { role: 'members', groupId: SAMPLE_GROUPS['delivery-team'] },
    { role: 'members', groupId: IMPORTED_PEOPLE.id },
    { role: 'guests', groupId: SAMPLE_GROUPS['acme-client'] },
    ...(app === undefined ? [] : [{ role: 'apps' as const, accountId: app }]),
  ]);
}

/** Stores a project of a file, with rights for the seeded people; one of that key is used as it is. */
export function storeProject(database: HostDatabase, project: ImportedProject): number {
  const held = selectOne<ProjectRow>(database, 'SELECT * FROM jira_project WHERE key = ?', [
    project.key,
  ]);
  if (held !== undefined) return held.id;
  const taken = selectOne(database, 'SELECT 1 FROM jira_project WHERE id = ?', [project.id]);
  const id = taken === undefined ? project.id : nextId(database, 'entity');
  insertRow(database, 'jira_project', {
    id,
    key: project.key,
    name: project.name,
    style: 'classic',
    leadAccountId: SAMPLE_PEOPLE.ada.accountId,
    nextIssueNumber: 1,
    hiddenFromApp: 0,
  });
  grantRights(database, id);
  return id;
}

/** The resolution that a move to a done status sets: the usual names first, else any. */
function doneResolution(database: HostDatabase): number | undefined {
  return selectOne<{ id: number }>(
    database,
    `SELECT id FROM jira_resolution ORDER BY name = 'Done' DESC, name = 'Fixed' DESC, id LIMIT 1`,
  )?.id;
}

type TypesOfProject = {
  readonly projectId: number;
  readonly projectKey: string;
  readonly typeIds: readonly number[];
  /** Every status of the file. */
  readonly statuses: readonly StatusRow[];
};

/**
 * Gives the types of an imported project a workflow that forbids nothing: from anywhere to each status.
 *
 * What rules a real workflow had is not in an export.
 */
export function storeWorkflow(database: HostDatabase, plan: TypesOfProject): void {
  const { projectId, projectKey, typeIds, statuses } = plan;
  const first = statuses.find(({ category }) => category === 'new') ?? statuses[0];
  if (first === undefined) return;
  const resolution = doneResolution(database);
  const workflow = buildWorkflow({
    id: workflowId(projectKey),
    name: `Imported workflow of ${projectKey}`,
    description: 'From anywhere to each status that the file had.',
    statusIds: statuses.map(({ id }) => id),
    transitions: [
      { name: 'Create', from: 'nowhere', to: first.id },
      ...statuses.map(({ id, name, category }) => ({
        name,
        from: 'anywhere' as const,
        to: id,
        resolution: category === 'done' ? (resolution ?? ('keep' as const)) : ('clear' as const),
      })),
    ],
  });
  execute(database, 'DELETE FROM jira_workflow WHERE id = ?', [workflow.id]);
  insertRow(database, 'jira_workflow', workflow);
  const used = new Set(
    selectAll<{ issueTypeId: number }>(
      database,
      'SELECT issueTypeId FROM jira_project_issue_type WHERE projectId = ?',
      [projectId],
    ).map(({ issueTypeId }) => issueTypeId),
  );
  for (const [position, issueTypeId] of typeIds.entries()) {
    if (used.has(issueTypeId)) continue;
    insertRow(database, 'jira_project_issue_type', {
      projectId,
      issueTypeId,
      workflowId: workflow.id,
      position: used.size + position,
    });
  }
}
