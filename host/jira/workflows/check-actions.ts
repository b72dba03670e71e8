import { type HostDatabase } from '../../database/open-database';
import { notEmulated } from '../jira-refusal';
import { selectOne } from '../store/query';

import { UPDATE_FIELD_ACTION, type WorkflowRule } from './workflow-document';

function isResolution(database: HostDatabase, id: string): boolean {
  const sql = 'SELECT 1 FROM jira_resolution WHERE CAST(id AS TEXT) = ?';
  return selectOne(database, sql, [id]) !== undefined;
}

/**
 * The one action that the host runs sets the resolution, or clears it with an empty value.
 *
 * @throws JiraRefusal 501 for every other action, field, and resolution.
 */
export function checkActions(database: HostDatabase, actions: readonly WorkflowRule[]): void {
  for (const { ruleKey, parameters } of actions) {
    if (ruleKey !== UPDATE_FIELD_ACTION) throw notEmulated(`the action '${ruleKey}'`);
    const { field = '', value = '' } = parameters;
    if (field !== 'resolution') throw notEmulated(`an action that sets the field '${field}'`);
    if (value !== '' && !isResolution(database, value)) {
      throw notEmulated(`an action that sets the unknown resolution '${value}'`);
    }
  }
}
