import { z } from 'zod';

import { notEmulated, refusal } from '../jira-refusal';
import { isVisible } from '../permissions/viewer';
import { isScoped } from '../rendering/render-configuration';
import { type JiraCall } from '../routing/jira-call';
import { type StatusRow, type WorkflowRow } from '../store/jira-rows';
import { selectOne } from '../store/query';

import { categoryEnumOf } from './render-workflow';

/** A status that an update of workflows brings along, as the answer of a reading has it. */
export const statusUpdateSchema = z.looseObject({
  id: z.string().nullish(),
  statusReference: z.string(),
  name: z.string(),
  description: z.string().nullish(),
  statusCategory: z.enum(['TODO', 'IN_PROGRESS', 'DONE']),
});

/** A status is shown to whoever browses its project, and with the project's own workflow to whoever administers that. */
function isShown(
  { viewer }: JiraCall,
  status: StatusRow,
  workflows: readonly WorkflowRow[],
): boolean {
  if (isVisible(viewer, status)) return true;
  return workflows.some(({ scopeProjectId }) => scopeProjectId === status.scopeProjectId);
}

/** Not there, or not to be seen: one answer for both, because Jira would make such a status. */
function shownStatus(
  call: JiraCall,
  reference: string,
  workflows: readonly WorkflowRow[],
): StatusRow {
  const sql = 'SELECT * FROM jira_status WHERE CAST(id AS TEXT) = ?';
  const row = selectOne<StatusRow>(call.context.database, sql, [reference]);
  if (row !== undefined && isShown(call, row, workflows)) return row;
  throw notEmulated('making a status with a workflow');
}

/**
 * Jira makes and changes statuses together with workflows; the host does not.
 *
 * @param workflows - Those that the update changes, which the caller administers.
 * @throws JiraRefusal 501 when a status is not there, is hidden from the caller, or is not as the update wants it.
 */
export function checkStatuses(
  call: JiraCall,
  statuses: readonly z.output<typeof statusUpdateSchema>[],
  workflows: readonly WorkflowRow[],
): void {
  for (const { id, statusReference, name, description, statusCategory } of statuses) {
    const row = shownStatus(call, statusReference, workflows);
    const same =
      (id ?? statusReference) === statusReference &&
      name === row.name &&
      (description ?? row.description) === row.description &&
      statusCategory === categoryEnumOf(row);
    if (!same) throw notEmulated(`changing the status '${row.name}' with a workflow`);
  }
}

/**
 * The statuses that a workflow goes through are the site's, or those of the workflow's own project.
 *
 * @throws JiraRefusal 501 for one that is not there or hidden from the caller, 400 for one of another project.
 */
export function checkStatusesOf(
  call: JiraCall,
  workflow: WorkflowRow,
  references: Iterable<string>,
): void {
  for (const reference of references) {
    const status = shownStatus(call, reference, [workflow]);
    if (isScoped(status) && status.scopeProjectId !== workflow.scopeProjectId) {
      throw refusal(400, `The status '${status.name}' belongs to another project.`);
    }
  }
}
