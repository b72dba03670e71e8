import type { ErrorOf } from '#contracts/define-contract';
import type { DeliveryView } from '#contracts/delivery-contract';
import type { planContract } from '#contracts/plan-contract';
import { describeError, type OwnErrorMessages } from '#i18n/error-messages';
import { planMessages } from '#i18n/plan-messages';

type Calls = typeof planContract;

/** Every way in which a change of the plan can fail. */
export type PlanError = { [Name in keyof Calls]: ErrorOf<Calls[Name]> }[keyof Calls];

/** The answer of any change of the plan. */
export type PlanReply<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: PlanError };

const OWN_ERRORS: OwnErrorMessages<PlanError> = {
  'epic-taken': planMessages.failed.epicTaken,
  published: planMessages.failed.published,
  'evidence-missing': planMessages.failed.evidenceMissing,
};

/**
 * A failed change in words.
 *
 * @param error - `undefined` when no answer came at all.
 */
export function wordPlanError(error: PlanError | undefined): string {
  return error === undefined ? planMessages.failed.platform : describeError(error, OWN_ERRORS);
}

type StoredOutcome = DeliveryView['outcomes'][number];

/**
 * The view with outcomes replaced by newer ones, or added at the end of the order.
 *
 * @param view - As shown.
 * @param changed - As the server answered.
 */
export function withOutcomes(view: DeliveryView, changed: readonly StoredOutcome[]): DeliveryView {
  const newer = new Map(changed.map((row) => [row.body.id, row]));
  const known = new Set(view.outcomes.map((row) => row.body.id));
  const added = changed.filter((row) => !known.has(row.body.id));
  return {
    ...view,
    outcomes: [...view.outcomes.map((row) => newer.get(row.body.id) ?? row), ...added],
    outcomeOrder: {
      ...view.outcomeOrder,
      ids: [
        ...view.outcomeOrder.ids,
        ...added.map((row) => row.body.id).filter((id) => !view.outcomeOrder.ids.includes(id)),
      ],
    },
  };
}
