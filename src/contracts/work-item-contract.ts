import * as z from 'zod/mini';

import { guestPlanSchema } from '#domain/customer-plan/customer-plan';
import { contactSchema, roleSchema } from '#domain/delivery/role';
import { gateSchema } from '#domain/gate/gate';
import { stageSchema } from '#domain/gate/stage';
import { outcomeSchema } from '#domain/plan/outcome';
import {
  commandIdSchema,
  deliveryIdSchema,
  issueIdSchema,
  outcomeIdSchema,
} from '#domain/shared/identifiers';
import { requiredText } from '#domain/shared/text';

import { READ_ERRORS, WRITE_ERRORS } from './common-errors';
import type { Contract } from './define-contract';
import { rowView, versionSchema } from './row-view';

/** What a person of the stake sees about a work item that belongs to a delivery. */
const servedSchema = z.strictObject({
  deliveryId: deliveryIdSchema,
  deliveryName: z.string(),
  client: z.string(),
  /** The work item is in the delivery's home project, where the delivery's pages are (DL-7). */
  isHome: z.boolean(),
  /** How the work item belongs: it stands for the delivery, it is an epic of an outcome, or a child below one. */
  as: z.enum(['delivery', 'epic', 'child']),
  outcome: z.optional(rowView(outcomeSchema)),
  /** The next gate that is neither passed nor skipped; absent when all are. */
  nextGate: z.optional(rowView(gateSchema)),
  nextStage: z.optional(stageSchema),
  roles: z.array(rowView(roleSchema)),
  /** Owners of the outcome who have no account, by name only; one that was removed is not among them (EV-3). */
  contacts: z.array(z.pick(contactSchema, { id: true, name: true })),
});

/** Panel and context of a work item. The item itself comes from the platform's context, never from the payload. */
export const workItemContract = {
  'work-item.open': {
    input: z.strictObject({}),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('served'), served: servedSchema, mayEdit: z.boolean() }),
      /** Serves no outcome. `mapIssueId` is the epic that mapping would claim: itself or its parent. */
      z.strictObject({
        kind: z.literal('unmapped'),
        mayEdit: z.boolean(),
        mapIssueId: z.optional(issueIdSchema),
        /** Deliveries that it was put outside of, with the reason (PL-3). */
        outside: z.array(z.strictObject({ deliveryId: deliveryIdSchema, reason: z.string() })),
        deliveries: z.array(
          z.strictObject({
            id: deliveryIdSchema,
            name: z.string(),
            outcomes: z.array(
              z.strictObject({
                id: outcomeIdSchema,
                version: z.int(),
                statement: z.string(),
                /** First epic: the parent that a work item without epic gets. */
                epicIds: z.array(issueIdSchema),
              }),
            ),
          }),
        ),
      }),
      /** Not of the stake (EV-2): the published customer plan of the delivery, when there is one. */
      z.strictObject({ kind: z.literal('customer-plan'), latest: z.nullable(guestPlanSchema) }),
    ]),
    errors: READ_ERRORS,
  },
  /** Maps the work item's epic to an outcome. */
  'work-item.map': {
    input: z.strictObject({
      commandId: commandIdSchema,
      deliveryId: deliveryIdSchema,
      outcomeId: outcomeIdSchema,
      version: versionSchema,
    }),
    output: rowView(outcomeSchema),
    errors: {
      ...WRITE_ERRORS,
      'epic-taken': z.strictObject({
        issueId: z.string(),
        sameDelivery: z.boolean(),
        outcomeId: z.optional(z.string()),
      }),
      /** It has no epic: it needs a parent first, which is set in Jira. */
      'no-epic': z.strictObject({}),
    },
  },
  'work-item.markOutside': {
    input: z.strictObject({
      commandId: commandIdSchema,
      deliveryId: deliveryIdSchema,
      reason: requiredText(500),
    }),
    output: z.strictObject({ reason: z.string() }),
    errors: WRITE_ERRORS,
  },
  /** Takes it back into a delivery. */
  'work-item.unmarkOutside': {
    input: z.strictObject({ commandId: commandIdSchema, deliveryId: deliveryIdSchema }),
    output: z.strictObject({}),
    errors: WRITE_ERRORS,
  },
} as const satisfies Contract;
