import { type CalendarDate, calendarDateSchema } from '#domain/shared/calendar-date';

import { isWeekday, monthNumber } from './month-names';

/** A day as people type it in sheets. */
export type PastedDay =
  | { readonly kind: 'empty' }
  | { readonly kind: 'day'; readonly day: CalendarDate }
  /** No day of the calendar. */
  | { readonly kind: 'none' }
  /** It can be read as two days: 3/4/2026. */
  | { readonly kind: 'two' };

/**
 * Reads a day as sheets and people write it. Nothing is guessed: a text that can be read as two days is neither.
 *
 * - `2026-03-31`, `2026/3/31`, also with a time behind it
 * - `31.03.2026`, `31.3.26`: with dots the day comes first
 * - `31/3/2026`, `3-31-2026`, `3/31/26`, where only one reading is a day
 * - `31 March 2026`, `31. März 2026`, `31/Mar/26` (Jira), `March 31, 2026`, also behind a weekday
 *
 * @param text - One cell, trimmed.
 */
export function parsePastedDay(text: string): PastedDay {
  if (text === '') return { kind: 'empty' };
  const texts = [text, ...withoutWeekday(text)];
  const days = new Set(texts.flatMap((one) => READERS.flatMap((read) => read(one))).flatMap(toDay));
  const [day] = days;
  if (day === undefined) return { kind: 'none' };
  return days.size === 1 ? { kind: 'day', day } : { kind: 'two' };
}

/** "Mar 31 2026" begins with a month, and with a Tuesday in French: what fits is read. */
function withoutWeekday(text: string): readonly string[] {
  const [first = '', ...rest] = text.split(/[\s,]+/u);
  return isWeekday(first) ? [rest.join(' ')] : [];
}

/** Numbers of a reading; not yet checked against the calendar. */
type Parts = { readonly year: number; readonly month: number; readonly day: number };
type Reader = (text: string) => readonly Parts[];

const READERS: readonly Reader[] = [
  readYearFirst,
  readDotted,
  readNumbers,
  readDayMonth,
  readMonthDay,
];

function readYearFirst(text: string): readonly Parts[] {
  const match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(text);
  if (match === null) return [];
  const [, year, , month, day] = match;
  return [{ year: Number(year), month: Number(month), day: Number(day) }];
}

function readDotted(text: string): readonly Parts[] {
  const match = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})$/.exec(text);
  if (match === null) return [];
  const [, day, month, year = ''] = match;
  return [{ year: fullYear(year), month: Number(month), day: Number(day) }];
}

/** Slashes and dashes say nothing about the order; with two digits the year may come first as well. */
function readNumbers(text: string): readonly Parts[] {
  const match = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (match === null) return [];
  const [, one = '', , two = '', last = ''] = match;
  const year = fullYear(last);
  return [
    { year, month: Number(two), day: Number(one) },
    { year, month: Number(one), day: Number(two) },
    ...(last.length === 2 && one.length === 2
      ? [{ year: fullYear(one), month: Number(two), day: Number(last) }]
      : []),
  ];
}

function readDayMonth(text: string): readonly Parts[] {
  const match = /^(\d{1,2})(?:st|nd|rd|th|er|\.)?[ /-]*(\p{L}+)\.?,?[ /-]*(\d{4}|\d{2})$/iu.exec(
    text,
  );
  if (match === null) return [];
  const [, day, name = '', year = ''] = match;
  return named(name, { year: fullYear(year), day: Number(day) });
}

function readMonthDay(text: string): readonly Parts[] {
  const match = /^(\p{L}+)\.?[ -]*(\d{1,2})(?:st|nd|rd|th)?(?:, ?|[ -])(\d{4})$/iu.exec(text);
  if (match === null) return [];
  const [, name = '', day, year] = match;
  return named(name, { year: Number(year), day: Number(day) });
}

function named(name: string, { year, day }: Omit<Parts, 'month'>): readonly Parts[] {
  const month = monthNumber(name);
  return month === undefined ? [] : [{ year, month, day }];
}

/** Targets lie in this century. */
function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function toDay({ year, month, day }: Parts): readonly CalendarDate[] {
  const two = (number: number): string => String(number).padStart(2, '0');
  const parsed = calendarDateSchema.safeParse(
    `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`,
  );
  return parsed.success ? [parsed.data] : [];
}
