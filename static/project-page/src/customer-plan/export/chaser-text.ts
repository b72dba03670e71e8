import type { LateEffect, OverdueDeliverable } from '#domain/customer-plan/overdue-deliverables';
import type { CustomerLanguage } from '#domain/delivery/delivery';
import { customerPlanWords } from '#i18n/customer-plan-words';

import { formatCustomerDay } from './format-customer-day';

export type ChaserFacts = {
  readonly deliverable: OverdueDeliverable;
  readonly language: CustomerLanguage;
  /** Number of the last published plan; 0 when nothing is published. */
  readonly planNumber: number;
  readonly effect?: LateEffect | undefined;
};

/**
 * The reminder to somebody who owes a deliverable, ready to be sent (CP-2): what, since when, of which plan,
 * and what the delay does. What is not known is left out.
 *
 * @param facts - About one overdue deliverable.
 */
export function chaserText({ deliverable, language, planNumber, effect }: ChaserFacts): string {
  const words = customerPlanWords[language];
  const day = (date: OverdueDeliverable['due']): string => formatCustomerDay(date, language);
  const { description, due, askedOn } = deliverable;
  const sentences = [
    words.chaserDue(description, day(due)),
    ...(askedOn === undefined ? [] : [words.chaserAsked(day(askedOn))]),
    ...(planNumber === 0 ? [] : [words.chaserPlan(planNumber)]),
    ...(effect === undefined
      ? []
      : [words.chaserEffect(effect.wording, day(effect.target), effect.workingDays)]),
  ];
  return [
    words.chaserSubject(description),
    words.chaserGreeting,
    sentences.join(' '),
    words.chaserRequest,
  ].join('\n\n');
}
