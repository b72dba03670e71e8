import { canSeeIssue } from '../permissions/viewer';
import {
  STATUS_CATEGORY_KEYS,
  statusCategoryId,
  statusCategoryName,
} from '../rendering/render-configuration';
import { type IssueRow, type StatusCategoryKey } from '../store/jira-rows';
import { places, selectAll, selectOne, type SqlValue } from '../store/query';

import { literal, type OperandResolver } from './compile-set-field';
import { type JqlScope, report } from './jql-condition';

type NamedTable =
  | 'jira_issue_type'
  | 'jira_status'
  | 'jira_resolution'
  | 'jira_priority'
  | 'jira_version'
  | 'jira_component';

function idsByNameOrId(table: NamedTable, text: string, scope: JqlScope): readonly number[] {
  const rows = selectAll<{ id: number }>(
    scope.context.database,
    `SELECT id FROM ${table} WHERE lower(name) = lower(?) OR CAST(id AS TEXT) = ?`,
    [text, text],
  );
  return rows.map((row) => row.id);
}

function noSuchValue(text: string, field: string): string {
  return `The value '${text}' does not exist for the field '${field}'.`;
}

/** Names or ids of configuration; one name may stand for several (a version name in two projects). */
export function namedIds(table: NamedTable): OperandResolver {
  return (operand, condition, scope) => {
    const text = literal(operand, scope);
    if (text === undefined) return [];
    const ids = idsByNameOrId(table, text, scope);
    if (ids.length === 0) report(scope, noSuchValue(text, condition.field));
    return ids;
  };
}

/** Type names, ids, and the functions for levels. */
export const issueTypeIds: OperandResolver = (operand, condition, scope) => {
  if (operand.kind === 'function') {
    const levels: Readonly<Record<string, string>> = {
      subtaskissuetypes: 'hierarchyLevel < 0',
      standardissuetypes: 'hierarchyLevel >= 0',
    };
    const where = levels[operand.name.toLowerCase()];
    if (where !== undefined) {
      const sql = `SELECT id FROM jira_issue_type WHERE ${where}`;
      return selectAll<{ id: number }>(scope.context.database, sql).map((row) => row.id);
    }
  }
  return namedIds('jira_issue_type')(operand, condition, scope);
};

/** Key, name or id of projects that the reader may browse; others do not exist for them. */
export const projectIds: OperandResolver = (operand, condition, scope) => {
  const text = literal(operand, scope);
  if (text === undefined) return [];
  const rows = selectAll<{ id: number }>(
    scope.context.database,
    `SELECT id FROM jira_project
     WHERE lower(key) = lower(?) OR lower(name) = lower(?) OR CAST(id AS TEXT) = ?`,
    [text, text, text],
  );
  const ids = rows.map((row) => row.id).filter((id) => scope.viewer.can('BROWSE_PROJECTS', id));
  if (ids.length === 0) report(scope, noSuchValue(text, condition.field));
  return ids;
};

/** Keys or ids of work items that the reader sees; others are an error, as in Jira. */
export const issueIds: OperandResolver = (operand, condition, scope) => {
  const text = literal(operand, scope);
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

/** Account ids: by id, e-mail address or display name, and `currentUser()`. */
export const accountIds: OperandResolver = (operand, condition, scope) => {
  if (operand.kind === 'function' && operand.name.toLowerCase() === 'currentuser') {
    return [scope.viewer.accountId];
  }
  const text = literal(operand, scope);
  if (text === undefined) return [];
  const rows = selectAll<{ accountId: string }>(
    scope.context.database,
    `SELECT accountId FROM jira_user
     WHERE accountId = ? OR lower(emailAddress) = lower(?) OR lower(displayName) = lower(?)`,
    [text, text, text],
  );
  if (rows.length === 0) report(scope, noSuchValue(text, condition.field));
  return rows.map((row) => row.accountId);
};

/** Resolution names and ids; `Unresolved` is the one that is not there. */
export const resolutionIds: OperandResolver = (operand, condition, scope) =>
  namedIds('jira_resolution')(operand, condition, scope);

/** Keys, names and ids of status categories, as the ids of their statuses. */
export const statusIdsOfCategory: OperandResolver = (operand, condition, scope) => {
  const text = literal(operand, scope)?.toLowerCase();
  if (text === undefined) return [];
  const named = (key: StatusCategoryKey): boolean =>
    key === text ||
    statusCategoryName(key).toLowerCase() === text ||
    String(statusCategoryId(key)) === text;
  const keys = STATUS_CATEGORY_KEYS.filter(named);
  if (keys.length === 0) report(scope, noSuchValue(text, condition.field));
  return selectAll<{ id: number }>(
    scope.context.database,
    `SELECT id FROM jira_status WHERE category IN (${places(keys.length)})`,
    keys,
  ).map((row) => row.id);
};

/** Any text: labels have no list of allowed values. */
export const anyText: OperandResolver = (operand, _condition, scope): readonly SqlValue[] => {
  const text = literal(operand, scope);
  return text === undefined ? [] : [text];
};
