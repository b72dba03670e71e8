import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';

import { type CalendarDate, calendarDateSchema, type Instant } from '../shared/calendar-date';

/**
 * The day that an instant falls on somewhere: "today" of a delivery is a day in its own zone (DL-1).
 *
 * @param now - The clock, passed in.
 * @param timeZone - IANA name of a zone that exists.
 *
 * @example
 * todayInZone('2026-03-06T23:30:00.000Z', 'Europe/Berlin'); // 2026-03-07
 */
export function todayInZone(now: Instant, timeZone: string): CalendarDate {
  return calendarDateSchema.parse(format(new TZDate(now, timeZone), 'yyyy-MM-dd'));
}
