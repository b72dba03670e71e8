import { tz, tzOffset } from '@date-fns/tz';
import { addMonths } from 'date-fns';

import { type JqlScope, type SingleOperand } from './jql-condition';

const MINUTE = 60_000;
const UNIT_MINUTES: Readonly<Record<string, number>> = {
  m: 1,
  h: 60,
  d: 24 * 60,
  w: 7 * 24 * 60,
};
const PERIOD = /^([+-]?)((?:\d+[wdhm]\s*)+)$/i;
const LITERAL = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?$/;

/** Milliseconds since 1970 of a wall-clock time in a time zone. */
function instantOf(timeZone: string, wallClock: number): number {
  const guess = wallClock - tzOffset(timeZone, new Date(wallClock)) * MINUTE;
  return wallClock - tzOffset(timeZone, new Date(guess)) * MINUTE;
}

function wallClockOf(timeZone: string, instant: number): Date {
  return new Date(instant + tzOffset(timeZone, new Date(instant)) * MINUTE);
}

/** Milliseconds of a period such as `-15m`, `4w 2d` or `3d`; `undefined` when it is none. */
function parsePeriod(text: string): number | undefined {
  const match = PERIOD.exec(text.trim());
  if (match === null) return undefined;
  const parts = [...(match[2] ?? '').matchAll(/(\d+)([wdhm])/gi)];
  const minutes = parts.reduce(
    (sum, [, count, unit]) => sum + Number(count) * (UNIT_MINUTES[(unit ?? '').toLowerCase()] ?? 0),
    0,
  );
  return (match[1] === '-' ? -minutes : minutes) * MINUTE;
}

/** A wall-clock time written as UTC; days and hours that do not exist (`2025-02-30`) are none. */
function wallClock(match: RegExpExecArray): number | undefined {
  const [year, month, day, hour, minute] = match.slice(1).map((part?: string) => part ?? '0');
  const text = [
    [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-'),
    [hour?.padStart(2, '0'), minute].join(':').replace(/:0$/, ':00'),
  ].join('T');
  const parsed = new Date(`${text}:00.000Z`);
  if (Number.isNaN(parsed.getTime())) return undefined;
  return parsed.toISOString().startsWith(text) ? parsed.getTime() : undefined;
}

function parseLiteral(text: string, timeZone: string): number | undefined {
  const match = LITERAL.exec(text.trim());
  const time = match === null ? undefined : wallClock(match);
  return time === undefined ? undefined : instantOf(timeZone, time);
}

type PeriodName = 'day' | 'week' | 'month' | 'year';

function startOf(period: PeriodName, wallClock: Date, offset: number): Date {
  const year = wallClock.getUTCFullYear();
  const month = wallClock.getUTCMonth();
  const day = wallClock.getUTCDate();
  switch (period) {
    case 'day':
      return new Date(Date.UTC(year, month, day + offset));
    case 'week':
      return new Date(Date.UTC(year, month, day - wallClock.getUTCDay() + 7 * offset));
    case 'month':
      return new Date(Date.UTC(year, month + offset, 1));
    case 'year':
      return new Date(Date.UTC(year + offset, 0, 1));
  }
}

const BOUNDARY = /^(start|end)of(day|week|month|year)$/;
/** `M` is a month and `m` a minute, unlike in a period, which has no months. */
const SHIFT = /^([+-]?\d+)([yMwdhm]?)$/;

/** An edge moved by an argument such as `-1`, `+14d` or `3M`; a bare number counts the function's own period. */
function shifted(edge: Date, period: PeriodName, argument: string): Date | undefined {
  const match = SHIFT.exec(argument);
  if (match === null) return undefined;
  const count = Number(match[1]);
  const unit = match[2] ?? '';
  if (unit === '') return startOf(period, edge, count);
  if (unit === 'y' || unit === 'M') {
    // The edge is a wall-clock time written as UTC.
    return addMonths(edge, unit === 'y' ? 12 * count : count, { in: tz('UTC') });
  }
  return new Date(edge.getTime() + count * (UNIT_MINUTES[unit] ?? 0) * MINUTE);
}

/**
 * `startOfDay()`, `endOfWeek("-1")`, `endOfYear("+3M")` and so on, in the reader's time zone; weeks start on Sunday.
 *
 * The argument moves the edge: `startOfMonth("+14d")` is the fifteenth.
 */
function boundary(name: string, argument: string, scope: JqlScope): number | undefined {
  const match = BOUNDARY.exec(name.toLowerCase());
  if (match === null) return undefined;
  const isEnd = match[1] === 'end';
  // The pattern lets nothing else through.
  const period = match[2] as PeriodName;
  const { timeZone } = scope.viewer;
  const edge = startOf(period, wallClockOf(timeZone, scope.now), isEnd ? 1 : 0);
  const moved = shifted(edge, period, argument);
  return moved && instantOf(timeZone, moved.getTime()) - (isEnd ? 1 : 0);
}

/** Whether a JQL function gives an instant that this host computes. */
export function isDateFunction(name: string): boolean {
  return name.toLowerCase() === 'now' || BOUNDARY.test(name.toLowerCase());
}

/**
 * The instant that a JQL operand means, in the reader's time zone, to the minute.
 *
 * `undefined` when it is neither a date, a period nor a date function.
 */
export function operandInstant(operand: SingleOperand, scope: JqlScope): number | undefined {
  if (operand.kind === 'empty') return undefined;
  if (operand.kind === 'function') {
    if (operand.name.toLowerCase() === 'now') return scope.now;
    return boundary(operand.name, operand.arguments[0]?.trim() ?? '0', scope);
  }
  const period = parsePeriod(operand.text);
  if (period !== undefined) return scope.now + period;
  return parseLiteral(operand.text, scope.viewer.timeZone);
}

/** The first instant of the next day of the reader, for `ON` a day. */
export function nextDay(instant: number, { viewer }: JqlScope): number {
  const tomorrow = startOf('day', wallClockOf(viewer.timeZone, instant), 1);
  return instantOf(viewer.timeZone, tomorrow.getTime());
}
