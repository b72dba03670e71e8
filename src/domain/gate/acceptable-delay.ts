import type { WorkingCalendar } from '../delivery/delivery';
import { workingDaysBetween } from '../shared/working-days';

import { DELIVERY_LIFECYCLE } from './delivery-lifecycle';
import type { ScheduleDifference } from './gate';

/** How far one schedule is from another, and whether that is more than the template accepts. */
export type ScheduleMove = {
  /** Working days of the largest move, either way; absent when a day is there on one side only. */
  readonly workingDays?: number;
  readonly beyondAcceptableDelay: boolean;
};

/**
 * Measures differences against the acceptable delay (GT-3): 3 working days, for the client handover none.
 * A day moved forward counts like a day moved back: it takes from people a time that they agreed to. A
 * day that was taken away is always beyond.
 *
 * @param differences - From the acknowledged schedule to the present one.
 * @param calendar - Which days are worked.
 */
export function measureMove(
  differences: readonly ScheduleDifference[],
  calendar: WorkingCalendar,
): ScheduleMove {
  const { standard, clientHandover } = DELIVERY_LIFECYCLE.acceptableDelay;
  const moves = differences.map(({ field, before, after }) => ({
    days:
      before === undefined || after === undefined
        ? Infinity
        : Math.abs(workingDaysBetween(calendar, before, after)),
    accepted: field === 'clientHandover' ? clientHandover : standard,
  }));
  const largest = Math.max(0, ...moves.map((move) => move.days));
  return {
    ...(Number.isFinite(largest) && { workingDays: largest }),
    beyondAcceptableDelay: moves.some((move) => move.days > move.accepted),
  };
}
