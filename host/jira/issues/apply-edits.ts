import { z } from 'zod';

import { fieldRefusal, notEmulated } from '../jira-refusal';
import { type References } from '../rendering/references';
import { isFieldOf } from '../rendering/render-custom-value';
import { type IssueRow, type ProjectRow } from '../store/jira-rows';

import { type ChangeItem } from './change-item';
import { customFieldEditor } from './custom-field-editor';
import { type FieldEditor, FieldValueError, type ListMember } from './field-edit';
import { parentEditor } from './parent-editor';
import { assigneeEditor, reporterEditor } from './person-editors';
import {
  affectedVersionsEditor,
  componentsEditor,
  fixVersionsEditor,
  priorityEditor,
  resolutionEditor,
  securityEditor,
} from './reference-editors';
import { descriptionEditor, dueDateEditor, labelsEditor, summaryEditor } from './text-editors';

const EDITORS: Readonly<Record<string, FieldEditor>> = {
  summary: summaryEditor,
  description: descriptionEditor,
  duedate: dueDateEditor,
  labels: labelsEditor,
  priority: priorityEditor,
  resolution: resolutionEditor,
  security: securityEditor,
  fixVersions: fixVersionsEditor,
  versions: affectedVersionsEditor,
  components: componentsEditor,
  assignee: assigneeEditor,
  reporter: reporterEditor,
  parent: parentEditor,
};

/** `fields` and `update` of a request that writes a work item. */
export const editRequestShape = {
  fields: z.record(z.string(), z.unknown()).default({}),
  update: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))).default({}),
};

export type EditRequest = {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly update: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
};

export type AppliedEdits = { readonly issue: IssueRow; readonly items: readonly ChangeItem[] };

function editorFor(
  fieldId: string,
  { references, project }: Pick<Target, 'references' | 'project'>,
): FieldEditor | undefined {
  const custom = references
    .customFields()
    .find((field) => field.id === fieldId && isFieldOf(field, project.id));
  return custom === undefined ? EDITORS[fieldId] : customFieldEditor(custom);
}

/** Whether two members of a list are one: the same word, or objects with the same id. */
function sameMember(a: unknown, b: unknown): boolean {
  const idOf = (member: unknown): unknown =>
    typeof member === 'object' && member !== null && 'id' in member ? String(member.id) : member;
  return idOf(a) === idOf(b);
}

type Operation = Readonly<Record<string, unknown>>;

function operationOf(operation: Operation): readonly [verb: string, value: unknown] {
  const [entry, ...more] = Object.entries(operation);
  if (entry !== undefined && more.length === 0) return entry;
  throw new FieldValueError('An update has exactly one operation.');
}

function asList(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

/** The whole value that the operations of `update` lead to, one after another. */
function afterOperations(
  operations: readonly Operation[],
  held: readonly ListMember[] | undefined,
): unknown {
  let value: unknown = held;
  for (const [verb, operand] of operations.map(operationOf)) {
    const list = asList(value);
    if (verb === 'set') value = operand;
    else if (list !== undefined && verb === 'add') value = [...list, operand];
    else if (list !== undefined && verb === 'remove') {
      value = list.filter((member) => !sameMember(member, operand));
    } else throw notEmulated(`the operation '${verb}' of 'update'`);
  }
  return value;
}

type Wanted = {
  readonly fieldId: string;
  readonly value: (held: readonly ListMember[] | undefined) => unknown;
};

function wantedValues({ fields, update }: EditRequest): readonly Wanted[] {
  return [
    ...Object.entries(fields).map(([fieldId, value]): Wanted => ({ fieldId, value: () => value })),
    ...Object.entries(update).map(([fieldId, operations]): Wanted => ({
      fieldId,
      value: (held) => afterOperations(operations, held),
    })),
  ];
}

const NOT_ON_SCREEN = 'It is not on the appropriate screen, or unknown.';

/** Jira names the parent's own errors by another field. */
function errorField(fieldId: string): string {
  return fieldId === 'parent' ? 'parentId' : fieldId;
}

type Target = {
  readonly references: References;
  readonly issue: IssueRow;
  readonly project: ProjectRow;
  /** When a work item is made, only the right to create is asked for. */
  readonly creating: boolean;
};

/** The editor of a field for this person; refused like a field that is not on the screen. */
function permittedEditor(fieldId: string, { references, project, creating }: Target): FieldEditor {
  const editor = editorFor(fieldId, { references, project });
  const needed = creating ? undefined : editor?.permission;
  const permitted = needed === undefined || references.viewer.can(needed, project.id);
  if (editor !== undefined && permitted) return editor;
  throw new FieldValueError(`Field '${fieldId}' cannot be set. ${NOT_ON_SCREEN}`);
}

/**
 * Sets the fields of a request one after another on a copy of the work item.
 *
 * All wrong values are refused together, under their field, as Jira does.
 */
export function applyEdits(request: EditRequest, target: Target): AppliedEdits {
  const { references, project } = target;
  const errors: Record<string, string> = {};
  const items: ChangeItem[] = [];
  let issue = target.issue;
  for (const { fieldId, value } of wantedValues(request)) {
    try {
      const editor = permittedEditor(fieldId, target);
      const edit = editor.set(value(editor.list?.(issue)), { references, issue, project });
      issue = { ...issue, ...edit.patch };
      items.push(...edit.items);
    } catch (error) {
      if (!(error instanceof FieldValueError)) throw error;
      errors[errorField(fieldId)] = error.message;
    }
  }
  if (Object.keys(errors).length > 0) throw fieldRefusal(errors);
  return { issue, items };
}
