import * as z from 'zod/mini';

import { deliveryScheduleSchema, SCHEDULE_FIELDS } from '../delivery/delivery-schedule';
import { calendarDateSchema, instantSchema } from '../shared/calendar-date';
import { accountIdSchema, contactIdSchema, roleKeySchema } from '../shared/identifiers';
import { optionalText, requiredText } from '../shared/text';

import { stageSchema } from './stage';

const criterionKeySchema = z.string().check(z.regex(/^[a-z0-9-]{2,60}$/));

/** One field in which the present schedule differs from the acknowledged one (GT-3). */
const scheduleDifferenceSchema = z.strictObject({
  field: z.enum(SCHEDULE_FIELDS),
  before: z.optional(calendarDateSchema),
  after: z.optional(calendarDateSchema),
});
export type ScheduleDifference = Readonly<z.infer<typeof scheduleDifferenceSchema>>;

/** A difference together with who brought it about: what a lapse and the blocked message name. */
const attributedDifferenceSchema = z.strictObject({
  ...scheduleDifferenceSchema.shape,
  by: accountIdSchema,
  at: instantSchema,
  /** A role that the person held then and the gate has a label for: how a message names the person without asking Jira. */
  roleKey: z.optional(roleKeySchema),
});
export type AttributedDifference = Readonly<z.infer<typeof attributedDifferenceSchema>>;

/**
 * What stands between an acknowledgement and the present content (GT-3). `lapsed`: the gate was open.
 * After the gate passed, `noted` is a move within the acceptable delay and the acknowledgement still
 * stands; `asked-again` is beyond it and the next gate waits for the holder.
 */
const lapseSchema = z.strictObject({
  verdict: z.enum(['lapsed', 'noted', 'asked-again']),
  /** From the acknowledged day to the present one, field by field. */
  differences: z.array(attributedDifferenceSchema).check(z.minLength(1)),
});
export type Lapse = Readonly<z.infer<typeof lapseSchema>>;

/** An acknowledgement by a role, with the content it was given for (GT-3). */
const acknowledgementSchema = z.strictObject({
  criterionKey: criterionKeySchema,
  roleKey: roleKeySchema,
  by: accountIdSchema,
  at: instantSchema,
  /** The seven dates it was given for; absent when the criterion has no content (stage 1, 3, 5). */
  schedule: z.optional(deliveryScheduleSchema),
  /** Present exactly while the present content differs from `schedule`; taken away when it is changed back. */
  lapse: z.optional(lapseSchema),
  /** Taken back by who gave it, before the gate passed (GT-4). It meets nothing any more. */
  withdrawn: z.optional(z.strictObject({ at: instantSchema, reason: requiredText(500) })),
});
export type Acknowledgement = Readonly<z.infer<typeof acknowledgementSchema>>;

/** A tick of a checklist item. */
const checklistTickSchema = z.strictObject({
  criterionKey: criterionKeySchema,
  itemKey: criterionKeySchema,
  by: accountIdSchema,
  at: instantSchema,
  evidence: optionalText(500),
});
export type ChecklistTick = Readonly<z.infer<typeof checklistTickSchema>>;

/** What a person of the stake recorded for a role that nobody in Jira holds (GT-11). */
const onBehalfRecordSchema = z.strictObject({
  criterionKey: criterionKeySchema,
  roleKey: roleKeySchema,
  /** For whom, when it is a contact we know. */
  contactId: z.optional(contactIdSchema),
  /** The day on which the other side said it. */
  day: calendarDateSchema,
  /** By e-mail, in a call, at a meeting … */
  how: requiredText(200),
  /** Text or link. Empty: it stays "claimed" and meets nothing. */
  evidence: optionalText(1000),
  by: accountIdSchema,
  at: instantSchema,
});
export type OnBehalfRecord = Readonly<z.infer<typeof onBehalfRecordSchema>>;

/**
 * A change of the content after its gate had passed (GT-3): noted only, its holders are asked again, or
 * the request is taken back because the acknowledged days are back within the acceptable delay.
 */
const changeAfterPassSchema = z.strictObject({
  /** What this one change did, from the day before it to the day after it. */
  differences: z.array(scheduleDifferenceSchema).check(z.minLength(1)),
  by: accountIdSchema,
  at: instantSchema,
  /**
   * How far the schedule now is from what was acknowledged: working days of the largest move, either way.
   * Absent when a day was taken away, which no number measures.
   */
  workingDays: z.optional(z.int().check(z.gte(0))),
  verdict: z.enum(['noted', 'asked-again', 'taken-back']),
});
export type ChangeAfterPass = Readonly<z.infer<typeof changeAfterPassSchema>>;

/** A gate row stays small enough for the validator's one batch read. */
export const CHANGES_AFTER_PASS_KEPT = 50;

/** The stored state of one gate. Its definition (criteria, roles) is in the lifecycle template. */
export const gateSchema = z.strictObject({
  stage: stageSchema,
  /** Version of the lifecycle template that this delivery keeps (GT-1). */
  templateVersion: z.int(),
  state: z.enum(['open', 'passed', 'skipped']),
  /** When it passed or was skipped. */
  closedAt: z.optional(instantSchema),
  skip: z.optional(
    z.strictObject({ by: accountIdSchema, at: instantSchema, rationale: requiredText(1000) }),
  ),
  acknowledgements: z.array(acknowledgementSchema),
  ticks: z.array(checklistTickSchema),
  records: z.array(onBehalfRecordSchema),
  /** Oldest first; the last {@link CHANGES_AFTER_PASS_KEPT}, all of them are in the audit log. */
  changesAfterPass: z.array(changeAfterPassSchema),
  /** Labels of the roles that this gate and its message need, so that the validator reads one row (architecture decision 6). */
  roleLabels: z.record(z.string(), z.string()),
});
export type Gate = Readonly<z.infer<typeof gateSchema>>;
