import { z } from 'zod';

import { type IssueRow } from '../store/jira-rows';

import { type ChangeItem } from './change-item';
import { type EditScope, type FieldEditor, FieldValueError, NO_EDIT } from './field-edit';
import { visibleIssue } from './find-issue';

const parentSchema = z
  .looseObject({
    id: z.union([z.string(), z.int()]).optional(),
    key: z.string().optional(),
    // The way in which Jira takes a work item out from under its parent.
    none: z.literal(true).optional(),
  })
  .nullable();

/** Id or key of the parent that a request names; `null` for none. */
function parentReference(value: unknown): string | null {
  const parsed = parentSchema.safeParse(value);
  if (!parsed.success) throw new FieldValueError('data was not an object');
  if (parsed.data === null || parsed.data.none === true) return null;
  const { id, key } = parsed.data;
  if (id !== undefined) return String(id);
  if (key !== undefined) return key;
  throw new FieldValueError("expected an object with 'id' or 'key' property");
}

/** The rule of Jira's hierarchy: a parent is exactly one level up, and sometimes in the same project. */
function checkHierarchy(parent: IssueRow, { references, issue, project }: EditScope): void {
  const level = references.issueType(issue.issueTypeId)?.hierarchyLevel;
  const parentLevel = references.issueType(parent.issueTypeId)?.hierarchyLevel;
  if (level === undefined || parentLevel !== level + 1) {
    throw new FieldValueError('Given parent work item does not belong to appropriate hierarchy.');
  }
  const sameProject = level < 0 || project.style === 'next-gen';
  if (sameProject && parent.projectId !== issue.projectId) {
    throw new FieldValueError('Given parent work item does not belong to the same project.');
  }
}

function parentChange(issue: IssueRow, parent: IssueRow | undefined): ChangeItem {
  return {
    field: 'IssueParentAssociation',
    fieldtype: 'jira',
    from: issue.parentId === null ? null : String(issue.parentId),
    fromText: issue.parentKey,
    to: parent === undefined ? null : String(parent.id),
    toText: parent?.key ?? null,
  };
}

/** `parent`, for every level of the hierarchy. */
export const parentEditor: FieldEditor = {
  set: (value, scope) => {
    const { references, issue } = scope;
    const reference = parentReference(value);
    if (reference === null) {
      const level = references.issueType(issue.issueTypeId)?.hierarchyLevel ?? 0;
      if (level < 0) throw new FieldValueError('A sub-task must have a parent.');
      if (issue.parentId === null) return NO_EDIT;
      return {
        patch: { parentId: null, parentKey: null },
        items: [parentChange(issue, undefined)],
      };
    }
    const parent = visibleIssue(references.context, references.viewer, reference);
    if (parent === undefined) throw new FieldValueError('Could not find valid parent work item.');
    if (parent.id === issue.parentId) return NO_EDIT;
    checkHierarchy(parent, scope);
    return {
      patch: { parentId: parent.id, parentKey: parent.key },
      items: [parentChange(issue, parent)],
    };
  },
};
