import * as z from 'zod/mini';

import { guestPlanSchema } from '#domain/customer-plan/customer-plan';
import { deliverySchema } from '#domain/delivery/delivery';
import { projectSettingsSchema } from '#domain/delivery/project-settings';
import { contactSchema, roleSchema } from '#domain/delivery/role';
import { gateSchema } from '#domain/gate/gate';
import { markSchema } from '#domain/plan/mark';
import { outcomeSchema } from '#domain/plan/outcome';
import { calendarDateSchema } from '#domain/shared/calendar-date';
import {
  accountIdSchema,
  commandIdSchema,
  deliveryIdSchema,
  issueIdSchema,
  roleKeySchema,
} from '#domain/shared/identifiers';

import { READ_ERRORS, WRITE_ERRORS } from './common-errors';
import type { Contract } from './define-contract';
import { rowView, versionSchema } from './row-view';

/**
 * What the reader may do here, for showing buttons; the server checks again at every call (EV-2). Who may
 * configure is asked where it shows, in the settings: it costs another request to Jira (decision 0012).
 */
export const rightsViewSchema = z.strictObject({
  mayEdit: z.boolean(),
  /** Roles that the reader holds today, deputies included. */
  myRoleKeys: z.array(roleKeySchema),
});

/** What tells a delivery from another one, and nothing of what is in it. */
const deliveryNameSchema = z.strictObject({ id: deliveryIdSchema, name: z.string() });

export const deliverySummarySchema = z.extend(deliveryNameSchema, { client: z.string() });

/** A delivery with everything that the plan page shows; what Jira knows is read by the page itself. */
export const deliveryViewSchema = z.strictObject({
  delivery: rowView(deliverySchema),
  /** Order by hand (PL-10), and the version that a reordering sends back. */
  outcomeOrder: z.strictObject({ version: z.int(), ids: z.array(z.string()) }),
  outcomes: z.array(rowView(outcomeSchema)),
  marks: z.array(rowView(markSchema)),
  gates: z.array(rowView(gateSchema)),
  roles: z.array(rowView(roleSchema)),
  contacts: z.array(rowView(contactSchema)),
  /** Number of the last published customer plan; 0 when nothing is published. */
  lastPlanNumber: z.int(),
});
export type DeliveryView = z.infer<typeof deliveryViewSchema>;

/** Answer to opening the page. `access` decides which of the three screens a person gets. */
export const openedPageSchema = z.discriminatedUnion('access', [
  z.strictObject({
    access: z.literal('delivery'),
    accountId: accountIdSchema,
    /** "Today" of the delivery (its calendar and zone), or of UTC while there is none. */
    today: calendarDateSchema,
    rights: rightsViewSchema,
    settings: projectSettingsSchema,
    /** Those that the reader sees, in the order in which they were made. */
    deliveries: z.array(deliverySummarySchema),
    /** There are others in the project, seen or not: their epics are theirs (DL-7). */
    hasOtherDeliveries: z.boolean(),
    /** Absent until the first proposal was accepted (DL-7). */
    selected: z.optional(deliveryViewSchema),
  }),
  /** Not of the stake: the published customer plans only (EV-2). */
  z.strictObject({
    access: z.literal('customer-plan'),
    accountId: accountIdSchema,
    plans: z.array(z.strictObject({ deliveryId: deliveryIdSchema, latest: guestPlanSchema })),
    /** For project admins, who configure and set holders also where they do not see the deliveries. */
    configures: z.optional(z.array(deliveryNameSchema)),
  }),
]);
export type OpenedPage = z.infer<typeof openedPageSchema>;

const shape = deliverySchema.shape;

export const deliveryContract = {
  /** Opens the project page; writes nothing (DL-7). */
  'delivery.open': {
    input: z.strictObject({ deliveryId: z.optional(deliveryIdSchema) }),
    output: openedPageSchema,
    errors: READ_ERRORS,
  },
  /** Creates another delivery in the home project; the person becomes its delivery owner (DL-7). */
  'delivery.create': {
    input: z.strictObject({
      commandId: commandIdSchema,
      name: shape.name,
      client: shape.client,
    }),
    output: z.strictObject({ deliveryId: deliveryIdSchema }),
    errors: { ...WRITE_ERRORS, 'too-many-deliveries': z.strictObject({ maximum: z.int() }) },
  },
  /** Epics and work items of the project's other deliveries, by id: no noise here and not proposed (DL-7). */
  'delivery.claimsElsewhere': {
    input: z.strictObject({ deliveryId: deliveryIdSchema }),
    output: z.strictObject({ issueIds: z.array(issueIdSchema) }),
    errors: READ_ERRORS,
  },
  /** Changes fields of the record (DL-1) except the schedule, which has its own call. Absent = unchanged, null = emptied. */
  'delivery.edit': {
    input: z.strictObject({
      commandId: commandIdSchema,
      deliveryId: deliveryIdSchema,
      version: versionSchema,
      patch: z.strictObject({
        name: z.optional(shape.name),
        client: z.optional(shape.client),
        scope: z.optional(shape.scope),
        intakeDate: z.optional(z.nullable(calendarDateSchema)),
        agreedDeliveryDate: z.optional(z.nullable(calendarDateSchema)),
        calendar: z.optional(shape.calendar),
        customerLanguage: z.optional(shape.customerLanguage),
        /** The work item that stands for the delivery; read as the user, claimed like an epic. */
        issueId: z.optional(z.nullable(shape.issueId.def.innerType)),
      }),
    }),
    output: rowView(deliverySchema),
    errors: {
      ...WRITE_ERRORS,
      /** The work item stands for another delivery or is an epic of an outcome. */
      'already-claimed': z.strictObject({ issueId: z.string() }),
    },
  },
} as const satisfies Contract;
