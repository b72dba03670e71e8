import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, useState } from 'react';

import { dialogMessages } from '#i18n/dialog-messages';
import { planMessages } from '#i18n/plan-messages';

import { LazyFormDialog } from '../../../../shared/LazyFormDialog';
import { TextAreaField } from '../../../../shared/TextAreaField';
import { usePlan } from '../plan-context';

import type { OutcomeDialogProps } from './outcome-dialog-props';
import { useSending } from './use-sending';

/**
 * Asks for the evidence that is to be confirmed (PL-5). It stays open when the evidence is stored: the
 * outcome has evidence then, and the confirmation takes this dialog's place.
 */
export function WriteEvidenceDialog({ row, onClose }: OutcomeDialogProps): ReactElement {
  const { edit } = usePlan();
  const [evidence, setEvidence] = useState('');
  const [wasAsked, setWasAsked] = useState(false);
  const { isSending, failure, send } = useSending(stayOpen);
  const isMissing = evidence.trim() === '';
  return (
    <LazyFormDialog
      title={planMessages.writeEvidenceTitle}
      submit={planMessages.writeEvidenceSubmit}
      isSending={isSending}
      failure={failure}
      onClose={onClose}
      onSubmit={() => {
        setWasAsked(true);
        if (isMissing || evidence.length > MAXIMUM) return;
        send(() => edit(row, { evidence: evidence.trim() }));
      }}
    >
      <Stack space="space.100">
        <Text as="p">{planMessages.writeEvidenceIntro(row.outcome.statement)}</Text>
        <TextAreaField
          label={planMessages.writeEvidenceLabel}
          value={evidence}
          maximum={MAXIMUM}
          error={wasAsked && isMissing ? dialogMessages.needed : undefined}
          onChange={setEvidence}
        />
      </Stack>
    </LazyFormDialog>
  );
}

/** The longest evidence that is stored (`outcomeFieldsSchema`). */
const MAXIMUM = 1000;

function stayOpen(): void {
  // The confirmation replaces this dialog as soon as the page shows the stored evidence.
}
