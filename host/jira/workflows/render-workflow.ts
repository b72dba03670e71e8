import { type JiraContext } from '../jira-context';
import { isScoped, scopeOf } from '../rendering/render-configuration';
import {
  type Scoped,
  type StatusCategoryKey,
  type StatusRow,
  type WorkflowRow,
} from '../store/jira-rows';
import { selectOne } from '../store/query';

import { readDocument } from './workflow-document';

type Rendered = Readonly<Record<string, unknown>>;

/** The workflow API words categories as an enum, unlike all others. */
const CATEGORY_ENUM: Readonly<Record<StatusCategoryKey, string>> = {
  undefined: 'TODO',
  new: 'TODO',
  indeterminate: 'IN_PROGRESS',
  done: 'DONE',
};

/** The category of a status as the workflow API words it. */
export function categoryEnumOf({ category }: StatusRow): string {
  return CATEGORY_ENUM[category];
}

function scopeHere(row: Scoped): Rendered {
  return { scope: { type: 'GLOBAL' }, ...scopeOf(row) };
}

/** A workflow as the workflow API writes it. Its status references are the ids of the statuses. */
export function renderWorkflow(row: WorkflowRow): Rendered {
  const { statuses, transitions } = readDocument(row);
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    version: { id: row.versionId, versionNumber: row.versionNumber },
    ...scopeHere(row),
    isEditable: true,
    statuses: statuses.map((status) => ({ ...status, deprecated: false })),
    transitions: transitions.map((transition) => ({ ...transition, triggers: [] })),
  };
}

/**
 * The statuses that some workflows use, each once: the site's, and those of the workflows' own projects. Statuses of
 * other projects were never a workflow's (check-statuses.ts) and are shown to nobody who reads it.
 */
export function renderWorkflowStatuses(
  context: JiraContext,
  workflows: readonly WorkflowRow[],
): readonly Rendered[] {
  const references = new Set(
    workflows.flatMap((row) =>
      readDocument(row).statuses.map(({ statusReference }) => statusReference),
    ),
  );
  const projects = new Set(workflows.map(({ scopeProjectId }) => scopeProjectId));
  return [...references].flatMap((statusReference) => {
    const status = selectOne<StatusRow>(
      context.database,
      'SELECT * FROM jira_status WHERE CAST(id AS TEXT) = ?',
      [statusReference],
    );
    if (status === undefined) return [];
    if (isScoped(status) && !projects.has(status.scopeProjectId)) return [];
    return {
      id: String(status.id),
      name: status.name,
      description: status.description,
      statusCategory: categoryEnumOf(status),
      statusReference,
      ...scopeHere(status),
    };
  });
}
