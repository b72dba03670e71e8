import { z } from 'zod';

import { fieldRefusal, notEmulated } from '../jira-refusal';
import { type References } from '../rendering/references';
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

function editorFor(fieldId: string, references: References): FieldEditor | undefined {
  const custom = references.customFields().find((field) => field.id === fieldId);
  return custom === undefined ? EDITORS[fieldId] : customFieldEditor(custom);
}

function sameMember(a: ListMember, b: unknown): boolean {
  if (typeof a === 'string') return a === b;
  return typeof b === 'object' && b !== null && 'id' in b && a.id === String(b.id);
}

/** The whole value that an operation of `update` leads to. */
function afterOperation(
  operation: Readonly<Record<string, unknown>>,
  held: readonly ListMember[] | undefined,
): unknown {
  const [entry, ...more] = Object.entries(operation);
  if (entry === undefined || more.length > 0) {
    throw new FieldValueError('An update has exactly one operation.');
  }
  const [verb, value] = entry;
  if (verb === 'set') return value;
  if (held !== undefined && verb === 'add') return [...held, value];
  if (held !== undefined && verb === 'remove') {
    return held.filter((member) => !sameMember(member, value));
  }
  throw notEmulated(`the operation '${verb}' of 'update'`);
}

type Wanted = {
  readonly fieldId: string;
  readonly value: (held: readonly ListMember[] | undefined) => unknown;
};

function wantedValues({ fields, update }: EditRequest): readonly Wanted[] {
  return [
    ...Object.entries(fields).map(([fieldId, value]): Wanted => ({ fieldId, value: () => value })),
    ...Object.entries(update).flatMap(([fieldId, operations]) =>
      operations.map((operation): Wanted => ({
        fieldId,
        value: (held) => afterOperation(operation, held),
      })),
    ),
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
  const editor = editorFor(fieldId, references);
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
