import * as z from 'zod/mini';

import { calendarDateSchema, instantSchema } from '../shared/calendar-date';
import {
  accountIdSchema,
  contactIdSchema,
  deliveryIdSchema,
  issueIdSchema,
  outcomeIdSchema,
  roleKeySchema,
} from '../shared/identifiers';
import { optionalText, requiredText } from '../shared/text';

/** Epics that an outcome maps to at most: as many as one transaction claims (architecture decision 5). */
export const EPICS_PER_OUTCOME = 20;

/** The longest texts of an outcome, in UTF-16 units like `String.length`. */
export const OUTCOME_LENGTHS = { statement: 255, evidence: 1000, customerWording: 255 } as const;

/** Owner of an outcome: account, contact or role (PL-1). */
export const ownerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('account'), accountId: accountIdSchema }),
  z.strictObject({ kind: z.literal('contact'), contactId: contactIdSchema }),
  z.strictObject({ kind: z.literal('role'), roleKey: roleKeySchema }),
]);
export type Owner = Readonly<z.infer<typeof ownerSchema>>;

/** One day told to the customer in a published plan (PL-7). The first is never changed, later ones are appended. */
export const promiseSchema = z.strictObject({
  day: calendarDateSchema,
  planNumber: z.int().check(z.gte(1)),
  at: instantSchema,
  by: accountIdSchema,
  why: optionalText(500),
  toldWhom: optionalText(500),
});
export type CustomerPromise = Readonly<z.infer<typeof promiseSchema>>;

/** The fields of an outcome that people edit in place (PL-1). */
export const outcomeFieldsSchema = z.strictObject({
  /** What will be true for the customer. */
  statement: requiredText(OUTCOME_LENGTHS.statement),
  /** What shows that it is true. */
  evidence: optionalText(OUTCOME_LENGTHS.evidence),
  owners: z.array(ownerSchema).check(z.maxLength(20)),
  /** The day the team aims at, typed in Plumbline. */
  target: z.optional(calendarDateSchema),
  /** Without it the outcome is not in the customer plan. */
  customerWording: optionalText(OUTCOME_LENGTHS.customerWording),
  signOffRole: z.optional(roleKeySchema),
});
export type OutcomeFields = Readonly<z.infer<typeof outcomeFieldsSchema>>;

/**
 * `deleted` can be restored; `dropped` is how a published outcome leaves the plan (PL-10); `merged`
 * gave its epics to another outcome.
 */
const outcomeStateSchema = z.enum(['active', 'dropped', 'deleted', 'merged']);

/** A milestone of the delivery plan (PL-1). */
export const outcomeSchema = z.strictObject({
  ...outcomeFieldsSchema.shape,
  id: outcomeIdSchema,
  epicIds: z.array(issueIdSchema).check(z.maxLength(EPICS_PER_OUTCOME)),
  state: outcomeStateSchema,
  /** Why it was dropped. */
  dropReason: z.optional(requiredText(500)),
  /** Somebody confirmed that the evidence shows the outcome; with all work done it is achieved (PL-5). */
  evidenceConfirmed: z.optional(
    z.strictObject({ by: accountIdSchema, at: instantSchema, note: optionalText(500) }),
  ),
  /**
   * Number of the customer plan that named it first, also without a day (PL-10). Rows from before it was
   * kept lack it; ask {@link firstPublishedIn}.
   */
  firstPublished: z.optional(z.int().check(z.gte(1))),
  promises: z.array(promiseSchema),
});
export type Outcome = Readonly<z.infer<typeof outcomeSchema>>;

/** Who claims a work item (architecture, `issue-link`): the delivery it stands for, or the outcome it is an epic of. */
export const issueLinkSchema = z.strictObject({
  issueId: issueIdSchema,
  deliveryId: deliveryIdSchema,
  outcomeId: z.optional(outcomeIdSchema),
  as: z.enum(['delivery', 'epic']),
  /** `reserved` until the transaction of its command completes it (architecture decision 5). */
  state: z.enum(['reserved', 'claimed']),
  at: instantSchema,
});
export type IssueLink = Readonly<z.infer<typeof issueLinkSchema>>;
