import { Label } from '@atlaskit/form/label';
import Select from '@atlaskit/select/Select';
import { type ReactElement, useId, useState } from 'react';

import type { RoleKey } from '#domain/shared/identifiers';
import { dialogMessages } from '#i18n/dialog-messages';
import { planMessages } from '#i18n/plan-messages';

import { FormDialog } from '../../../../shared/FormDialog';
import { usePlan } from '../plan-context';

import type { OutcomeDialogProps } from './outcome-dialog-props';
import { useSending } from './use-sending';

type RoleOption = { readonly label: string; readonly value: RoleKey | null };

/** Chooses the role that signs the outcome off (PL-1). */
export function SignOffDialog({ row, onClose }: OutcomeDialogProps): ReactElement {
  const { selected, edit } = usePlan();
  const id = useId();
  const [roleKey, setRoleKey] = useState<RoleKey | null>(row.outcome.signOffRole ?? null);
  const { isSending, failure, send } = useSending(onClose);
  const options: readonly RoleOption[] = [
    { label: planMessages.nobodySignsOff, value: null },
    ...selected.roles.map(({ body }) => ({ label: body.label, value: body.key })),
  ];
  return (
    <FormDialog
      title={planMessages.signOffTitle}
      submit={dialogMessages.save}
      isSending={isSending}
      failure={failure}
      onClose={onClose}
      onSubmit={() => {
        send(() => edit(row, { signOffRole: roleKey }));
      }}
    >
      <Label htmlFor={id}>{planMessages.signOffLabel}</Label>
      <Select<RoleOption>
        inputId={id}
        options={options}
        value={options.find((option) => option.value === roleKey) ?? null}
        menuPosition="fixed"
        onChange={(option) => {
          setRoleKey(option?.value ?? null);
        }}
      />
    </FormDialog>
  );
}
