import type { CalendarDate, Instant } from '#domain/shared/calendar-date';

/**
 * A day as people read it: "12 May 2026".
 *
 * @param day - Absent reads "no date".
 */
export function englishDay(day: CalendarDate | undefined): string {
  if (day === undefined) return 'no date';
  // Noon in UTC, told in UTC: the same day wherever this runs.
  return dayFormat.format(new Date(`${day}T12:00:00Z`));
}

/**
 * A moment as people read it: "Tuesday 12 May 2026, 14:05".
 *
 * @param at - The moment.
 * @param timeZone - IANA name of the delivery's zone.
 */
export function englishMoment(at: Instant, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(at));
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((one) => one.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}, ${part('hour')}:${part('minute')}`;
}

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
