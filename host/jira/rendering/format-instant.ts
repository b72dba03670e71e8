import { tzOffset } from '@date-fns/tz';

import { SITE_TIME_ZONE } from '../jira-context';

const MINUTE = 60_000;

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** An instant as Jira writes it: `2023-11-02T10:22:23.784+0100`, in the site's time zone. */
export function formatInstant(milliseconds: number): string {
  const offset = tzOffset(SITE_TIME_ZONE, new Date(milliseconds));
  const local = new Date(milliseconds + offset * MINUTE).toISOString().slice(0, -1);
  const size = Math.abs(offset);
  const sign = offset < 0 ? '-' : '+';
  return `${local}${sign}${twoDigits(Math.floor(size / 60))}${twoDigits(size % 60)}`;
}

/** The calendar day of an instant in a time zone, `yyyy-MM-dd`. */
export function dayIn(timeZone: string, milliseconds: number): string {
  const offset = tzOffset(timeZone, new Date(milliseconds));
  return new Date(milliseconds + offset * MINUTE).toISOString().slice(0, 10);
}
