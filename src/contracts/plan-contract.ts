import * as z from 'zod/mini';

import { customerDeliverableSchema } from '#domain/customer-plan/customer-plan';
import { markSchema, TASK_HINTS, taskHintSchema } from '#domain/plan/mark';
import { EPICS_PER_OUTCOME, outcomeFieldsSchema, outcomeSchema } from '#domain/plan/outcome';
import { EPICS_EXPLAINED, unreadableReasonSchema } from '#domain/plan/unreadable-epic';
import { calendarDateSchema } from '#domain/shared/calendar-date';
import {
  commandIdSchema,
  deliveryIdSchema,
  issueIdSchema,
  outcomeIdSchema,
  roleKeySchema,
} from '#domain/shared/identifiers';
import { requiredText } from '#domain/shared/text';

import { READ_ERRORS, WRITE_ERRORS } from './common-errors';
import type { Contract } from './define-contract';
import { rowView, versionSchema } from './row-view';

const fields = outcomeFieldsSchema.shape;
const provided = customerDeliverableSchema.shape;

/** Outcomes that one accept takes at most; a page with more sends them one hundred after the other. */
export const OUTCOMES_PER_ACCEPT = 100;

/** Things that the customer provides for one accepted outcome, at most; more are added on the customer plan. */
export const DELIVERABLES_PER_ACCEPTED = 10;

/**
 * A proposal as accepted: the fields, the epics it maps to (none for a pasted line), and what the customer
 * provides for it (CP-2), which becomes deliverables that feed the outcome.
 */
const newOutcomeSchema = z.strictObject({
  ...fields,
  epicIds: z.array(issueIdSchema).check(z.maxLength(EPICS_PER_OUTCOME)),
  deliverables: z.optional(
    z
      .array(z.strictObject({ description: provided.description, due: provided.due }))
      .check(z.maxLength(DELIVERABLES_PER_ACCEPTED)),
  ),
});

const outcomeCommand = {
  commandId: commandIdSchema,
  deliveryId: deliveryIdSchema,
  outcomeId: outcomeIdSchema,
  version: versionSchema,
};

/** Marks that were made or changed, and work items that have none any more; what stays as it was is left out. */
const changedMarksSchema = z.strictObject({
  marks: z.array(rowView(markSchema)),
  removed: z.array(issueIdSchema),
});

/** Which hints of which tasks a person answers, or has asked again (PL-9). */
const hintedTasksSchema = z
  .array(
    z.strictObject({
      issueId: issueIdSchema,
      hints: z.array(taskHintSchema).check(z.minLength(1), z.maxLength(TASK_HINTS.length)),
    }),
  )
  .check(z.minLength(1), z.maxLength(500));

/** An epic belongs to another outcome already (PL-1): at most one across all deliveries. */
const EPIC_TAKEN = {
  'epic-taken': z.strictObject({
    issueId: z.string(),
    sameDelivery: z.boolean(),
    outcomeId: z.optional(z.string()),
  }),
} as const;

