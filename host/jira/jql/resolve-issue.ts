import { canSeeIssue } from '../permissions/viewer';
import { type IssueRow } from '../store/jira-rows';
import { selectOne } from '../store/query';

import { type OperandResolver } from './compile-choice-field';
import { literal, report } from './jql-condition';

/** Keys or ids of work items that the reader sees; others are an error, as in Jira. */
export const issueIds: OperandResolver = (operand, condition, scope) => {
  const text = literal(operand, condition, scope);
  if (text === undefined) return [];
  const byId = /^\d+$/.test(text);
  if (!byId && !/^[a-z][a-z0-9_]*-\d+$/i.test(text)) {
    report(scope, `The issue key '${text}' for field '${condition.field}' is invalid.`);
    return [];
  }
  const issue = selectOne<Pick<IssueRow, 'id' | 'projectId' | 'securityLevelId'>>(
    scope.context.database,
    `SELECT id, projectId, securityLevelId FROM jira_issue WHERE ${byId ? 'id' : 'key'} = ?`,
    [byId ? Number(text) : text.toUpperCase()],
  );
  if (issue !== undefined && canSeeIssue(scope.viewer, issue)) return [issue.id];
  report(
    scope,
    byId
      ? `A value with ID '${text}' does not exist for the field '${condition.field}'.`
      : `An issue with key '${text}' does not exist for field '${condition.field}'.`,
  );
  return [];
};
