import { addDays, differenceInCalendarDays } from 'date-fns';

import type { WorkingCalendar } from '../delivery/delivery';

import type { CalendarDate } from './calendar-date';

type WorkedDays = Pick<WorkingCalendar, 'weekendDays' | 'holidays' | 'extraWorkingDays'>;

const DAYS_A_WEEK = 7;

/**
 * Counts the working days from `start` up to, but not including, `end`. A day is worked when it is no
 * weekend day, or is listed as an extra working day, and is no holiday.
 *
 * @param calendar - Which days are worked (DL-1).
 * @param start - A day.
 * @param end - A day, also before `start`.
 * @returns Working days; negative when `end` is before `start`. Swapping the two only flips the sign, and
 * spans add up: a→c = a→b + b→c.
 *
 * @example
 * // Friday to Monday, weekend off:
 * workingDaysBetween(calendar, '2026-03-06', '2026-03-09'); // 1
 */
export function workingDaysBetween(
  calendar: WorkedDays,
  start: CalendarDate,
  end: CalendarDate,
): number {
  // `0 -` instead of `-` avoids -0.
  return start <= end
    ? workingDaysForward(calendar, start, end)
    : 0 - workingDaysForward(calendar, end, start);
}

function workingDaysForward(
  calendar: WorkedDays,
  earlier: CalendarDate,
  later: CalendarDate,
): number {
  const weekend = new Set(calendar.weekendDays);
  const holidays = new Set(calendar.holidays);
  const within = (day: CalendarDate): boolean => earlier <= day && day < later;
  const isWeekend = (day: CalendarDate): boolean => weekend.has(atNoon(day).getDay());

  const days = differenceInCalendarDays(atNoon(later), atNoon(earlier));
  const weeks = Math.floor(days / DAYS_A_WEEK);
  const lastDays = Array.from({ length: days % DAYS_A_WEEK }, (_, offset) =>
    addDays(atNoon(earlier), weeks * DAYS_A_WEEK + offset).getDay(),
  ).filter((weekday) => !weekend.has(weekday)).length;
  const regular = weeks * (DAYS_A_WEEK - weekend.size) + lastDays;

  const extra = [...new Set(calendar.extraWorkingDays)].filter(
    (day) => within(day) && isWeekend(day) && !holidays.has(day),
  ).length;
  const off = [...holidays].filter((day) => within(day) && !isWeekend(day)).length;
  return regular + extra - off;
}

// date-fns works in local time. Noon is 12 hours away from both midnights, so no DST shift can move the
// value to a neighbouring day.
function atNoon(day: CalendarDate): Date {
  return new Date(`${day}T12:00:00`);
}
