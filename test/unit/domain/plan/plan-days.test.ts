import fc from 'fast-check';

import { workingCalendarSchema } from '#domain/delivery/delivery';
import { planDays, shiftWorkingDays } from '#domain/plan/plan-days';
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

function saturdaysOfThreeYears(): readonly string[] {
  return Array.from({ length: 157 }, (_, week) =>
    new Date(Date.UTC(2025, 11, 27 + week * 7)).toISOString().slice(0, 10),
  );
}

describe('PL-4, PL-9: the days that flags and hints compare with', () => {
  test.each([
    ['a Wednesday', {}, ['2026-03-25', '2026-04-08', '2026-03-04', '2026-03-11']],
    [
      'a Monday: ten working days ahead is a Monday, not the Saturday before it',
      {},
      ['2026-03-02', '2026-03-16', '2026-02-09', '2026-02-16'],
    ],
    ['a Saturday', {}, ['2026-03-07', '2026-03-23', '2026-02-16', '2026-02-23']],
    [
      'the week before Easter, with both holidays off',
      { holidays: ['2026-04-03', '2026-04-06'] },
      ['2026-03-25', '2026-04-10', '2026-03-04', '2026-03-11'],
    ],
  ])(
    'ten working days ahead, fifteen and ten ago, from %s',
    (_what, days, [today = '', ...expected]) => {
      const { dueSoon, unchangedSince, inProgressSince } = planDays(calendar(days), day(today));

      expect([dueSoon, unchangedSince, inProgressSince]).toStrictEqual(expected);
    },
  );

  test('a calendar of days off ends the search after two years', () => {
    const never = calendar({
      weekendDays: [0, 1, 2, 3, 4, 5],
      holidays: saturdaysOfThreeYears(),
    });

    expect(planDays(never, day('2026-03-02')).dueSoon).toBe('2028-03-02');
  });

  test('the day found is worked, and exactly so many working days away', () => {
    const distance = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: -30, max: -1 }));
    fc.assert(
      fc.property(anyCalendar, anyDay, distance, (worked, start, days) => {
        const found = shiftWorkingDays(worked, start, days);
        const next = day(
          new Date(Date.parse(`${found}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10),
        );

        expect(workingDaysBetween(worked, start, found)).toBe(days);
        expect(workingDaysBetween(worked, found, next)).toBe(1);
      }),
    );
  });
});
