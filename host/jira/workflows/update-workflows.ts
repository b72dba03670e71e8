import { z } from 'zod';

import { limits } from '../../limits';
import { notEmulated, refusal } from '../jira-refusal';
import { isScoped } from '../rendering/render-configuration';
import { answer, bodyOf, type JiraAnswer, type JiraCall } from '../routing/jira-call';
import { type WorkflowRow } from '../store/jira-rows';
import { execute, inTransaction, selectOne } from '../store/query';
import { uuidOf } from '../store/uuid-of';

import { checkActions } from './check-actions';
import { checkConditionRules } from './check-conditions';
import { checkStatuses, checkStatusesOf, statusUpdateSchema } from './check-statuses';
import { checkUnkept } from './check-unkept';
import { renderWorkflow, renderWorkflowStatuses } from './render-workflow';
import { moduleKeyOf } from './run-validators';
import { checkSystemValidator } from './system-validators';
import {
  FORGE_VALIDATOR,
  type WorkflowDocument,
  workflowDocumentSchema,
  type WorkflowRule,
} from './workflow-document';
import { requireWorkflowAdmin } from './workflow-rights';

const versionSchema = z.looseObject({ id: z.string(), versionNumber: z.int() });
const updateSchema = z.looseObject({
  statuses: z.array(statusUpdateSchema).default([]),
  workflows: z
    .array(
      workflowDocumentSchema.extend({
        id: z.string(),
        description: z.string().optional(),
        version: versionSchema,
      }),
    )
    .min(1),
});

type WorkflowUpdate = z.output<typeof updateSchema>['workflows'][number];

function checkAppValidator({ parameters }: WorkflowRule): void {
  if ((parameters['key'] ?? '') === '') {
    throw refusal(400, 'A validator of an app must name its module in parameters.key.');
  }
  if (Buffer.byteLength(parameters['config'] ?? '') > limits.jira.ruleConfigurationBytes) {
    throw refusal(400, 'The configuration of a rule must not exceed 32 KB.');
  }
}

function checkRules({ context }: JiraCall, { transitions }: WorkflowDocument): void {
  for (const { validators, actions, conditions } of transitions) {
    for (const rule of validators) {
      if (rule.ruleKey === FORGE_VALIDATOR) checkAppValidator(rule);
      else checkSystemValidator(rule);
    }
    checkConditionRules(conditions);
    checkActions(context.database, actions);
  }
}

/** An app says for each of its rules in which kinds of projects it can be used; a rule that is gone says nothing. */
function checkProjectTypes(
  { context }: JiraCall,
  row: WorkflowRow,
  { transitions }: WorkflowDocument,
): void {
  const kind = isScoped(row) ? 'team-managed' : 'company-managed';
  for (const rule of transitions.flatMap(({ validators }) => validators)) {
    if (rule.ruleKey !== FORGE_VALIDATOR) continue;
    const kinds = context.projectTypesOfRule(moduleKeyOf(rule));
    if (kinds?.includes(kind) === false) {
      throw refusal(400, `The rule '${moduleKeyOf(rule)}' cannot be used in ${kind} projects.`);
    }
  }
}

function checkShape(call: JiraCall, row: WorkflowRow, update: WorkflowUpdate): void {
  const known = new Set(update.statuses.map(({ statusReference }) => statusReference));
  checkStatusesOf(call, row, known);
  for (const { name, toStatusReference, links } of update.transitions) {
    const named = [toStatusReference, ...links.map((link) => link.fromStatusReference)];
    const unknown = named.find((reference) => !known.has(reference));
    if (unknown !== undefined) {
      throw refusal(400, `The transition '${name}' names the unknown status '${unknown}'.`);
    }
  }
  const ids = update.transitions.map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw refusal(400, 'Transition ids must be unique.');
  if (update.transitions.filter(({ type }) => type === 'INITIAL').length !== 1) {
    throw refusal(400, 'A workflow has exactly one initial transition.');
  }
  const inUse = selectOne<{ statusId: number }>(
    call.context.database,
    `SELECT i.statusId FROM jira_issue i
     JOIN jira_project_issue_type t ON t.projectId = i.projectId AND t.issueTypeId = i.issueTypeId
     WHERE t.workflowId = ? AND CAST(i.statusId AS TEXT) NOT IN (SELECT value FROM json_each(?))`,
    [update.id, JSON.stringify([...known])],
  );
  if (inUse !== undefined) throw notEmulated('removing a status that work items are in');
}

/** The workflow as it is stored, for whoever administers it. */
function administered(call: JiraCall, { id }: WorkflowUpdate): WorkflowRow {
  const sql = 'SELECT * FROM jira_workflow WHERE id = ?';
  const row = selectOne<WorkflowRow>(call.context.database, sql, [id]);
  if (row === undefined) throw refusal(400, `The workflow '${id}' does not exist.`);
  requireWorkflowAdmin(call, [row]);
  return row;
}

function updateOne(call: JiraCall, update: WorkflowUpdate): WorkflowRow {
  const { database } = call.context;
  const row = administered(call, update);
  const { id: versionId, versionNumber } = update.version;
  if (versionId !== row.versionId || versionNumber !== row.versionNumber) {
    throw refusal(409, 'The workflow was changed since it was read. Read it again.');
  }
  checkUnkept(update);
  checkRules(call, update);
  checkProjectTypes(call, row, update);
  checkShape(call, row, update);
  const { statuses, transitions } = update;
  const document = JSON.stringify({ statuses, transitions });
  const next = row.versionNumber + 1;
  const nextVersionId = versionIdOf(row.id, next);
  const description = update.description ?? row.description;
  execute(
    database,
    `UPDATE jira_workflow SET document = ?, description = ?, versionId = ?, versionNumber = ?
     WHERE id = ?`,
    [document, description, nextVersionId, next, row.id],
  );
  return { ...row, document, description, versionId: nextVersionId, versionNumber: next };
}

/** Id of a version of a workflow, shaped like Jira's. */
export function versionIdOf(workflowId: string, versionNumber: number): string {
  return uuidOf(`${workflowId}#${versionNumber}`);
}

/** POST /workflows/update: replaces whole workflows; a version that moved on is a conflict. */
export function updateWorkflows(call: JiraCall): JiraAnswer {
  requireWorkflowAdmin(call);
  const { statuses, workflows } = bodyOf(call, updateSchema);
  const administeredRows = workflows.map((update) => administered(call, update));
  checkStatuses(call, statuses, administeredRows);
  const rows = inTransaction(call.context.database, () =>
    workflows.map((update) => updateOne(call, update)),
  );
  return answer({
    statuses: renderWorkflowStatuses(call.context, rows),
    workflows: rows.map(renderWorkflow),
    taskId: null,
  });
}
