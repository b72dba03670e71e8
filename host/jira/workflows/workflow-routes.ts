import { z } from 'zod';

import { refusal } from '../jira-refusal';
import {
  answer,
  bodyOf,
  type JiraAnswer,
  type JiraCall,
  listParameter,
  numberParameter,
  parameter,
} from '../routing/jira-call';
import { pageBean } from '../routing/page-bean';
import { fingerprint, readPageOffset, writePageToken } from '../search/page-token';
import { type WorkflowRow } from '../store/jira-rows';
import { selectAll, selectOne } from '../store/query';

import { renderWorkflow, renderWorkflowStatuses } from './render-workflow';
import { mayAdminister, requireWorkflowAdmin } from './workflow-rights';

const readSchema = z.looseObject({
  workflowIds: z.array(z.string()).default([]),
  workflowNames: z.array(z.string()).default([]),
  projectAndIssueTypes: z
    .array(z.looseObject({ projectId: z.string(), issueTypeId: z.string() }))
    .default([]),
});

/** POST /workflows: by id, by name, or by project and work item type. What does not exist is left out. */
export function readWorkflows(call: JiraCall): JiraAnswer {
  const { workflowIds, workflowNames, projectAndIssueTypes } = bodyOf(call, readSchema);
  const { database } = call.context;
  const named = (column: 'id' | 'name', value: string): WorkflowRow | undefined =>
    selectOne(database, `SELECT * FROM jira_workflow WHERE ${column} = ?`, [value]);
  const rows = [
    ...workflowIds.map((id) => named('id', id)),
    ...workflowNames.map((name) => named('name', name)),
    ...projectAndIssueTypes.map(({ projectId, issueTypeId }) =>
      selectOne<WorkflowRow>(
        database,
        `SELECT w.* FROM jira_workflow w JOIN jira_project_issue_type t ON t.workflowId = w.id
         WHERE CAST(t.projectId AS TEXT) = ? AND CAST(t.issueTypeId AS TEXT) = ?`,
        [projectId, issueTypeId],
      ),
    ),
  ].filter((row) => row !== undefined);
  const workflows = [...new Map(rows.map((row) => [row.id, row])).values()];
  requireWorkflowAdmin(call, workflows);
  return answer(
    {
      statuses: renderWorkflowStatuses(call.context, workflows),
      workflows: workflows.map(renderWorkflow),
    },
    workflows.length,
  );
}

/** GET /workflows/search: by a part of the name. */
export function searchWorkflows(call: JiraCall): JiraAnswer {
  requireWorkflowAdmin(call);
  const query = (call.query.get('queryString') ?? '').toLowerCase();
  const expanded = listParameter(call, 'expand').includes('values.transitions');
  const rows = selectAll<WorkflowRow>(
    call.context.database,
    'SELECT * FROM jira_workflow ORDER BY name',
  )
    .filter((row) => mayAdminister(call.viewer, row))
    .filter(({ name }) => name.toLowerCase().includes(query));
  const page = pageBean(call, rows, {
    path: '/workflows/search',
    defaultSize: 50,
    largestSize: 200,
  });
  return answer(
    {
      ...page,
      values: page.values.map(renderWorkflow).map(({ transitions, ...workflow }) => ({
        ...workflow,
        ...(expanded ? { transitions } : {}),
      })),
      statuses: renderWorkflowStatuses(call.context, page.values),
    },
    page.values.length,
  );
}

function workflowIn(call: JiraCall): string {
  const workflowId = parameter(call, 'workflowId');
  const row = selectOne<WorkflowRow>(
    call.context.database,
    'SELECT * FROM jira_workflow WHERE id = ?',
    [workflowId],
  );
  requireWorkflowAdmin(call, row === undefined ? [] : [row]);
  if (row === undefined) throw refusal(404, `The workflow '${workflowId}' does not exist.`);
  return workflowId;
}

function usagePage(call: JiraCall, ids: readonly number[], query: string): unknown {
  const size = Math.min(Math.max(1, numberParameter(call, 'maxResults', 50)), 200);
  const offset = readPageOffset(call, call.query.get('nextPageToken'), query);
  const page = ids.slice(offset, offset + size);
  const next = offset + page.length;
  return {
    values: page.map((id) => ({ id: String(id) })),
    ...(next < ids.length ? { nextPageToken: writePageToken(call, [next], query) } : {}),
  };
}

/** GET /workflow/{workflowId}/projectUsages */
export function readProjectUsages(call: JiraCall): JiraAnswer {
  const workflowId = workflowIn(call);
  const ids = selectAll<{ projectId: number }>(
    call.context.database,
    `SELECT DISTINCT projectId FROM jira_project_issue_type WHERE workflowId = ? ORDER BY projectId`,
    [workflowId],
  ).map(({ projectId }) => projectId);
  const projects = usagePage(call, ids, fingerprint(['projects', workflowId]));
  return answer({ workflowId, projects }, ids.length);
}

/** GET /workflow/{workflowId}/project/{projectId}/issueTypeUsages */
export function readIssueTypeUsages(call: JiraCall): JiraAnswer {
  const workflowId = workflowIn(call);
  const projectId = parameter(call, 'projectId');
  const ids = selectAll<{ issueTypeId: number }>(
    call.context.database,
    `SELECT issueTypeId FROM jira_project_issue_type
     WHERE workflowId = ? AND CAST(projectId AS TEXT) = ? ORDER BY issueTypeId`,
    [workflowId, projectId],
  ).map(({ issueTypeId }) => issueTypeId);
  const issueTypes = usagePage(call, ids, fingerprint(['types', workflowId, projectId]));
  return answer({ workflowId, projectId, issueTypes }, ids.length);
}
