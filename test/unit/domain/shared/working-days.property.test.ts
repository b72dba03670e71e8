import fc from 'fast-check';

import { workingCalendarSchema } from '#domain/delivery/delivery';
import { calendarDateSchema } from '#domain/shared/calendar-date';
import { workingDaysBetween } from '#domain/shared/working-days';
import { anyCalendar, anyDay } from '#test/builders/gate-arbitraries';

const day = (text: string) => calendarDateSchema.parse(text);
const calendar = (overrides: Readonly<Record<string, unknown>> = {}) =>
  workingCalendarSchema.parse({
    timeZone: 'Europe/Berlin',
    weekendDays: [0, 6],
    holidays: [],
    extraWorkingDays: [],
    ...overrides,
  });

describe('workingDaysBetween', () => {
  test.each([
    ['Friday to Monday is one day', [{}, '2026-03-06', '2026-03-09', 1] as const],
    ['a week is five days', [{}, '2026-03-04', '2026-03-11', 5] as const],
    [
      'a holiday does not count',
      [{ holidays: ['2026-04-03', '2026-04-06'] }, '2026-04-02', '2026-04-08', 2] as const,
    ],
    [
      'a holiday at a weekend changes nothing',
      [{ holidays: ['2026-03-07'] }, '2026-03-06', '2026-03-09', 1] as const,
    ],
    [
      'an extra working Saturday counts',
      [{ extraWorkingDays: ['2026-03-07'] }, '2026-03-06', '2026-03-09', 2] as const,
    ],
    ['Friday and Saturday off', [{ weekendDays: [5, 6] }, '2026-03-05', '2026-03-08', 1] as const],
    ['over the change to summer time', [{}, '2026-03-27', '2026-03-30', 1] as const],
    ['from Sunday to Saturday', [{}, '2026-03-08', '2026-03-14', 5] as const],
  ])('DL-1: %s', (_name, [days, start, end, expected]) => {
    expect(workingDaysBetween(calendar(days), day(start), day(end))).toBe(expected);
  });

  test('swapping the days only flips the sign', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, anyDay, (worked, a, b) => {
        expect(workingDaysBetween(worked, a, b) + workingDaysBetween(worked, b, a)).toBe(0);
      }),
    );
  });

  test('two spans add up to the whole', () => {
    fc.assert(
      fc.property(fc.tuple(anyCalendar, anyDay, anyDay, anyDay), ([worked, a, b, c]) => {
        expect(workingDaysBetween(worked, a, b) + workingDaysBetween(worked, b, c)).toBe(
          workingDaysBetween(worked, a, c),
        );
      }),
    );
  });

  test('never goes against the calendar, and never beyond its days', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, anyDay, (worked, a, b) => {
        const found = workingDaysBetween(worked, a, b);

        expect([0, Math.sign(b.localeCompare(a))]).toContain(Math.sign(found));
        expect(Math.abs(found)).toBeLessThanOrEqual(
          Math.abs(Date.parse(b) - Date.parse(a)) / 86_400_000,
        );
      }),
    );
  });
});
