import fc from 'fast-check';

import type { WorkingCalendar } from '#domain/delivery/delivery';
import { workingCalendarSchema } from '#domain/delivery/delivery';
import {
  type DeliverySchedule,
  deliveryScheduleSchema,
  SCHEDULE_FIELDS,
} from '#domain/delivery/delivery-schedule';
import { type CalendarDate, calendarDateSchema } from '#domain/shared/calendar-date';

export const anyDay: fc.Arbitrary<CalendarDate> = fc
  .integer({ min: 0, max: 900 })
  .map((offset) =>
    calendarDateSchema.parse(new Date(Date.UTC(2025, 11, 1 + offset)).toISOString().slice(0, 10)),
  );

export const anyCalendar: fc.Arbitrary<WorkingCalendar> = fc
  .record({
    timeZone: fc.constantFrom('Europe/Berlin', 'Pacific/Auckland', 'America/St_Johns'),
    weekendDays: fc.subarray([0, 1, 2, 3, 4, 5, 6], { maxLength: 6 }),
    holidays: fc.array(anyDay, { maxLength: 12 }),
    extraWorkingDays: fc.array(anyDay, { maxLength: 12 }),
  })
  .map((calendar) => workingCalendarSchema.parse(calendar));

/** Seven dates in any order, any of them missing. */
export const anySchedule: fc.Arbitrary<DeliverySchedule> = fc
  .record(Object.fromEntries(SCHEDULE_FIELDS.map((field) => [field, anyDay])), {
    requiredKeys: [],
  })
  .map((dates) => deliveryScheduleSchema.parse(dates));

/** All seven dates, in order. */
export const anyFullSchedule: fc.Arbitrary<DeliverySchedule> = fc
  .array(anyDay, { minLength: SCHEDULE_FIELDS.length, maxLength: SCHEDULE_FIELDS.length })
  .map((days) => {
    const sorted = [...days].sort();
    return deliveryScheduleSchema.parse(
      Object.fromEntries(SCHEDULE_FIELDS.map((field, index) => [field, sorted[index]])),
    );
  });
