import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, useState } from 'react';

import type { Outcome } from '#domain/plan/outcome';
import { customerPlanMessages as words } from '#i18n/customer-plan-messages';
import { englishDay } from '#i18n/english-time';

import { useCustomerPlanPage } from './customer-plan-context';
import { InPlaceForm } from './InPlaceForm';
import { MilestoneFields } from './MilestoneFields';
import type { SaveAnswer } from './save-answer';
import type { OutcomeRow } from './use-customer-plan';
import { type MilestoneDraft, useMilestoneDraft, WORDING_MAXIMUM } from './use-milestone-draft';
import { useSaveOutcome } from './use-save-outcome';
import { type ConflictingField, VersionConflict } from './VersionConflict';

type MilestoneFormProps = { readonly row: OutcomeRow; readonly onDone: () => void };

/** Wording, day and sign-off of one outcome. */
export function MilestoneForm({ row, onDone }: MilestoneFormProps): ReactElement {
  const { draft, change, patch } = useMilestoneDraft(row.body);
  const { sending, save, show } = useSaveOutcome();
  const [answer, setAnswer] = useState<SaveAnswer<OutcomeRow>>();
  const conflicting = useConflictingFields(draft);
  const { statement } = row.body;

  async function saveOver(base: OutcomeRow): Promise<void> {
    if (draft.wording.trim().length > WORDING_MAXIMUM) return;
    if (Object.keys(patch).length === 0) {
      onDone();
      return;
    }
    const next = await save(base, patch);
    setAnswer(next);
    if (next.kind === 'saved') onDone();
  }

  return (
    <InPlaceForm
      label={words.editOf(statement)}
      isSending={sending}
      failure={answer?.kind === 'failed' ? answer.sentence : undefined}
      hidesSave={answer?.kind === 'conflict'}
      onSubmit={() => void saveOver(row)}
      onCancel={onDone}
    >
      <div dir="auto">
        <Text size="small" color="color.text.subtle">
          {words.outcome(statement)}
        </Text>
      </div>
      <MilestoneFields draft={draft} change={change} />
      {answer?.kind === 'conflict' ? (
        <VersionConflict
          fields={conflicting(answer.theirs.body)}
          isSending={sending}
          onKeepMine={() => void saveOver(answer.theirs)}
          onTakeTheirs={() => {
            show(answer.theirs);
            onDone();
          }}
        />
      ) : null}
    </InPlaceForm>
  );
}

function useConflictingFields(
  draft: MilestoneDraft,
): (theirs: Outcome) => readonly ConflictingField[] {
  const { roles } = useCustomerPlanPage();
  const roleLabel = (key: string | undefined): string =>
    roles.find((role) => role.key === key)?.label ?? '';
  return (theirs) => [
    { label: words.wording, theirs: theirs.customerWording, mine: draft.wording.trim() },
    { label: words.day, theirs: dayText(theirs.target), mine: dayText(draft.day) },
    {
      label: words.signOff,
      theirs: roleLabel(theirs.signOffRole),
      mine: roleLabel(draft.signOffRole),
    },
  ];
}

function dayText(day: Outcome['target']): string {
  return day === undefined ? '' : englishDay(day);
}
