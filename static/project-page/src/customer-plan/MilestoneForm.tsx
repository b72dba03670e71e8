import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, useState } from 'react';

import type { Outcome } from '#domain/plan/outcome';
import { customerPlanMessages as words } from '#i18n/customer-plan-messages';
import { englishDay } from '#i18n/english-time';

import { collidingFields, type PatchField } from '../plan/outcome-patch';

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
export function MilestoneForm(props: MilestoneFormProps): ReactElement {
  const { onDone } = props;
  // What was there when the editing began: a newer version must not look like this person's change.
  const [row] = useState(props.row);
  const { draft, change, patch } = useMilestoneDraft(row.body);
  const { sending, save, show } = useSaveOutcome();
  const [answer, setAnswer] = useState<SaveAnswer<OutcomeRow>>();
  const wordFields = useFieldWords(draft);
  const { statement } = row.body;

  async function saveOver(base: OutcomeRow): Promise<void> {
    if (draft.wording.trim().length > WORDING_MAXIMUM) return;
    if (Object.keys(patch).length === 0) {
      onDone();
      return;
    }
    const next = await save(base, patch);
    if (next.kind === 'conflict') {
      // Somebody changed other fields of the outcome: both changes are kept (EV-4).
      const colliding = collidingFields(patch, row.body, next.theirs.body);
      if (colliding.length === 0) return saveOver(next.theirs);
    }
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
          fields={wordFields(
            collidingFields(patch, row.body, answer.theirs.body),
            answer.theirs.body,
          )}
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

function useFieldWords(
  draft: MilestoneDraft,
): (fields: readonly PatchField[], theirs: Outcome) => readonly ConflictingField[] {
  const { roles } = useCustomerPlanPage();
  const roleLabel = (key: string | undefined): string =>
    roles.find((role) => role.key === key)?.label ?? '';
  return (fields, { customerWording, target, signOffRole }) => [
    ...(fields.includes('customerWording')
      ? [{ label: words.wording, theirs: customerWording, mine: draft.wording.trim() }]
      : []),
    ...(fields.includes('target')
      ? [{ label: words.day, theirs: dayText(target), mine: dayText(draft.day) }]
      : []),
    ...(fields.includes('signOffRole')
      ? [
          {
            label: words.signOff,
            theirs: roleLabel(signOffRole),
            mine: roleLabel(draft.signOffRole),
          },
        ]
      : []),
  ];
}

function dayText(day: Outcome['target']): string {
  return day === undefined ? '' : englishDay(day);
}