export const planContract = {
  /**
   * Accepts proposals or pasted lines. Without a delivery the first accept creates it, once, even when
   * two people accept together, and the accepting person becomes its delivery owner (DL-7).
   */
  'plan.accept': {
    input: z.strictObject({
      commandId: commandIdSchema,
      deliveryId: z.optional(deliveryIdSchema),
      /** Name of a delivery that this call creates; default: the project's name, read as the user. */
      outcomes: z.array(newOutcomeSchema).check(z.minLength(1), z.maxLength(OUTCOMES_PER_ACCEPT)),
    }),
    output: z.strictObject({
      deliveryId: deliveryIdSchema,
      created: z.array(rowView(outcomeSchema)),
    }),
    errors: { ...WRITE_ERRORS, ...EPIC_TAKEN },
  },
  /** Absent = unchanged, null = emptied. */
  'plan.editOutcome': {
    input: z.strictObject({
      ...outcomeCommand,
      patch: z.strictObject({
        statement: z.optional(fields.statement),
        evidence: z.optional(fields.evidence),
        owners: z.optional(fields.owners),
        target: z.optional(z.nullable(calendarDateSchema)),
        customerWording: z.optional(fields.customerWording),
        signOffRole: z.optional(z.nullable(roleKeySchema)),
      }),
    }),
    output: rowView(outcomeSchema),
    errors: WRITE_ERRORS,
  },
  /** Maps an epic to an outcome (PL-1, PL-3). */
  'plan.mapEpic': {
    input: z.strictObject({ ...outcomeCommand, issueId: issueIdSchema }),
    output: rowView(outcomeSchema),
    errors: { ...WRITE_ERRORS, ...EPIC_TAKEN },
  },
  'plan.unmapEpic': {
    input: z.strictObject({ ...outcomeCommand, issueId: issueIdSchema }),
    output: rowView(outcomeSchema),
    errors: WRITE_ERRORS,
  },
  /**
   * Why Jira does not show the person epics that outcomes of the delivery map (PL-10): a word for each id, never
   * a key or a text (EV-1). One epic that no outcome maps refuses them all.
   */
  'plan.explainUnreadableEpics': {
    input: z.strictObject({
      deliveryId: deliveryIdSchema,
      epicIds: z.array(issueIdSchema).check(z.minLength(1), z.maxLength(EPICS_EXPLAINED)),
    }),
    output: z.strictObject({
      epics: z.array(z.strictObject({ id: issueIdSchema, why: unreadableReasonSchema })),
    }),
    errors: READ_ERRORS,
  },
  /** Both outcomes' epics go to the first; the second can be restored, without epics. */
  'plan.mergeOutcomes': {
    input: z.strictObject({
      ...outcomeCommand,
      mergedId: outcomeIdSchema,
      mergedVersion: versionSchema,
    }),
    output: z.strictObject({ kept: rowView(outcomeSchema), merged: rowView(outcomeSchema) }),
    /** What the customer was told leaves the plan by dropping only (PL-10). */
    errors: { ...WRITE_ERRORS, published: z.strictObject({ planNumber: z.int() }) },
  },
  /** Puts an outcome before another one, or last with `null` (PL-10). Both moves of two people count. */
  'plan.moveOutcome': {
    input: z.strictObject({
      commandId: commandIdSchema,
      deliveryId: deliveryIdSchema,
      outcomeId: outcomeIdSchema,
      before: z.nullable(outcomeIdSchema),
    }),
    output: z.strictObject({ version: z.int(), ids: z.array(z.string()) }),
    errors: WRITE_ERRORS,
  },
  /** Never published only (PL-10); its epics become free. */
  'plan.deleteOutcome': {
    input: z.strictObject(outcomeCommand),
    output: rowView(outcomeSchema),
    errors: { ...WRITE_ERRORS, published: z.strictObject({ planNumber: z.int() }) },
  },
  /** Undo of delete, merge and drop. Epics that were taken meanwhile stay where they are and are listed. */
  'plan.restoreOutcome': {
    input: z.strictObject(outcomeCommand),
    output: z.strictObject({ outcome: rowView(outcomeSchema), epicsTaken: z.array(issueIdSchema) }),
    errors: WRITE_ERRORS,
  },
  /** How a published outcome leaves the plan (PL-10, HS-2). */
  'plan.dropOutcome': {
    input: z.strictObject({ ...outcomeCommand, reason: requiredText(500) }),
    output: rowView(outcomeSchema),
    errors: WRITE_ERRORS,
  },
  /**
   * An owner or a holder of the sign-off role confirms the evidence that is written down (PL-5);
   * `confirmed: false` takes it back.
   */
  'plan.confirmEvidence': {
    input: z.strictObject({
      ...outcomeCommand,
      confirmed: z.boolean(),
      note: z.string().check(z.trim(), z.maxLength(500)),
    }),
    output: rowView(outcomeSchema),
    errors: { ...WRITE_ERRORS, 'evidence-missing': z.strictObject({}) },
  },
  /** Marks work as outside this delivery, with one reason for all (PL-3). Items that the person cannot see are refused as a whole. */
  'plan.markOutside': {
    input: z.strictObject({
      commandId: commandIdSchema,
      deliveryId: deliveryIdSchema,
      issueIds: z.array(issueIdSchema).check(z.minLength(1), z.maxLength(500)),
      reason: requiredText(500),
    }),
    output: changedMarksSchema,
    errors: WRITE_ERRORS,
  },
  'plan.unmarkOutside': {
    input: z.strictObject({
      commandId: commandIdSchema,
      deliveryId: deliveryIdSchema,
      issueIds: z.array(issueIdSchema).check(z.minLength(1), z.maxLength(500)),
    }),
    output: changedMarksSchema,
    errors: WRITE_ERRORS,
  },
  /** Answers hints of tasks with one reason for all: the tasks stay as they are (PL-9). Refused as a whole like `plan.markOutside`. */
  'plan.keepHints': {
    input: z.strictObject({
      commandId: commandIdSchema,
      deliveryId: deliveryIdSchema,
      tasks: hintedTasksSchema,
      reason: requiredText(500),
    }),
    output: changedMarksSchema,
    errors: WRITE_ERRORS,
  },
  /** Takes answers to hints back (PL-9). */
  'plan.askAgain': {
    input: z.strictObject({
      commandId: commandIdSchema,
      deliveryId: deliveryIdSchema,
      tasks: hintedTasksSchema,
    }),
    output: changedMarksSchema,
    errors: WRITE_ERRORS,
  },
} as const satisfies Contract;
