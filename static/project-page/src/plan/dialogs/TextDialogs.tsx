import { type ReactElement, useState } from 'react';

import type { IssueId } from '#domain/shared/identifiers';
import { dialogMessages } from '#i18n/dialog-messages';
import { planMessages } from '#i18n/plan-messages';
import { workMessages } from '#i18n/work-messages';

import { TextDialog } from '../../../../shared/TextDialog';
import type { OutcomeRow } from '../build-plan';
import { type PlanContextValue, usePlan } from '../plan-context';
import { useAcceptOutcomes } from '../use-accept-outcomes';

type AskedText =
  | { readonly kind: 'drop' | 'confirm'; readonly row: OutcomeRow }
  | { readonly kind: 'outside'; readonly ids: readonly IssueId[] }
  | { readonly kind: 'add' };

type Question = Omit<Parameters<typeof TextDialog>[0], 'isSending' | 'onClose'>;

/** The dialogs that ask for one text: a reason, a note, a statement. */
export function TextDialogs(props: {
  readonly dialog: AskedText;
  readonly onClose: () => void;
}): ReactElement {
  const plan = usePlan();
  const accept = useAcceptOutcomes();
  const [isSending, setIsSending] = useState(false);
  const question = questionOf(props.dialog, plan, accept);
  return (
    <TextDialog
      {...question}
      isSending={isSending}
      onClose={props.onClose}
      onSubmit={async (text) => {
        setIsSending(true);
        const failure = await question.onSubmit(text);
        setIsSending(false);
        return failure;
      }}
    />
  );
}

function questionOf(
  dialog: AskedText,
  { outcomes, marks }: PlanContextValue,
  accept: ReturnType<typeof useAcceptOutcomes>,
): Question {
  switch (dialog.kind) {
    case 'drop':
      return {
        title: planMessages.dropTitle,
        intro: planMessages.dropIntro,
        label: planMessages.reason,
        submit: planMessages.dropSubmit,
        maximum: 500,
        isRequired: true,
        onSubmit: (reason) => outcomes.drop(dialog.row, reason),
      };
    case 'confirm':
      return {
        title: planMessages.confirmTitle,
        intro: planMessages.confirmIntro(dialog.row.outcome.evidence),
        label: planMessages.confirmNote,
        submit: planMessages.confirm,
        maximum: 500,
        isRequired: false,
        onSubmit: (note) => outcomes.confirm(dialog.row, true, note),
      };
    case 'outside':
      return {
        title: workMessages.outsideTitle(dialog.ids.length),
        label: workMessages.outsideWhy,
        submit: workMessages.outsideSubmit,
        maximum: 500,
        isRequired: true,
        onSubmit: (reason) => marks.markOutside(dialog.ids, reason),
      };
    default:
      return {
        title: planMessages.addOne,
        label: planMessages.columns.outcome,
        submit: dialogMessages.save,
        maximum: 255,
        isRequired: true,
        onSubmit: async (statement) => (await accept([{ statement }])).failure,
      };
  }
}
