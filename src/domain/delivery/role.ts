import * as z from 'zod/mini';

import { calendarDateSchema } from '../shared/calendar-date';
import { accountIdSchema, contactIdSchema, roleKeySchema } from '../shared/identifiers';
import { optionalText, requiredText } from '../shared/text';

/** Whose side a role is on (EV-7). */
export const sideSchema = z.enum(['us', 'customer', 'third-party']);
export type Side = z.infer<typeof sideSchema>;

/** Somebody who holds a role: a person with an Atlassian account, or a contact without one. */
export const holderSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('account'), accountId: accountIdSchema }),
  z.strictObject({ kind: z.literal('contact'), contactId: contactIdSchema }),
]);
export type Holder = Readonly<z.infer<typeof holderSchema>>;

/** A role of the delivery (EV-7): criteria, owners and sign-off point to it, never to a name. */
export const roleSchema = z.strictObject({
  key: roleKeySchema,
  label: requiredText(80),
  side: sideSchema,
  holders: z.array(holderSchema).check(z.maxLength(30)),
  deputies: z
    .array(
      z.strictObject({ holder: holderSchema, from: calendarDateSchema, until: calendarDateSchema }),
    )
    .check(z.maxLength(30)),
});
export type Role = Readonly<z.infer<typeof roleSchema>>;

/** A person without an Atlassian account (EV-3): stored once, referred to by id, removed in one step. */
export const contactSchema = z.strictObject({
  id: contactIdSchema,
  name: requiredText(120),
  organisation: optionalText(120),
  role: optionalText(120),
  email: optionalText(254),
});
export type Contact = Readonly<z.infer<typeof contactSchema>>;
