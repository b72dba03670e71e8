import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import { RadioGroup } from '@atlaskit/radio';
import { type ReactElement, useState } from 'react';
import * as z from 'zod/mini';

import { ownerSchema } from '#domain/plan/outcome';
import { calendarDateSchema } from '#domain/shared/calendar-date';
import { englishDay } from '#i18n/english-time';
import { planMessages } from '#i18n/plan-messages';

import { FormDialog } from '../../../../shared/FormDialog';
import type { PatchField } from '../outcome-patch';
import { type PlanContextValue, usePlan } from '../plan-context';
import type { EditConflict } from '../use-outcome-edit';

type Side = 'mine' | 'theirs';

/** Two people changed one field: both values side by side, pick, save (EV-4). Escape goes back to the editor. */
export function ConflictDialog({ conflict }: { readonly conflict: EditConflict }): ReactElement {
  const { patch, theirs, fields, decide } = conflict;
  const plan = usePlan();
  const [picked, setPicked] = useState<Readonly<Partial<Record<PatchField, Side>>>>({});
  return (
    <FormDialog
      title={planMessages.conflictTitle}
      submit={planMessages.conflictSave}
      isSending={false}
      failure={undefined}
      onClose={() => {
        decide(undefined);
      }}
      onSubmit={() => {
        decide(fields.filter((field) => picked[field] !== 'theirs'));
      }}
    >
      <Stack space="space.200">
        <Text as="p">{planMessages.conflictIntro(theirs.statement)}</Text>
        {fields.map((field) => (
          <Stack key={field} space="space.050">
            <Text weight="semibold" id={`conflict-${field}`}>
              {planMessages.conflictFields[field]}
            </Text>
            <RadioGroup
              labelId={`conflict-${field}`}
              value={picked[field] ?? 'mine'}
              options={[
                {
                  name: field,
                  value: 'mine',
                  label: `${planMessages.yours}: ${wordValue(patch[field], plan)}`,
                },
                {
                  name: field,
                  value: 'theirs',
                  label: `${planMessages.theirs}: ${wordValue(theirs[field], plan)}`,
                },
              ]}
              onChange={(event) => {
                const side = event.currentTarget.value === 'theirs' ? 'theirs' : 'mine';
                setPicked({ ...picked, [field]: side });
              }}
            />
          </Stack>
        ))}
      </Stack>
    </FormDialog>
  );
}

const ownersSchema = z.array(ownerSchema);

function wordValue(value: unknown, { ownerName }: PlanContextValue): string {
  const owners = ownersSchema.safeParse(value);
  if (owners.success) return owners.data.map(ownerName).join(', ') || planMessages.emptyValue;
  const day = calendarDateSchema.safeParse(value);
  if (day.success) return englishDay(day.data);
  return typeof value === 'string' && value !== '' ? value : planMessages.emptyValue;
}
