import { type VersionRow } from '../store/jira-rows';
import { places, selectAll, type SqlValue } from '../store/query';

import { type OperandResolver, type OrderOfValues } from './compile-choice-field';
import { type JqlCondition, type JqlScope, literal, type SingleOperand } from './jql-condition';
import { noSuchValue } from './resolve-configuration';
import { projectIds } from './resolve-project';

type Version = Pick<VersionRow, 'id' | 'projectId' | 'name' | 'released' | 'archived'>;

/** Versions of projects that the reader may browse, in their order inside each project. */
function versions(scope: JqlScope): readonly Version[] {
  const projects = scope.viewer.browsableProjectIds();
  return selectAll<Version>(
    scope.context.database,
    `SELECT id, projectId, name, released, archived FROM jira_version
     WHERE projectId IN (${places(projects.length)}) ORDER BY projectId, id`,
    projects,
  );
}

type FunctionOperand = Extract<SingleOperand, { kind: 'function' }>;

function ofProjects(
  { name, arguments: keys }: FunctionOperand,
  scope: JqlScope,
): readonly Version[] {
  if (keys.length === 0) return versions(scope);
  const wanted = new Set(
    keys.flatMap((text) => projectIds({ kind: 'value', text }, { field: name }, scope)),
  );
  return versions(scope).filter(({ projectId }) => wanted.has(projectId));
}

/** By the order of the versions, not by their days, as Atlassian's page on the functions says. */
function ofFunction(operand: FunctionOperand, scope: JqlScope): readonly Version[] | undefined {
  const named = (): readonly Version[] => ofProjects(operand, scope);
  switch (operand.name.toLowerCase()) {
    case 'releasedversions':
      return named().filter(({ released }) => released === 1);
    case 'unreleasedversions':
      return named().filter(({ released }) => released === 0);
    case 'latestreleasedversion':
      return named()
        .filter(({ released, archived }) => released === 1 && archived === 0)
        .slice(-1);
    case 'earliestunreleasedversion':
      return named()
        .filter(({ released, archived }) => released === 0 && archived === 0)
        .slice(0, 1);
    default:
      return undefined;
  }
}

/** Names or ids of versions, and functions that give versions. One name may stand for several. */
export const versionIds: OperandResolver = (
  operand,
  condition: Pick<JqlCondition, 'field'>,
  scope,
): readonly SqlValue[] => {
  const given = operand.kind === 'function' ? ofFunction(operand, scope) : undefined;
  if (given !== undefined) return given.map(({ id }) => id);
  const text = literal(operand, condition, scope);
  if (text === undefined) return [];
  const named = versions(scope).filter(
    ({ id, name }) => name.toLowerCase() === text.toLowerCase() || String(id) === text,
  );
  return named.length === 0 ? noSuchValue(text, condition, scope) : named.map(({ id }) => id);
};

/** `fixVersion < "2.0"`: versions that come before it in the order of its project. */
export function orderOfVersions(array: string): OrderOfValues {
  return (comparison, id) => ({
    sql: `EXISTS (SELECT 1 FROM json_each(${array}) member JOIN jira_version v ON v.id = member.value
      WHERE v.projectId = (SELECT projectId FROM jira_version WHERE id = ?) AND v.id ${comparison} ?)`,
    values: [id, id],
  });
}
