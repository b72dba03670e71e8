import type { CustomerLanguage } from '#domain/delivery/delivery';
import type { CalendarDate } from '#domain/shared/calendar-date';

/**
 * A day as the customer reads it: in the delivery's language, whatever language the reader's browser has (CP-5).
 *
 * @param day - A calendar date; no time zone moves it.
 * @param language - Of the delivery.
 *
 * @example
 * formatCustomerDay('2026-03-31', 'en-GB'); // "31 March 2026"
 */
export function formatCustomerDay(day: CalendarDate, language: CustomerLanguage): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
