import type { CustomerPromise, Outcome } from '../plan/outcome';
import type { OutcomeId } from '../shared/identifiers';

import type { CustomerPlan } from './customer-plan';

/** Who told which customer what, when and why: what is kept with each promise (PL-7). */
export type Publication = Omit<CustomerPromise, 'day'>;

/**
 * The outcomes whose list of promises grows when a plan is published (PL-7): those told a day for the
 * first time, and those whose day differs from the last one told. Nothing that stands in a list changes.
 *
 * @param outcomes - As stored before the publication.
 * @param plan - What is published; an outcome without a line or a day there is promised nothing.
 * @param publication - Kept beside each new day.
 * @returns Only the outcomes that changed, in the given order.
 */
export function appendPromises(
  outcomes: readonly Outcome[],
  plan: Pick<CustomerPlan, 'milestones'>,
  publication: Publication,
): readonly Outcome[] {
  const days = new Map(plan.milestones.map(({ outcomeId, day }) => [outcomeId, day]));
  return outcomes.flatMap((outcome) => {
    const day = days.get(outcome.id);
    if (day === undefined || day === lastPromise(outcome)?.day) return [];
    return [{ ...outcome, promises: [...outcome.promises, { ...publication, day }] }];
  });
}

/**
 * The outcomes for which publishing this plan breaks what was told: another day than the last promise, no
 * day, or no line any more because somebody emptied the wording. The publisher owes a reason for them (PL-7).
 * A dropped outcome has its reason already (PL-10).
 *
 * @param outcomes - As stored before the publication.
 * @param plan - What is about to be published.
 */
export function movedPromises(
  outcomes: readonly Outcome[],
  plan: Pick<CustomerPlan, 'milestones'>,
): readonly OutcomeId[] {
  const days = new Map(plan.milestones.map(({ outcomeId, day }) => [outcomeId, day]));
  return outcomes.flatMap((outcome) => {
    const last = lastPromise(outcome)?.day;
    const stands = last === undefined || outcome.state !== 'active';
    return stands || days.get(outcome.id) === last ? [] : [outcome.id];
  });
}

/** The last day told to the customer, with its circumstances (PL-7); absent before the first publication. */
export function lastPromise({ promises }: Pick<Outcome, 'promises'>): CustomerPromise | undefined {
  return promises.at(-1);
}
