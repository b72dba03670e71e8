import type { WorkingCalendar } from '../delivery/delivery';
import type { Outcome } from '../plan/outcome';
import type { CalendarDate } from '../shared/calendar-date';
import { workingDaysBetween } from '../shared/working-days';

import { isInCustomerPlan } from './build-customer-plan';
import { byDay } from './by-day';
import type { CustomerDeliverable } from './customer-plan';

/** Something owed whose due day passed. */
export type OverdueDeliverable = CustomerDeliverable & { readonly due: CalendarDate };

/**
 * What the customer and third parties owe since before today, the longest overdue first (CP-2). What is due
 * today is not overdue yet.
 *
 * @param deliverables - In any state.
 * @param today - "Today" of the delivery.
 */
export function overdueDeliverables(
  deliverables: readonly CustomerDeliverable[],
  today: CalendarDate,
): readonly OverdueDeliverable[] {
  return deliverables
    .filter((deliverable) => isOverdue(deliverable, today))
    .sort(byDay(({ due }) => due));
}

/**
 * Whether something owed should have been here before today (CP-2).
 *
 * @param deliverable - In any state.
 * @param today - "Today" of the delivery.
 */
export function isOverdue(
  deliverable: CustomerDeliverable,
  today: CalendarDate,
): deliverable is OverdueDeliverable {
  const { state, due, receivedOn } = deliverable;
  return state === 'active' && receivedOn === undefined && due !== undefined && due < today;
}

/** What being late does to the milestone that a deliverable feeds. */
export type LateEffect = {
  /** As the customer knows it. */
  readonly wording: string;
  readonly target: CalendarDate;
  /** By how many working days it moves if the deliverable came today and the work after it takes as long as planned. */
  readonly workingDays: number;
};

/**
 * What an overdue deliverable does to the plan (CP-2): the working days planned between its due day and the
 * target are still needed after it arrives, so each working day late is a working day more.
 *
 * @param deliverable - Overdue.
 * @param outcomes - Of the delivery plan.
 * @param when - "Today" and the working days of the delivery.
 * @returns Absent when it cannot be said: it feeds no milestone of the customer plan, that has no target or
 * one before the due day, or no working day passed since.
 */
export function lateEffect(
  deliverable: OverdueDeliverable,
  outcomes: readonly Outcome[],
  when: { readonly today: CalendarDate; readonly calendar: WorkingCalendar },
): LateEffect | undefined {
  const outcome = outcomes.find(({ id }) => id === deliverable.outcomeId);
  if (outcome?.target === undefined || !isInCustomerPlan(outcome)) return undefined;
  const workingDays = workingDaysBetween(when.calendar, deliverable.due, when.today);
  if (workingDays === 0 || outcome.target < deliverable.due) return undefined;
  return { wording: outcome.customerWording, target: outcome.target, workingDays };
}
