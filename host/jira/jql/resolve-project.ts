import { isPermissionKey, PERMISSIONS } from '../permissions/permission-catalog';
import { selectAll } from '../store/query';

import { type OperandResolver } from './compile-choice-field';
import { type JqlScope, literal, report, type SingleOperand } from './jql-condition';
import { noSuchValue } from './resolve-configuration';
import { accountIds } from './resolve-person';

type FunctionOperand = Extract<SingleOperand, { kind: 'function' }>;

function ids(scope: JqlScope, sql: string, values: readonly string[]): readonly number[] {
  return selectAll<{ id: number }>(scope.context.database, sql, values).map(({ id }) => id);
}

function ledBy({ arguments: [person] }: FunctionOperand, scope: JqlScope): readonly number[] {
  const lead =
    person === undefined
      ? [scope.viewer.accountId]
      : accountIds({ kind: 'value', text: person }, { field: 'lead' }, scope);
  return lead.flatMap((accountId) =>
    ids(scope, 'SELECT id FROM jira_project WHERE leadAccountId = ?', [String(accountId)]),
  );
}

function withPermission(
  { name, arguments: [wanted = ''] }: FunctionOperand,
  scope: JqlScope,
): readonly number[] {
  const key = Object.keys(PERMISSIONS)
    .filter(isPermissionKey)
    .find((one) => PERMISSIONS[one].name.toLowerCase() === wanted.toLowerCase());
  if (key === undefined) {
    report(scope, `Function '${name}': the permission '${wanted}' does not exist.`);
    return [];
  }
  return scope.viewer.browsableProjectIds().filter((id) => scope.viewer.can(key, id));
}

const HAS_ROLE = `SELECT DISTINCT a.projectId AS id FROM jira_role_actor a
  JOIN jira_role r ON r.id = a.roleId WHERE lower(r.name) = lower(?)
  AND ((a.holderType = 'user' AND a.holder = ?) OR (a.holderType = 'group' AND a.holder IN
    (SELECT groupId FROM jira_group_member WHERE accountId = ?)))`;

function withRole(
  { name, arguments: [role = ''] }: FunctionOperand,
  scope: JqlScope,
): readonly number[] {
  const { accountId } = scope.viewer;
  if (ids(scope, 'SELECT id FROM jira_role WHERE lower(name) = lower(?)', [role]).length === 0) {
    report(scope, `Function '${name}': the project role '${role}' does not exist.`);
  }
  return ids(scope, HAS_ROLE, [role, accountId, accountId]);
}

function ofFunction(operand: FunctionOperand, scope: JqlScope): readonly number[] | undefined {
  switch (operand.name.toLowerCase()) {
    case 'projectsleadbyuser':
      return ledBy(operand, scope);
    case 'projectswhereuserhaspermission':
      return withPermission(operand, scope);
    case 'projectswhereuserhasrole':
      return withRole(operand, scope);
    default:
      return undefined;
  }
}

/** Key, name or id of projects that the reader may browse; others do not exist for them. */
export const projectIds: OperandResolver = (operand, condition, scope) => {
  const given = operand.kind === 'function' ? ofFunction(operand, scope) : undefined;
  if (given !== undefined) return given;
  const text = literal(operand, condition, scope);
  if (text === undefined) return [];
  const named = ids(
    scope,
    `SELECT id FROM jira_project
     WHERE lower(key) = lower(?) OR lower(name) = lower(?) OR CAST(id AS TEXT) = ?`,
    [text, text, text],
  ).filter((id) => scope.viewer.can('BROWSE_PROJECTS', id));
  return named.length === 0 ? noSuchValue(text, condition, scope) : named;
};
