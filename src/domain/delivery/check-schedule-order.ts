import { type DeliverySchedule, SCHEDULE_FIELDS, type ScheduleField } from './delivery-schedule';

/** Two dates of the schedule of which the later one lies before the earlier one. */
export type DatesOutOfOrder = { readonly earlier: ScheduleField; readonly later: ScheduleField };

/**
 * Checks that each date of the delivery schedule is on or after the one before it (DL-4). Dates that
 * nobody typed yet are skipped, so what is there is compared across the gap.
 *
 * @param schedule - The seven dates, any of them absent.
 * @returns The first pair that is the wrong way round, or `undefined` when the order holds.
 */
export function checkScheduleOrder(schedule: DeliverySchedule): DatesOutOfOrder | undefined {
  const typed = SCHEDULE_FIELDS.flatMap((field) => {
    const day = schedule[field];
    return day === undefined ? [] : [{ field, day }];
  });
  for (const [index, later] of typed.entries()) {
    const earlier = typed[index - 1];
    if (earlier !== undefined && later.day < earlier.day) {
      return { earlier: earlier.field, later: later.field };
    }
  }
  return undefined;
}

/**
 * The dates that are still to be typed. A schedule is acknowledged only when there are none (GT-3).
 *
 * @param schedule - The seven dates, any of them absent.
 */
export function missingDates(schedule: DeliverySchedule): ScheduleField[] {
  return SCHEDULE_FIELDS.filter((field) => schedule[field] === undefined);
}
