import { z } from 'zod';

import { type JiraContext } from '../jira-context';
import { notEmulated } from '../jira-refusal';
import { type StatusRow } from '../store/jira-rows';
import { selectOne } from '../store/query';

import { categoryEnumOf } from './render-workflow';

/** A status that an update of workflows brings along, as the answer of a reading has it. */
export const statusUpdateSchema = z.looseObject({
  statusReference: z.string(),
  name: z.string().optional(),
  description: z.string().optional(),
  statusCategory: z.string().optional(),
});

/**
 * Jira makes and changes statuses together with workflows; the host does not.
 *
 * @throws JiraRefusal 501 when a status is not there or is not as the update wants it.
 */
export function checkStatuses(
  { database }: JiraContext,
  statuses: readonly z.output<typeof statusUpdateSchema>[],
): void {
  for (const { statusReference, name, description, statusCategory } of statuses) {
    const row = selectOne<StatusRow>(
      database,
      'SELECT * FROM jira_status WHERE CAST(id AS TEXT) = ?',
      [statusReference],
    );
    if (row === undefined) throw notEmulated('making a status with a workflow');
    const same =
      (name ?? row.name) === row.name &&
      (description ?? row.description) === row.description &&
      (statusCategory ?? categoryEnumOf(row)) === categoryEnumOf(row);
    if (!same) throw notEmulated(`changing the status '${row.name}' with a workflow`);
  }
}
