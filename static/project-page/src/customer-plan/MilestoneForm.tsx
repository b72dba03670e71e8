import Button from '@atlaskit/button/new';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import SectionMessage from '@atlaskit/section-message/message';
import { type ReactElement, useState } from 'react';

import type { Outcome } from '#domain/plan/outcome';
import { customerPlanMessages as words } from '#i18n/customer-plan-messages';
import { englishDay } from '#i18n/english-time';

import { useCustomerPlanPage } from './customer-plan-context';
import { MilestoneFields } from './MilestoneFields';
import type { SaveAnswer } from './save-answer';
import type { OutcomeRow } from './use-customer-plan';
import { type MilestoneDraft, useMilestoneDraft } from './use-milestone-draft';
import { useSaveOutcome } from './use-save-outcome';
import { type ConflictingField, VersionConflict } from './VersionConflict';

type MilestoneFormProps = { readonly row: OutcomeRow; readonly onDone: () => void };

/** Wording, day and sign-off of one outcome, edited in place. Enter saves, Escape leaves it as it was. */
export function MilestoneForm({ row, onDone }: MilestoneFormProps): ReactElement {
  const { draft, change, patch } = useMilestoneDraft(row.body);
  const { sending, save, show } = useSaveOutcome();
  const [answer, setAnswer] = useState<SaveAnswer<OutcomeRow>>();

  async function saveOver(base: OutcomeRow): Promise<void> {
    if (Object.keys(patch).length === 0) {
      onDone();
      return;
    }
    const next = await save(base, patch);
    setAnswer(next);
    if (next.kind === 'saved') onDone();
  }

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves the form, as in every dialog
    <form
      className="customer-plan-row-wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void saveOver(row);
      }}
      onKeyDown={(event) => {
        // An open menu or calendar handles the key itself and marks it.
        if (event.key === 'Escape' && !event.defaultPrevented) onDone();
      }}
    >
      <Stack space="space.150">
        <Text size="small" color="color.text.subtle">
          {words.outcome(row.body.statement)}
        </Text>
        <MilestoneFields draft={draft} change={change} />
        <Answer
          answer={answer}
          draft={draft}
          isSending={sending}
          onKeepMine={(theirs) => void saveOver(theirs)}
          onTakeTheirs={(theirs) => {
            show(theirs);
            onDone();
          }}
        />
        <Inline space="space.100">
          <Button type="submit" appearance="primary" isLoading={sending}>
            {words.save}
          </Button>
          <Button appearance="subtle" onClick={onDone}>
            {words.cancel}
          </Button>
        </Inline>
      </Stack>
    </form>
  );
}

type AnswerProps = {
  readonly answer: SaveAnswer<OutcomeRow> | undefined;
  readonly draft: MilestoneDraft;
  readonly isSending: boolean;
  readonly onKeepMine: (theirs: OutcomeRow) => void;
  readonly onTakeTheirs: (theirs: OutcomeRow) => void;
};

/** What became of saving; spoken by screen readers. */
function Answer({ answer, draft, isSending, onKeepMine, onTakeTheirs }: AnswerProps): ReactElement {
  const conflicting = useConflictingFields(draft);
  return (
    <div aria-live="polite">
      {answer?.kind === 'failed' ? (
        <SectionMessage appearance="error" title={words.notDone}>
          <Text as="p">{answer.sentence}</Text>
        </SectionMessage>
      ) : null}
      {answer?.kind === 'conflict' ? (
        <VersionConflict
          fields={conflicting(answer.theirs.body)}
          isSending={isSending}
          onKeepMine={() => {
            onKeepMine(answer.theirs);
          }}
          onTakeTheirs={() => {
            onTakeTheirs(answer.theirs);
          }}
        />
      ) : null}
    </div>
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
