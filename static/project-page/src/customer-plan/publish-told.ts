import type { CalendarDate } from '#domain/shared/calendar-date';

/** Longest "to whom" and "why". */
export const TOLD_MAXIMUM = 500;

/** What a publisher typed so far: to whom, on which day, why. */
export type PublishTold = {
  readonly whom: string;
  readonly on: CalendarDate | undefined;
  readonly why: string;
};

/** Which needed parts are not there yet. */
export type PublishMissing = Readonly<Record<keyof PublishTold, boolean>>;
