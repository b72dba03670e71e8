import * as z from 'zod/mini';

import { calendarDateSchema } from '../shared/calendar-date';

/** The seven typed dates of DL-4, in the order in which they must follow each other. */
export const SCHEDULE_FIELDS = [
  'productionStart',
  'productionCompletion',
  'qaSubmission',
  'qaCertification',
  'deploymentWindowStart',
  'deploymentWindowEnd',
  'clientHandover',
] as const;

export type ScheduleField = (typeof SCHEDULE_FIELDS)[number];

const day = z.optional(calendarDateSchema);

/** The delivery schedule (DL-4); a day that nobody typed yet is absent. What gate 2 acknowledges. */
export const deliveryScheduleSchema = z.strictObject({
  productionStart: day,
  productionCompletion: day,
  qaSubmission: day,
  qaCertification: day,
  deploymentWindowStart: day,
  deploymentWindowEnd: day,
  clientHandover: day,
});
export type DeliverySchedule = Readonly<z.infer<typeof deliveryScheduleSchema>>;
