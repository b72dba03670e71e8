import { type PermissionKey } from '../permissions/permission-catalog';
import { type References } from '../rendering/references';
import { type IssueRow, type ProjectRow } from '../store/jira-rows';

import { type ChangeItem } from './change-item';

/** The work item that is edited or created, and who does it. */
export type EditScope = {
  readonly references: References;
  readonly issue: IssueRow;
  readonly project: ProjectRow;
};

/** What setting one field changes. */
export type FieldEdit = {
  readonly patch: Partial<IssueRow>;
  readonly items: readonly ChangeItem[];
};

/** How a field is set. `set` refuses a wrong value with the message that belongs to the field. */
export type FieldEditor = {
  readonly permission?: PermissionKey;
  readonly set: (value: unknown, scope: EditScope) => FieldEdit;
  /** For lists: the value as it would be sent, so that `add` and `remove` can work on it. */
  readonly list?: (issue: IssueRow) => readonly ListMember[];
};

export type ListMember = string | { readonly id: string };

/** Setting a field to what it already is. */
export const NO_EDIT: FieldEdit = { patch: {}, items: [] };

/** A value that a field cannot take. */
export class FieldValueError extends Error {}
