import { z } from 'zod';

import { viewerOfAccount } from '../permissions/viewer';
import { type References } from '../rendering/references';

import { systemChange } from './change-item';
import { type EditScope, type FieldEditor, FieldValueError, NO_EDIT } from './field-edit';

const personSchema = z
  .looseObject({ accountId: z.string().nullish(), id: z.string().nullish() })
  .nullable();

/** The account that a request names as `{accountId}` or `{id}`; `null` for nobody. */
function accountIn(value: unknown): string | null {
  const parsed = personSchema.safeParse(value);
  if (!parsed.success) throw new FieldValueError('data was not an object');
  return parsed.data?.accountId ?? parsed.data?.id ?? null;
}

function nameOf(references: References, accountId: string | null): string | null {
  return references.user(accountId)?.displayName ?? null;
}

/** Whether somebody can be made the assignee of work in this project. */
function isAssignable(accountId: string, { references, project }: EditScope): boolean {
  const user = references.user(accountId);
  if (user?.active !== 1) return false;
  return viewerOfAccount(references.context.database, accountId).can('ASSIGNABLE_USER', project.id);
}

type PersonField = {
  readonly fieldId: 'assignee' | 'reporter';
  readonly column: 'assigneeAccountId' | 'reporterAccountId';
  readonly allowed: (accountId: string, scope: EditScope) => boolean;
  readonly refused: string;
};

function personEditor({ fieldId, column, allowed, refused }: PersonField): FieldEditor['set'] {
  return (value, scope) => {
    const after = accountIn(value);
    const before = scope.issue[column];
    if (after === before) return NO_EDIT;
    if (after !== null && !allowed(after, scope)) {
      throw new FieldValueError(refused.replace('{who}', after));
    }
    const { references } = scope;
    return {
      patch: { [column]: after },
      items: [
        systemChange(
          fieldId,
          [before, nameOf(references, before)],
          [after, nameOf(references, after)],
        ),
      ],
    };
  };
}

/** `assignee` */
export const assigneeEditor: FieldEditor = {
  permission: 'ASSIGN_ISSUES',
  set: personEditor({
    fieldId: 'assignee',
    column: 'assigneeAccountId',
    allowed: isAssignable,
    refused: "User '{who}' cannot be assigned issues.",
  }),
};

/** `reporter` */
export const reporterEditor: FieldEditor = {
  permission: 'MODIFY_REPORTER',
  set: personEditor({
    fieldId: 'reporter',
    column: 'reporterAccountId',
    allowed: (accountId, { references }) => references.user(accountId) !== undefined,
    refused: 'The reporter specified is not a user.',
  }),
};
