import { selectAll, selectOne } from '../store/query';

import { type OperandResolver } from './compile-choice-field';
import { type JqlScope, literal, report } from './jql-condition';

/** People of a group, by its name or id. */
function membersOf(group: string, scope: JqlScope): readonly string[] {
  const { database } = scope.context;
  const row = selectOne<{ id: string }>(
    database,
    'SELECT id FROM jira_group WHERE lower(name) = lower(?) OR id = ?',
    [group, group],
  );
  if (row === undefined) {
    report(
      scope,
      `Function 'membersOf' can not generate a list of usernames for group '${group}'; the group does not exist.`,
    );
    return [];
  }
  return selectAll<{ accountId: string }>(
    database,
    'SELECT accountId FROM jira_group_member WHERE groupId = ?',
    [row.id],
  ).map(({ accountId }) => accountId);
}

/** Account ids: by id, e-mail address or display name, `currentUser()` and `membersOf("group")`. */
export const accountIds: OperandResolver = (operand, condition, scope) => {
  if (operand.kind === 'function') {
    const [group = ''] = operand.arguments;
    if (operand.name.toLowerCase() === 'currentuser') return [scope.viewer.accountId];
    if (operand.name.toLowerCase() === 'membersof') return membersOf(group, scope);
  }
  const text = literal(operand, condition, scope);
  if (text === undefined) return [];
  const rows = selectAll<{ accountId: string }>(
    scope.context.database,
    `SELECT accountId FROM jira_user
     WHERE accountId = ? OR lower(emailAddress) = lower(?) OR lower(displayName) = lower(?)`,
    [text, text, text],
  );
  if (rows.length === 0) {
    report(scope, `The value '${text}' does not exist for the field '${condition.field}'.`);
  }
  return rows.map((row) => row.accountId);
};
