import type { InputOf } from '#contracts/define-contract';
import type { planContract } from '#contracts/plan-contract';
import { outcomeSchema } from '#domain/plan/outcome';
import { customerPlanMessages as words } from '#i18n/customer-plan-messages';
import { describeError } from '#i18n/error-messages';

import { useCommand } from '../../../shared/use-command';
import { usePage } from '../page-context';

import { useCustomerPlanPage } from './customer-plan-context';
import { replaceRow } from './replace-row';
import type { SaveAnswer } from './save-answer';
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
      const reply = await send(client['plan.editOutcome'], {
        deliveryId: opened.delivery.body.id,
        outcomeId: body.id,
        version,
        patch,
      });
      if (reply === undefined) return { kind: 'failed', sentence: words.platformFailed };
      if (reply.ok) {
        show(reply.value);
        return { kind: 'saved' };
      }
      const { error } = reply;
      if (error.kind === 'conflict') {
        const theirs = outcomeSchema.safeParse(error.facts.theirs);
        if (theirs.success) {
          const row = { version: error.facts.theirVersion, body: theirs.data };
          return { kind: 'conflict', theirs: row };
        }
      }
      return { kind: 'failed', sentence: describeError(error, {}) };
    },
  };
}
