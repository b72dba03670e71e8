import * as z from 'zod/mini';

/** A day without time or zone: `2026-03-06`. Which instant it starts at depends on the delivery's time zone (DL-1). */
export const calendarDateSchema = z.iso.date().brand<'CalendarDate'>();
export type CalendarDate = z.infer<typeof calendarDateSchema>;

/** A moment, ISO 8601 in UTC: `2026-03-06T10:15:00.000Z`. */
export const instantSchema = z.iso.datetime().brand<'Instant'>();
export type Instant = z.infer<typeof instantSchema>;
