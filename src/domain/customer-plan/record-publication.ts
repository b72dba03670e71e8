import { firstPublishedIn } from '../plan/first-published';
import type { Outcome } from '../plan/outcome';

import { appendPromises, type Publication } from './append-promises';
import type { CustomerPlan } from './customer-plan';

/**
 * The outcomes that a publication writes: those whose promises grow (PL-7), and those of which the
 * customer reads for the first time, with a day or without: from then on they are only dropped (PL-10).
 *
 * @param outcomes - As stored before the publication.
 * @param plan - What is published; each outcome has at most one line there.
 * @param publication - Its number, by whom, when, why and told whom.
 * @returns Only the outcomes that change, in the given order: never more than the plan has lines.
 */
export function recordPublication(
  outcomes: readonly Outcome[],
  plan: Pick<CustomerPlan, 'milestones'>,
  publication: Publication,
): readonly Outcome[] {
  const published = new Set(plan.milestones.map(({ outcomeId }) => outcomeId));
  const promised = new Map(
    appendPromises(outcomes, plan, publication).map((outcome) => [outcome.id, outcome]),
  );
  return outcomes.flatMap((outcome) => {
    const grown = promised.get(outcome.id);
    if (!published.has(outcome.id) || outcome.firstPublished !== undefined) return grown ?? [];
    const firstPublished = firstPublishedIn(outcome) ?? publication.planNumber;
    return [{ ...(grown ?? outcome), firstPublished }];
  });
}
