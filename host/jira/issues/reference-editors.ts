import { z } from 'zod';

import { idList } from '../rendering/render-issue';
import { type IssueRow } from '../store/jira-rows';
import { selectOne } from '../store/query';

import { type ChangeItem, systemChange } from './change-item';
import {
  type EditScope,
  type FieldEdit,
  type FieldEditor,
  FieldValueError,
  NO_EDIT,
} from './field-edit';

const referenceSchema = z
  .looseObject({ id: z.union([z.string(), z.int()]).optional(), name: z.string().optional() })
  .refine(({ id, name }) => id !== undefined || name !== undefined);

type Named = { readonly id: number; readonly name: string };
type NamedTable = 'jira_resolution' | 'jira_priority' | 'jira_security_level';
type ProjectTable = 'jira_version' | 'jira_component';

function referenceOf(value: unknown): { readonly id?: string; readonly name?: string } {
  const parsed = referenceSchema.safeParse(value);
  if (!parsed.success) {
    throw new FieldValueError("expected an object with 'id' or 'name' property");
  }
  const { id, name } = parsed.data;
  return {
    ...(id === undefined ? {} : { id: String(id) }),
    ...(name === undefined ? {} : { name }),
  };
}

function findNamed(
  table: NamedTable | ProjectTable,
  value: unknown,
  { references, project }: EditScope,
): Named {
  const { id, name } = referenceOf(value);
  const ofProject =
    table === 'jira_resolution' || table === 'jira_priority' ? '' : 'projectId = ? AND ';
  const row = selectOne<Named>(
    references.context.database,
    `SELECT id, name FROM ${table} WHERE ${ofProject}${id === undefined ? 'name = ?' : 'CAST(id AS TEXT) = ?'}`,
    [...(ofProject === '' ? [] : [project.id]), id ?? name ?? ''],
  );
  if (row !== undefined) return row;
  throw new FieldValueError(
    id === undefined
      ? `'${name ?? ''}' is not valid here.`
      : `The value with id '${id}' is not valid here.`,
  );
}

type SingleField = {
  readonly fieldId: string;
  readonly table: NamedTable;
  readonly current: (scope: EditScope) => Named | undefined;
  readonly patch: (id: number | null, scope: EditScope) => Partial<IssueRow>;
};

function singleEditor({ fieldId, table, current, patch }: SingleField): FieldEditor {
  return {
    set: (value, scope): FieldEdit => {
      const before = current(scope);
      const after = value === null ? undefined : findNamed(table, value, scope);
      if (before?.id === after?.id) return NO_EDIT;
      const side = (named: Named | undefined): readonly [string | null, string | null] =>
        named === undefined ? [null, null] : [String(named.id), named.name];
      return {
        patch: patch(after?.id ?? null, scope),
        items: [systemChange(fieldId, side(before), side(after))],
      };
    },
  };
}

/** `priority` */
export const priorityEditor = singleEditor({
  fieldId: 'priority',
  table: 'jira_priority',
  current: ({ references, issue }) => references.priority(issue.priorityId),
  patch: (priorityId) => ({ priorityId }),
});

/** `resolution`; setting it also notes when the work item was resolved. */
export const resolutionEditor = singleEditor({
  fieldId: 'resolution',
  table: 'jira_resolution',
  current: ({ references, issue }) => references.resolution(issue.resolutionId),
  patch: (resolutionId, { references }) => ({
    resolutionId,
    resolved: resolutionId === null ? null : references.context.clock.now(),
  }),
});

/** `security` */
export const securityEditor: FieldEditor = {
  permission: 'SET_ISSUE_SECURITY',
  ...singleEditor({
    fieldId: 'security',
    table: 'jira_security_level',
    current: ({ references, issue }) => references.securityLevel(issue.securityLevelId),
    patch: (securityLevelId) => ({ securityLevelId }),
  }),
};

type ListField = {
  readonly fieldId: string;
  /** How the history names the field: Jira keeps the old names there. */
  readonly historyName: string;
  readonly table: ProjectTable;
  readonly column: 'fixVersionIds' | 'affectedVersionIds' | 'componentIds';
};

function listItem(
  { fieldId, historyName }: ListField,
  before: Named | undefined,
  after: Named | undefined,
): ChangeItem {
  return {
    field: historyName,
    fieldtype: 'jira',
    fieldId,
    from: before === undefined ? null : String(before.id),
    fromText: before?.name ?? null,
    to: after === undefined ? null : String(after.id),
    toText: after?.name ?? null,
  };
}

function listEditor(field: ListField): FieldEditor {
  return {
    list: (issue) => idList(issue[field.column]).map((id) => ({ id: String(id) })),
    set: (value, scope): FieldEdit => {
      if (value !== null && !Array.isArray(value)) {
        throw new FieldValueError('data was not an array');
      }
      const wanted = (value ?? []).map((one: unknown) => findNamed(field.table, one, scope));
      const held = idList(scope.issue[field.column]).map((id) =>
        findNamed(field.table, { id }, scope),
      );
      const removed = held.filter(({ id }) => !wanted.some((named) => named.id === id));
      const added = wanted.filter(({ id }) => !held.some((named) => named.id === id));
      if (removed.length + added.length === 0) return NO_EDIT;
      return {
        patch: { [field.column]: JSON.stringify(wanted.map(({ id }) => id)) },
        items: [
          ...removed.map((named) => listItem(field, named, undefined)),
          ...added.map((named) => listItem(field, undefined, named)),
        ],
      };
    },
  };
}

/** `fixVersions` */
export const fixVersionsEditor = listEditor({
  fieldId: 'fixVersions',
  historyName: 'Fix Version',
  table: 'jira_version',
  column: 'fixVersionIds',
});

/** `versions`: those that a fault affects. */
export const affectedVersionsEditor = listEditor({
  fieldId: 'versions',
  historyName: 'Version',
  table: 'jira_version',
  column: 'affectedVersionIds',
});

/** `components` */
export const componentsEditor = listEditor({
  fieldId: 'components',
  historyName: 'Component',
  table: 'jira_component',
  column: 'componentIds',
});
