import * as z from 'zod/mini';

import { customerLanguageSchema } from '../delivery/delivery';
import { calendarDateSchema, instantSchema } from '../shared/calendar-date';
import { accountIdSchema, deliverableIdSchema, outcomeIdSchema } from '../shared/identifiers';
import { optionalText, requiredText } from '../shared/text';

/** Who owes a deliverable: the customer (by the client's name when none is typed), or a named third party. */
export const owingPartySchema = z.discriminatedUnion('side', [
  z.strictObject({ side: z.literal('customer'), name: optionalText(120) }),
  z.strictObject({ side: z.literal('third-party'), name: requiredText(120) }),
]);
export type OwingParty = Readonly<z.infer<typeof owingPartySchema>>;

/** The longest description of something owed, in UTF-16 units like `String.length`. */
export const DESCRIPTION_LENGTH = 255;

/** What the customer or a third party owes (CP-2). */
export const customerDeliverableSchema = z.strictObject({
  id: deliverableIdSchema,
  description: requiredText(DESCRIPTION_LENGTH),
  party: owingPartySchema,
  due: z.optional(calendarDateSchema),
  askedOn: z.optional(calendarDateSchema),
  receivedOn: z.optional(calendarDateSchema),
  /** The outcome that it feeds. */
  outcomeId: z.optional(outcomeIdSchema),
  state: z.enum(['active', 'deleted']),
});
export type CustomerDeliverable = Readonly<z.infer<typeof customerDeliverableSchema>>;

/** How far the work of an outcome is, as the publisher's own view of Jira says (PL-5). */
export const workStatusSchema = z.enum(['planned', 'in-progress', 'done']);
export type WorkStatus = z.infer<typeof workStatusSchema>;

/** Status as the customer reads it (CP-1). */
export const customerStatusSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('planned') }),
  z.strictObject({ kind: z.literal('in-progress') }),
  z.strictObject({ kind: z.literal('done') }),
  z.strictObject({ kind: z.literal('moved'), from: calendarDateSchema, to: calendarDateSchema }),
]);
export type CustomerStatus = Readonly<z.infer<typeof customerStatusSchema>>;

/** One line of the customer plan: the allow-list of CP-1, nothing else. */
export const customerMilestoneSchema = z.strictObject({
  outcomeId: outcomeIdSchema,
  wording: requiredText(255),
  day: z.optional(calendarDateSchema),
  status: customerStatusSchema,
  signOff: z.optional(requiredText(80)),
});
export type CustomerMilestone = Readonly<z.infer<typeof customerMilestoneSchema>>;

export const owedLineSchema = z.strictObject({
  deliverableId: deliverableIdSchema,
  description: requiredText(255),
  /** Empty when it is the customer and nobody typed a name: the export then says "you". */
  party: optionalText(120),
  due: z.optional(calendarDateSchema),
  received: z.optional(calendarDateSchema),
});
export type OwedLine = Readonly<z.infer<typeof owedLineSchema>>;

/**
 * A plan is published in one transaction of at most 25 operations (architecture decision 5): these outcomes,
 * the version, four heads, the delivery and the audit entry.
 */
export const MAXIMUM_MILESTONES = 18;

/** The text of a customer plan: what can be sent, and nothing that may not be (CP-1). */
export const customerPlanSchema = z.strictObject({
  deliveryName: requiredText(120),
  client: optionalText(120),
  language: customerLanguageSchema,
  /** "Today" of the delivery when it was built. */
  asOf: calendarDateSchema,
  milestones: z.array(customerMilestoneSchema),
  owed: z.array(owedLineSchema),
});
export type CustomerPlan = Readonly<z.infer<typeof customerPlanSchema>>;

/** A published customer plan (CP-4): numbered, never changed. */
export const planVersionSchema = z.strictObject({
  number: z.int().check(z.gte(1)),
  plan: customerPlanSchema,
  publishedBy: accountIdSchema,
  publishedAt: instantSchema,
  toldWhom: requiredText(500),
  /** The day on which it was told, which may be later than the publishing. */
  toldOn: calendarDateSchema,
  why: optionalText(500),
});
export type PlanVersion = Readonly<z.infer<typeof planVersionSchema>>;

/** What people outside the stake get of a published plan: not who was told it, by whom and why (EV-2). */
export const guestPlanSchema = z.pick(planVersionSchema, { number: true, plan: true });
export type GuestPlan = Readonly<z.infer<typeof guestPlanSchema>>;
