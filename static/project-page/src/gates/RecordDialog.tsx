import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, useState } from 'react';

import { gatesPageMessages as words } from '#i18n/gates-page-messages';

import { DayField } from '../../../shared/DayField';
import { LazyFormDialog } from '../../../shared/LazyFormDialog';
import { TextAreaField } from '../../../shared/TextAreaField';
import { TextField } from '../../../shared/TextField';
import { usePage } from '../page-context';

import { ContactSelect } from './ContactSelect';
import type { CriterionProps } from './criterion-props';
import { useGatesPage } from './gates-context';
import { useGateCommand } from './use-gate-command';
import { useRecordDraft } from './use-record-draft';
import { wordRoles } from './word-roles';

type RecordDialogProps = CriterionProps & { readonly onClose: () => void };

/** Who said it, on which day, how, and what shows it (GT-11). */
export function RecordDialog({ gate, entry, onClose }: RecordDialogProps): ReactElement {
  const { client } = usePage();
  const { roleLabel } = useGatesPage();
  const { sending, run } = useGateCommand(gate.stage);
  const { draft, change, missing } = useRecordDraft();
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<string>();
  const { criterion } = entry;

  async function record(): Promise<void> {
    setAsked(true);
    const { contactId, day, how, evidence } = draft;
    if (day === undefined || missing.how || missing.room) return;
    const input = {
      criterionKey: criterion.key,
      day,
      how,
      evidence,
      ...(contactId === undefined ? {} : { contactId }),
    };
    const sentence = await run(client['gate.recordOnBehalf'], input, words.recorded);
    setFailure(sentence);
    if (sentence === undefined) onClose();
  }

  return (
    <LazyFormDialog
      title={words.recordHeading(criterion.label)}
      submit={words.record}
      isSending={sending}
      failure={failure}
      onSubmit={() => void record()}
      onClose={onClose}
    >
      <Text as="p">{words.recordIntro(wordRoles(criterion, roleLabel))}</Text>
      <RecordFields draft={draft} change={change} missing={asked ? missing : NOTHING_ASKED} />
    </LazyFormDialog>
  );
}

const NOTHING_ASKED = { day: false, how: false, room: false };

type RecordFieldsProps = ReturnType<typeof useRecordDraft>;

function RecordFields({ draft, change, missing }: RecordFieldsProps): ReactElement {
  return (
    <Stack space="space.100">
      <ContactSelect
        chosen={draft.contactId}
        onChoose={(contactId) => {
          change({ contactId });
        }}
      />

      <DayField
        label={words.recordDay}
        value={draft.day}
        error={missing.day ? words.recordDayMissing : undefined}
        onChange={(day) => {
          change({ day });
        }}
      />
      <TextField
        label={words.recordHow}
        value={draft.how}
        maximum={200}
        error={missing.how ? words.recordHowMissing : undefined}
        onChange={(how) => {
          change({ how });
        }}
      />
      <TextAreaField
        label={words.recordEvidence}
        value={draft.evidence}
        maximum={1000}
        onChange={(evidence) => {
          change({ evidence });
        }}
      />
      {draft.evidence.trim() === '' && (
        <Text size="small" color="color.text.subtle">
          {words.claimedWithout}
        </Text>
      )}
    </Stack>
  );
}
