import { isVisible } from '../permissions/viewer';
import {
  STATUS_CATEGORY_KEYS,
  statusCategoryId,
  statusCategoryName,
} from '../rendering/render-configuration';
import { type Scoped, type StatusCategoryKey } from '../store/jira-rows';
import { namedLike, places, selectAll, type SqlValue } from '../store/query';

import { type OperandResolver, type OrderOfValues } from './compile-choice-field';
import { type JqlCondition, type JqlScope, literal, report } from './jql-condition';

type SharedTable = 'jira_issue_type' | 'jira_status' | 'jira_resolution' | 'jira_priority';

/** Says what Jira says of a value that it does not know, or does not show this reader. */
export function noSuchValue(
  text: string,
  { field }: Pick<JqlCondition, 'field'>,
  scope: JqlScope,
): readonly SqlValue[] {
  report(scope, `The value '${text}' does not exist for the field '${field}'.`);
  return [];
}

type Named = Scoped & { readonly id: number };

/**
 * Names or ids of configuration. One name may stand for several: team-managed projects have types and statuses of
 * their own, which nobody finds who does not browse them.
 */
export function namedIds(table: SharedTable): OperandResolver {
  return (operand, condition, scope) => {
    const text = literal(operand, condition, scope);
    if (text === undefined) return [];
    const names = scope.context.language.meant(text);
    const ids = selectAll<Named>(
      scope.context.database,
      `SELECT * FROM ${table} WHERE ${namedLike(names)} OR CAST(id AS TEXT) = ?`,
      [...names, text],
    )
      .filter((row) => isVisible(scope.viewer, row))
      .map(({ id }) => id);
    return ids.length === 0 ? noSuchValue(text, condition, scope) : ids;
  };
}

/**
 * Names or ids of components, of projects that the reader may browse. One name may stand for several: two
 * projects have a component of that name.
 */
export const componentIds: OperandResolver = (operand, condition, scope) => {
  const text = literal(operand, condition, scope);
  if (text === undefined) return [];
  const projects = scope.viewer.browsableProjectIds();
  const ids = selectAll<{ id: number }>(
    scope.context.database,
    `SELECT id FROM jira_component WHERE (lower(name) = lower(?) OR CAST(id AS TEXT) = ?)
     AND projectId IN (${places(projects.length)})`,
    [text, text, ...projects],
  ).map(({ id }) => id);
  return ids.length === 0 ? noSuchValue(text, condition, scope) : ids;
};

/** Names or ids of security levels whose work the reader sees. */
export const securityLevelIds: OperandResolver = (operand, condition, scope) => {
  const text = literal(operand, condition, scope);
  if (text === undefined) return [];
  const ids = selectAll<{ id: number }>(
    scope.context.database,
    'SELECT id FROM jira_security_level WHERE lower(name) = lower(?) OR CAST(id AS TEXT) = ?',
    [text, text],
  )
    .map(({ id }) => id)
    .filter((id) => scope.viewer.securityLevelIds().has(id));
  return ids.length === 0 ? noSuchValue(text, condition, scope) : ids;
};

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

/** Keys, names and ids of status categories, as the ids of their statuses. */
export const statusIdsOfCategory: OperandResolver = (operand, condition, scope) => {
  const text = literal(operand, condition, scope)?.toLowerCase();
  if (text === undefined) return [];
  const names = scope.context.language.meant(text).map((name) => name.toLowerCase());
  const named = (key: StatusCategoryKey): boolean =>
    key === text ||
    names.includes(statusCategoryName(key).toLowerCase()) ||
    String(statusCategoryId(key)) === text;
  const keys = STATUS_CATEGORY_KEYS.filter(named);
  if (keys.length === 0) return noSuchValue(text, condition, scope);
  return selectAll<{ id: number }>(
    scope.context.database,
    `SELECT id FROM jira_status WHERE category IN (${places(keys.length)})`,
    keys,
  ).map((row) => row.id);
};

/** Any text: labels have no list of allowed values. */
export const anyText: OperandResolver = (operand, condition, scope) => {
  const text = literal(operand, condition, scope);
  return text === undefined ? [] : [text];
};

/** `priority > Medium` is what is more urgent; positions count from the most urgent. */
export const orderOfPriorities: OrderOfValues = (comparison, id) => ({
  sql: `i.priorityId IN (SELECT id FROM jira_priority
    WHERE -position ${comparison} (SELECT -position FROM jira_priority WHERE id = ?))`,
  values: [id],
});

/** Resolutions are in the order in which the site lists them. */
export const orderOfResolutions: OrderOfValues = (comparison, id) => ({
  sql: `i.resolutionId ${comparison} ?`,
  values: [id],
});
