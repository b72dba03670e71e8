import { addDays, format } from 'date-fns';

import { type CalendarDate, calendarDateSchema } from './calendar-date';

/**
 * The day so many calendar days later, or earlier when negative.
 *
 * @example
 * dayAfter('2026-02-28', 1); // '2026-03-01'
 */
export function dayAfter(day: CalendarDate, days: number): CalendarDate {
  // Noon is 12 hours away from both midnights, so no DST shift can move the day.
  return calendarDateSchema.parse(format(addDays(new Date(`${day}T12:00:00`), days), 'yyyy-MM-dd'));
}
