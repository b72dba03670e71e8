import * as z from 'zod/mini';

import { deliverySchema } from '#domain/delivery/delivery';
import { deliveryScheduleSchema, SCHEDULE_FIELDS } from '#domain/delivery/delivery-schedule';
import { contactSchema, roleSchema } from '#domain/delivery/role';
import { gateSchema } from '#domain/gate/gate';
import { stageSchema } from '#domain/gate/stage';
import { calendarDateSchema } from '#domain/shared/calendar-date';
import {
  accountIdSchema,
  commandIdSchema,
  contactIdSchema,
  deliveryIdSchema,
} from '#domain/shared/identifiers';
import { optionalText, requiredText } from '#domain/shared/text';

import { READ_ERRORS, WRITE_ERRORS } from './common-errors';
import type { Contract } from './define-contract';
import { rightsViewSchema } from './delivery-contract';
import { rowView, versionSchema } from './row-view';

const gateCommand = {
  commandId: commandIdSchema,
  deliveryId: deliveryIdSchema,
  stage: stageSchema,
  version: versionSchema,
};
const criterionKey = z.string().check(z.maxLength(60));
/**
 * The gates that the command changed, in order: the one it is about, and those that passed because of it (GT-4).
 * When it changed nothing, the one it is about as it stands.
 */
const gateAnswer = z.strictObject({ gates: z.array(rowView(gateSchema)) });

export const gateContract = {
  /** Everything that the gates page shows, in one call. */
  'gate.open': {
    input: z.strictObject({ deliveryId: deliveryIdSchema }),
    output: z.strictObject({
      accountId: accountIdSchema,
      today: calendarDateSchema,
      rights: rightsViewSchema,
      delivery: rowView(deliverySchema),
      gates: z.array(rowView(gateSchema)),
      roles: z.array(rowView(roleSchema)),
      contacts: z.array(rowView(contactSchema)),
    }),
    errors: READ_ERRORS,
  },
  /** Sets the seven dates (DL-4). Marks or restores the acknowledgements they were given for in the same transaction (GT-3). */
  'gate.setSchedule': {
    input: z.strictObject({
      commandId: commandIdSchema,
      deliveryId: deliveryIdSchema,
      version: versionSchema,
      schedule: deliveryScheduleSchema,
    }),
    output: z.strictObject({
      delivery: rowView(deliverySchema),
      /** Those that the change touched, in order. */
      gates: z.array(rowView(gateSchema)),
    }),
    errors: {
      ...WRITE_ERRORS,
      /** DL-4: each date on or after the one before. */
      'dates-out-of-order': z.strictObject({
        earlier: z.enum(SCHEDULE_FIELDS),
        later: z.enum(SCHEDULE_FIELDS),
      }),
    },
  },
  /** A holder acknowledges (GT-3); `deliveryVersion` is the version of the dates that the person saw. */
  'gate.acknowledge': {
    input: z.strictObject({ ...gateCommand, criterionKey, deliveryVersion: versionSchema }),
    output: gateAnswer,
    errors: {
      ...WRITE_ERRORS,
      /** GT-3: nothing to acknowledge until all seven dates are there. */
      'dates-missing': z.strictObject({ fields: z.array(z.enum(SCHEDULE_FIELDS)) }),
      'gate-closed': z.strictObject({ stage: stageSchema }),
    },
  },
  /** Who gave it takes it back, with a reason, until the gate passed (GT-4). */
  'gate.withdraw': {
    input: z.strictObject({ ...gateCommand, criterionKey, reason: requiredText(500) }),
    output: gateAnswer,
    errors: {
      ...WRITE_ERRORS,
      'gate-closed': z.strictObject({ stage: stageSchema }),
      'not-given-by-you': z.strictObject({}),
    },
  },
  'gate.tick': {
    input: z.strictObject({
      ...gateCommand,
      criterionKey,
      itemKey: criterionKey,
      done: z.boolean(),
      evidence: optionalText(500),
    }),
    output: gateAnswer,
    errors: { ...WRITE_ERRORS, 'gate-closed': z.strictObject({ stage: stageSchema }) },
  },
  /** Records for a role that nobody in Jira holds (GT-11). Without evidence it stays "claimed". */
  'gate.recordOnBehalf': {
    input: z.strictObject({
      ...gateCommand,
      criterionKey,
      contactId: z.optional(contactIdSchema),
      day: calendarDateSchema,
      how: requiredText(200),
      evidence: optionalText(1000),
    }),
    output: gateAnswer,
    errors: {
      ...WRITE_ERRORS,
      'gate-closed': z.strictObject({ stage: stageSchema }),
      'role-is-held': z.strictObject({ roleLabel: z.string() }),
      'day-in-future': z.strictObject({ today: calendarDateSchema }),
    },
  },
  /** Any stage but QA (GT-5), by the Accountable, with a rationale. */
  'gate.skip': {
    input: z.strictObject({ ...gateCommand, rationale: requiredText(1000) }),
    output: gateAnswer,
    errors: {
      ...WRITE_ERRORS,
      'gate-closed': z.strictObject({ stage: stageSchema }),
      'never-skipped': z.strictObject({ stage: stageSchema }),
      /** GT-4: gates pass in order. */
      'earlier-gate-open': z.strictObject({ stage: stageSchema }),
    },
  },
} as const satisfies Contract;
