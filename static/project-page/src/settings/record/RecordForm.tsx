import { Stack } from '@atlaskit/primitives/compiled/stack';
import { type ReactElement, useState } from 'react';

import type { DeliveryView } from '#contracts/delivery-contract';
import { deliveryRecordMessages as words, settingsMessages } from '#i18n/settings-messages';

import { OvertakenMessage } from '../../../../shared/OvertakenMessage';
import { SaveButtons } from '../../../../shared/SaveButtons';
import { TextAreaField } from '../../../../shared/TextAreaField';
import { TextField } from '../../../../shared/TextField';
import { type Draft, useDraft } from '../../../../shared/use-draft';
import { FailureMessage } from '../FailureMessage';

import { CalendarFields } from './CalendarFields';
import { type RecordValues, recordValuesOf } from './record-values';
import { RecordDates } from './RecordDates';
import { useSaveRecord } from './use-save-record';
import { useWorkItemLabel } from './use-work-item-label';
import { RECORD_LABELS, wordRecordField } from './word-record';
import { WorkItemField } from './WorkItemField';

type RecordFormProps = { readonly delivery: DeliveryView['delivery'] };

/** The record as a form; only what changed is sent. */
export function RecordForm({ delivery }: RecordFormProps): ReactElement {
  const stored = recordValuesOf(delivery.body);
  const draft = useDraft(stored);
  const saving = useSaveRecord(delivery, draft);
  const workItem = useWorkItemLabel(stored.issueId);
  const [asked, setAsked] = useState(false);
  return (
    <Stack space="space.200">
      {saving.overtaken && (
        <OvertakenMessage
          headingLevel="h4"
          stored={draft.changed.map((field) => ({
            label: RECORD_LABELS[field],
            text: wordRecordField(stored, field, workItem),
          }))}
        />
      )}
      <RecordTexts draft={draft} />
      <RecordDates draft={draft} />
      <WorkItemField draft={draft} storedLabel={workItem} />
      <CalendarFields draft={draft} />
      <FailureMessage failure={(asked ? invalidity(draft.values) : undefined) ?? saving.failure} />
      <SaveButtons
        submit={settingsMessages.save}
        changed={
          draft.changed.length === 0 ? undefined : settingsMessages.changed(draft.changed.length)
        }
        isSending={saving.sending}
        onSave={() => {
          setAsked(true);
          if (invalidity(draft.values) === undefined) void saving.save();
        }}
        onDiscard={saving.discard}
      />
    </Stack>
  );
}

/** The first thing that the server would refuse. */
function invalidity({ name, client, scope, weekendDays }: RecordValues): string | undefined {
  if (name.trim() === '') return words.nameMissing;
  if (name.length > 120 || client.length > 120 || scope.length > 2000) return words.tooLong;
  return weekendDays.length > 6 ? words.weekendTooLong : undefined;
}

function RecordTexts({ draft }: { readonly draft: Draft<RecordValues> }): ReactElement {
  const { values, change } = draft;
  return (
    <>
      <div className="field-grid">
        <TextField
          label={words.name}
          value={values.name}
          maximum={120}
          error={values.name.trim() === '' ? words.nameMissing : undefined}
          onChange={(name) => {
            change({ name });
          }}
        />
        <TextField
          label={words.client}
          value={values.client}
          maximum={120}
          onChange={(client) => {
            change({ client });
          }}
        />
      </div>
      <TextAreaField
        label={words.scope}
        value={values.scope}
        maximum={2000}
        onChange={(scope) => {
          change({ scope });
        }}
      />
    </>
  );
}
