import type { WorkingCalendar } from '#domain/delivery/delivery';
import { shiftWorkingDays } from '#domain/plan/plan-days';
import type { CalendarDate } from '#domain/shared/calendar-date';
import { exampleMessages } from '#i18n/example-messages';

import type { DraftSource } from './draft';

type ExampleKey = keyof typeof exampleMessages.outcomes;

/** Working days from today; the customer provides its part before the outcome is due. */
const DAYS: Readonly<Record<ExampleKey, { readonly target: number; readonly provides?: number }>> =
  {
    access: { target: 10, provides: 4 },
    data: { target: 20, provides: 11 },
    orders: { target: 30, provides: 18 },
    figures: { target: 36 },
    teams: { target: 44, provides: 26 },
    switchedOff: { target: 55, provides: 48 },
  };

/**
 * The worked example: six outcomes of an invented delivery, in the order of their days.
 *
 * @param today - Of the delivery.
 * @param calendar - Which days are worked.
 */
export function exampleDrafts(
  today: CalendarDate,
  calendar: WorkingCalendar,
): readonly DraftSource[] {
  const dayIn = (workingDays: number): CalendarDate =>
    shiftWorkingDays(calendar, today, workingDays);
  // The keys of the days are those of the words: the compiler compares the two.
  return (Object.keys(DAYS) as ExampleKey[]).map((key, index) => {
    const { target, provides } = DAYS[key];
    return {
      key,
      row: index + 1,
      fields: {
        ...exampleMessages.outcomes[key],
        ownerName: '',
        target: dayIn(target),
        ...(provides === undefined ? {} : { providesBy: dayIn(provides) }),
      },
      problems: [],
    };
  });
}
