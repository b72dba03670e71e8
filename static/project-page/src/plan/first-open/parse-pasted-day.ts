import { type CalendarDate, calendarDateSchema } from '#domain/shared/calendar-date';

/** A day as people type it in sheets. */
export type PastedDay =
  | { readonly kind: 'empty' }
  | { readonly kind: 'day'; readonly day: CalendarDate }
  /** No day of the calendar. */
  | { readonly kind: 'none' }
  /** Day and month can be swapped: 3/4/2026. */
  | { readonly kind: 'two' };

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * Reads `2026-03-31`, `31.03.2026`, `31 March 2026`, `March 31, 2026` and slashes where only one of
 * day and month can be the day. Nothing is guessed.
 *
 * @param text - One cell, trimmed.
 */
export function parsePastedDay(text: string): PastedDay {
  if (text === '') return { kind: 'empty' };
  const slashes = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (slashes !== null) return fromSlashes(slashes.slice(1).map(Number));
  const parts = isoParts(text) ?? dottedParts(text) ?? wordedParts(text);
  return parts === undefined ? { kind: 'none' } : toDay(parts);
}

type Parts = { readonly year: string; readonly month: number; readonly day: number };

function fromSlashes([one = 0, other = 0, year = 0]: readonly number[]): PastedDay {
  const asDayFirst = toDay({ year: String(year), month: other, day: one });
  const asMonthFirst = toDay({ year: String(year), month: one, day: other });
  if (asDayFirst.kind !== 'day') return asMonthFirst;
  return asMonthFirst.kind === 'day' && one !== other ? { kind: 'two' } : asDayFirst;
}

function isoParts(text: string): Parts | undefined {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  return match?.[1] === undefined
    ? undefined
    : { year: match[1], month: Number(match[2]), day: Number(match[3]) };
}

function dottedParts(text: string): Parts | undefined {
  const match = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(text);
  return match?.[3] === undefined
    ? undefined
    : { year: match[3], month: Number(match[2]), day: Number(match[1]) };
}

function wordedParts(text: string): Parts | undefined {
  const dayFirst = /^(\d{1,2})\.? ([a-z]{3,9})\.?,? (\d{4})$/i.exec(text);
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i.exec(text);
  const [day, name, year] =
    dayFirst === null ? [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]] : dayFirst.slice(1);
  if (day === undefined || name === undefined || year === undefined) return undefined;
  return { year, month: MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1, day: Number(day) };
}

function toDay({ year, month, day }: Parts): PastedDay {
  const two = (number: number): string => String(number).padStart(2, '0');
  const parsed = calendarDateSchema.safeParse(`${year}-${two(month)}-${two(day)}`);
  return parsed.success ? { kind: 'day', day: parsed.data } : { kind: 'none' };
}
