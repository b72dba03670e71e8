import { type DeliverySchedule, SCHEDULE_FIELDS } from '../delivery/delivery-schedule';

import type { ScheduleDifference } from './gate';

/**
 * What differs between two delivery schedules, field by field in the order of DL-4 (GT-3).
 *
 * @param before - For instance the seven dates that somebody acknowledged.
 * @param after - The seven dates to compare with.
 * @returns Empty exactly when both say the same.
 */
export function compareSchedules(
  before: DeliverySchedule,
  after: DeliverySchedule,
): ScheduleDifference[] {
  return SCHEDULE_FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    ...(before[field] !== undefined && { before: before[field] }),
    ...(after[field] !== undefined && { after: after[field] }),
  }));
}
