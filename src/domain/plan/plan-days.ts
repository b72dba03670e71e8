import type { WorkingCalendar } from '../delivery/delivery';
import type { CalendarDate } from '../shared/calendar-date';
import { dayAfter } from '../shared/day-after';
import { workingDaysBetween } from '../shared/working-days';

/** The days around today that the flags and hints of the plan compare with. */
export type PlanDays = {
  /** Work that is due until this day and has no owner is flagged: ten working days ahead (PL-4, PL-8). */
  readonly dueSoon: CalendarDate;
  /** Fifteen working days ago (PL-9). */
  readonly unchangedSince: CalendarDate;
  /** Ten working days ago (PL-9). */
  readonly inProgressSince: CalendarDate;
};

/**
 * Counts from today on the delivery's calendar.
 *
 * @param calendar - Which days are worked.
 * @param today - Today of the delivery.
 */
export function planDays(calendar: WorkingCalendar, today: CalendarDate): PlanDays {
  return {
    dueSoon: shiftWorkingDays(calendar, today, 10),
    unchangedSince: shiftWorkingDays(calendar, today, -15),
    inProgressSince: shiftWorkingDays(calendar, today, -10),
  };
}

/** The longest run of days off that is searched: two years, so that a calendar of holidays only ends the search. */
const MAXIMUM_DAYS = 731;

/**
 * The first worked day that is `workingDays` away, in calendar order from `start`.
 *
 * @param calendar - Which days are worked.
 * @param start - Any day.
 * @param workingDays - How many working days later, or earlier when negative.
 */
export function shiftWorkingDays(
  calendar: WorkingCalendar,
  start: CalendarDate,
  workingDays: number,
): CalendarDate {
  const step = workingDays < 0 ? -1 : 1;
  let day = start;
  for (let days = 1; days <= MAXIMUM_DAYS; days += 1) {
    if (isReached(calendar, { start, day, workingDays })) return day;
    day = dayAfter(start, days * step);
  }
  return day;
}

function isReached(
  calendar: WorkingCalendar,
  shift: {
    readonly start: CalendarDate;
    readonly day: CalendarDate;
    readonly workingDays: number;
  },
): boolean {
  const { start, day, workingDays } = shift;
  // Forward the day itself has to be worked: the weekend before a Monday is as many working days away.
  return workingDays < 0
    ? workingDaysBetween(calendar, day, start) >= -workingDays
    : workingDaysBetween(calendar, start, dayAfter(day, 1)) > workingDays;
}
