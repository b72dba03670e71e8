import type { WorkingCalendar } from './delivery';

/** What a new delivery starts with (DL-1): Monday to Friday, days in UTC, until somebody says otherwise. */
export const DEFAULT_CALENDAR: WorkingCalendar = {
  timeZone: 'UTC',
  weekendDays: [0, 6],
  holidays: [],
  extraWorkingDays: [],
};
