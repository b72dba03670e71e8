import * as z from 'zod/mini';

import { calendarDateSchema, instantSchema } from '../shared/calendar-date';
import {
  accountIdSchema,
  deliveryIdSchema,
  issueIdSchema,
  projectIdSchema,
} from '../shared/identifiers';
import { optionalText, requiredText } from '../shared/text';

import { deliveryScheduleSchema } from './delivery-schedule';

/** Which days are worked (DL-1). Days of the week count as in JavaScript: 0 is Sunday. */
export const workingCalendarSchema = z.strictObject({
  /** IANA name; "today" of the delivery is a day in it. */
  timeZone: z
    .string()
    .check(
      z.minLength(1),
      z.maxLength(64),
      z.refine(isTimeZone, { error: 'No such time zone. Use an IANA name such as Europe/Berlin.' }),
    ),
  weekendDays: z.array(z.int().check(z.gte(0), z.lte(6))).check(z.maxLength(6)),
  holidays: z.array(calendarDateSchema).check(z.maxLength(400)),
  /** Days that are worked although they fall on a weekend day. */
  extraWorkingDays: z.array(calendarDateSchema).check(z.maxLength(400)),
});
export type WorkingCalendar = Readonly<z.infer<typeof workingCalendarSchema>>;

/** How dates are written for the customer (CP-5): the delivery's choice, not the reader's. */
export const customerLanguageSchema = z.enum(['en-GB', 'en-US', 'de-DE', 'fr-FR']);
export type CustomerLanguage = z.infer<typeof customerLanguageSchema>;

/** One client engagement, from intake to review (DL-1). */
export const deliverySchema = z.strictObject({
  id: deliveryIdSchema,
  /** The home project: rights and settings come from it (DL-7). */
  projectId: projectIdSchema,
  name: requiredText(120),
  client: optionalText(120),
  scope: optionalText(2000),
  intakeDate: z.optional(calendarDateSchema),
  agreedDeliveryDate: z.optional(calendarDateSchema),
  calendar: workingCalendarSchema,
  customerLanguage: customerLanguageSchema,
  /** The work item that stands for the delivery, when one does. */
  issueId: z.optional(issueIdSchema),
  schedule: deliveryScheduleSchema,
  createdBy: accountIdSchema,
  createdAt: instantSchema,
});
export type Delivery = Readonly<z.infer<typeof deliverySchema>>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
