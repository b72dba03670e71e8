import { z } from 'zod';

import { type HostDatabase } from '../../database/open-database';
import { type IssueRow, type WorkflowRow } from '../store/jira-rows';
import { selectOne } from '../store/query';

/** A rule of a transition: a validator of an app, or an action that sets a field. */
const ruleSchema = z.looseObject({
  id: z.string().optional(),
  ruleKey: z.string(),
  parameters: z.record(z.string(), z.string()).default({}),
});

/** Conditions of a transition: all or any of rules and nested groups. */
export type ConditionGroup = {
  readonly operation: 'ANY' | 'ALL';
  readonly conditions: readonly WorkflowRule[];
  readonly conditionGroups: readonly ConditionGroup[];
};

const conditionGroupSchema: z.ZodType<ConditionGroup> = z.looseObject({
  operation: z.enum(['ANY', 'ALL']).default('ALL'),
  conditions: z.array(ruleSchema).default([]),
  get conditionGroups() {
    return z.array(conditionGroupSchema).default([]);
  },
});

const transitionSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string().default(''),
  type: z.enum(['INITIAL', 'GLOBAL', 'DIRECTED']),
  toStatusReference: z.string(),
  links: z.array(z.looseObject({ fromStatusReference: z.string() })).default([]),
  actions: z.array(ruleSchema).default([]),
  validators: z.array(ruleSchema).default([]),
  conditions: conditionGroupSchema.nullish(),
  /** With a screen, a transition takes the fields that can be edited. */
  transitionScreen: ruleSchema.nullish(),
  properties: z.record(z.string(), z.string()).default({}),
});

/** Statuses and transitions of a workflow, as Jira's workflow API writes them. */
export const workflowDocumentSchema = z.looseObject({
  statuses: z.array(
    z.looseObject({
      statusReference: z.string(),
      properties: z.record(z.string(), z.string()).default({}),
    }),
  ),
  transitions: z.array(transitionSchema),
});

export type WorkflowRule = z.output<typeof ruleSchema>;
export type WorkflowTransition = z.output<typeof transitionSchema>;
export type WorkflowDocument = z.output<typeof workflowDocumentSchema>;

/**
 * Rule key of a function validator of a Forge app. Not documented by Atlassian; only the key of
 * expression validators (`forge:expression-validator`) is known (docs/host-coverage.md).
 */
export const FORGE_VALIDATOR = 'forge:workflow-validator';

/** The action that sets a field when a transition happens; this host runs it for `resolution`. */
export const UPDATE_FIELD_ACTION = 'system:update-field';

/** Statuses and transitions of a stored workflow. */
export function readDocument(row: WorkflowRow): WorkflowDocument {
  return workflowDocumentSchema.parse(JSON.parse(row.document));
}

/** The workflow that rules work items of this type in this project. */
export function workflowFor(
  database: HostDatabase,
  { projectId, issueTypeId }: Pick<IssueRow, 'projectId' | 'issueTypeId'>,
): WorkflowRow {
  const row = selectOne<WorkflowRow>(
    database,
    `SELECT w.* FROM jira_workflow w JOIN jira_project_issue_type t ON t.workflowId = w.id
     WHERE t.projectId = ? AND t.issueTypeId = ?`,
    [projectId, issueTypeId],
  );
  if (row === undefined) {
    throw new Error(`Project ${projectId} has no workflow for work item type ${issueTypeId}.`);
  }
  return row;
}

/** Transitions that lead out of a status. */
export function transitionsFrom(
  document: WorkflowDocument,
  statusId: number,
): readonly WorkflowTransition[] {
  const from = String(statusId);
  return document.transitions.filter(
    ({ type, links }) =>
      type === 'GLOBAL' ||
      (type === 'DIRECTED' && links.some((link) => link.fromStatusReference === from)),
  );
}
