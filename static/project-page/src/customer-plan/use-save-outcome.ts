import type { InputOf } from '#contracts/define-contract';
import type { planContract } from '#contracts/plan-contract';
import { outcomeSchema } from '#domain/plan/outcome';

import { replaceRow } from '../../../shared/replace-row';
import { useCommand } from '../../../shared/use-command';
import { usePage } from '../page-context';

import { useCustomerPlanPage } from './customer-plan-context';
import { type SaveAnswer, saveAnswerOf } from './save-answer';
import type { OutcomeRow } from './use-customer-plan';

export type OutcomePatch = InputOf<(typeof planContract)['plan.editOutcome']>['patch'];

export type OutcomeSaving = {
  readonly sending: boolean;
  readonly save: (row: OutcomeRow, patch: OutcomePatch) => Promise<SaveAnswer<OutcomeRow>>;
  /** Shows a version of the row that the server told, everywhere it is shown. */
  readonly show: (row: OutcomeRow) => void;
};

/** Changes wording, day or sign-off of an outcome; the delivery plan shows the same row. */
export function useSaveOutcome(): OutcomeSaving {
  const { client, changeSelected } = usePage();
  const { opened, change } = useCustomerPlanPage();
  const { sending, send } = useCommand();

  const show = (row: OutcomeRow): void => {
    change((before) => ({ ...before, outcomes: replaceRow(before.outcomes, row) }));
    changeSelected((view) => ({ ...view, outcomes: replaceRow(view.outcomes, row) }));
  };

  return {
    sending,
    show,
    save: async ({ version, body }, patch) => {
      const target = { deliveryId: opened.delivery.body.id, outcomeId: body.id, version };
      const reply = await send(client['plan.editOutcome'], { ...target, patch });
      const answer = saveAnswerOf(reply, outcomeSchema);
      if (answer.kind === 'saved') show(answer.row);
      return answer;
    },
  };
}
