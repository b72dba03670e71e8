import * as z from 'zod/mini';

import {
  customerDeliverableSchema,
  customerPlanSchema,
  planVersionSchema,
  workStatusSchema,
} from '#domain/customer-plan/customer-plan';
import { deliverySchema } from '#domain/delivery/delivery';
import { contactSchema, roleSchema } from '#domain/delivery/role';
import { outcomeSchema, promiseSchema } from '#domain/plan/outcome';
import { calendarDateSchema } from '#domain/shared/calendar-date';
import {
  accountIdSchema,
  commandIdSchema,
  deliverableIdSchema,
  deliveryIdSchema,
  outcomeIdSchema,
} from '#domain/shared/identifiers';
import { optionalText, requiredText } from '#domain/shared/text';

import { READ_ERRORS, WRITE_ERRORS } from './common-errors';
import type { Contract } from './define-contract';
import { rightsViewSchema } from './delivery-contract';
import { rowView, versionSchema } from './row-view';

const deliverable = customerDeliverableSchema.shape;
const deliverableFields = z.strictObject({
  description: deliverable.description,
  party: deliverable.party,
  due: deliverable.due,
  askedOn: deliverable.askedOn,
  receivedOn: deliverable.receivedOn,
  outcomeId: deliverable.outcomeId,
});

export const customerPlanContract = {
  /** Everything that the customer plan page shows, in one call. */
  'customer-plan.open': {
    input: z.strictObject({ deliveryId: deliveryIdSchema }),
    output: z.strictObject({
      accountId: accountIdSchema,
      today: calendarDateSchema,
      rights: rightsViewSchema,
      delivery: rowView(deliverySchema),
      outcomes: z.array(rowView(outcomeSchema)),
      /** In the order of the plan; deleted ones are left out. */
      deliverables: z.array(rowView(customerDeliverableSchema)),
      roles: z.array(rowView(roleSchema)),
      contacts: z.array(rowView(contactSchema)),
      /** Newest first. */
      versions: z.array(planVersionSchema),
    }),
    errors: READ_ERRORS,
  },
  'customer-plan.addDeliverable': {
    input: z.strictObject({
      commandId: commandIdSchema,
      deliveryId: deliveryIdSchema,
      fields: deliverableFields,
    }),
    output: rowView(customerDeliverableSchema),
    errors: WRITE_ERRORS,
  },
  'customer-plan.editDeliverable': {
    input: z.strictObject({
      commandId: commandIdSchema,
      deliveryId: deliveryIdSchema,
      deliverableId: deliverableIdSchema,
      version: versionSchema,
      fields: deliverableFields,
    }),
    output: rowView(customerDeliverableSchema),
    errors: WRITE_ERRORS,
  },
  /** `deleted: false` is the undo. */
  'customer-plan.deleteDeliverable': {
    input: z.strictObject({
      commandId: commandIdSchema,
      deliveryId: deliveryIdSchema,
      deliverableId: deliverableIdSchema,
      version: versionSchema,
      deleted: z.boolean(),
    }),
    output: rowView(customerDeliverableSchema),
    errors: WRITE_ERRORS,
  },
  /**
   * Publishes the next number (CP-4) and appends promises (PL-7, PL-10), always as one transaction. The server
   * builds the plan from the stored rows (CP-1); `seen` is what the person previewed, and a difference is
   * a conflict. `statuses` are what the publisher's own view of Jira says per outcome: a published plan
   * keeps the publisher's figures (PL-5).
   */
  'customer-plan.publish': {
    input: z.strictObject({
      commandId: commandIdSchema,
      deliveryId: deliveryIdSchema,
      seen: customerPlanSchema,
      statuses: z.record(outcomeIdSchema, workStatusSchema),
      toldWhom: requiredText(500),
      toldOn: calendarDateSchema,
      why: optionalText(500),
    }),
    output: z.strictObject({
      published: planVersionSchema,
      /** The outcomes that it changed, with the version that a command about them sends back now. */
      outcomes: z.array(
        z.strictObject({
          outcomeId: outcomeIdSchema,
          version: versionSchema,
          /** PL-10: from now on it is only dropped. */
          firstPublished: z.int().check(z.gte(1)),
          /** The day that was added; absent when none was. */
          promise: z.optional(promiseSchema),
        }),
      ),
    }),
    errors: {
      ...WRITE_ERRORS,
      'nothing-to-publish': z.strictObject({}),
      /** PL-7: a promise that moved needs the reason that was told. */
      'reason-needed': z.strictObject({ outcomeIds: z.array(outcomeIdSchema) }),
    },
  },
} as const satisfies Contract;
