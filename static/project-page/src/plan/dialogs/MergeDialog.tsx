import { Label } from '@atlaskit/form/label';
import { Text } from '@atlaskit/primitives/compiled/text';
import Select from '@atlaskit/select/Select';
import { type ReactElement, useId, useState } from 'react';

import { planMessages } from '#i18n/plan-messages';

import { FormDialog } from '../../../../shared/FormDialog';
import { usePlan } from '../plan-context';

import type { OutcomeDialogProps } from './outcome-dialog-props';
import { useSending } from './use-sending';

/** Gives the epics of one outcome to another (PL-10: the emptied one can be restored). */
export function MergeDialog({ row, onClose }: OutcomeDialogProps): ReactElement {
  const { plan, outcomes } = usePlan();
  const id = useId();
  const others = plan.rows.filter((other) => other.outcome.id !== row.outcome.id);
  const [keptId, setKeptId] = useState(others[0]?.outcome.id);
  const kept = others.find((other) => other.outcome.id === keptId);
  const { isSending, failure, send } = useSending(onClose);
  const options = others.map(({ outcome }) => ({ label: outcome.statement, value: outcome.id }));
  return (
    <FormDialog
      title={planMessages.mergeTitle}
      submit={planMessages.mergeSubmit}
      isSending={isSending}
      failure={failure}
      onClose={onClose}
      onSubmit={() => {
        if (kept !== undefined) send(() => outcomes.merge(kept, row));
      }}
    >
      <Text as="p">{planMessages.mergeIntro}</Text>
      <Label htmlFor={id}>{planMessages.mergeInto}</Label>
      <Select
        inputId={id}
        options={options}
        value={options.find((option) => option.value === keptId) ?? null}
        menuPosition="fixed"
        onChange={(option) => {
          setKeptId(option?.value);
        }}
      />
    </FormDialog>
  );
}
