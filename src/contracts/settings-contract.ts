import * as z from 'zod/mini';

import { exportedEntrySchema } from '#domain/audit/audit-entry';
import { projectSettingsSchema } from '#domain/delivery/project-settings';
import { contactSchema, roleSchema } from '#domain/delivery/role';
import { stageSchema } from '#domain/gate/stage';
import { instantSchema } from '#domain/shared/calendar-date';
import { commandIdSchema, contactIdSchema, deliveryIdSchema } from '#domain/shared/identifiers';

import { READ_ERRORS, WRITE_ERRORS } from './common-errors';
import type { Contract } from './define-contract';
import { rowView, versionSchema } from './row-view';

/** One entry of the audit log (GT-10), as it is shown and exported. */
export const auditEntryViewSchema = exportedEntrySchema;
export type AuditEntryView = z.infer<typeof auditEntryViewSchema>;

/** A transition that carries our validator (GT-9). */
export const guardedTransitionSchema = z.strictObject({
  workflowName: z.string(),
  transitionName: z.string(),
  toStatusName: z.string(),
  issueTypeNames: z.array(z.string()),
  stage: z.optional(stageSchema),
  /** What happens when the check cannot decide. */
  whenUndecided: z.enum(['block', 'pass']),
});

export const settingsContract = {
  'settings.open': {
    input: z.strictObject({ deliveryId: z.optional(deliveryIdSchema) }),
    output: z.strictObject({
      /** 0 while nothing was ever saved. */
      settingsVersion: z.int(),
      settings: projectSettingsSchema,
      /** For showing buttons; the server checks again at every call (EV-2). */
      rights: z.strictObject({ mayConfigure: z.boolean(), mayAdministerProject: z.boolean() }),
      roles: z.array(rowView(roleSchema)),
      /** For the stake. */
      contacts: z.array(rowView(contactSchema)),
      /** For a project admin outside the stake, who sets holders: contacts by their names only. */
      contactNames: z.array(z.strictObject({ id: contactIdSchema, name: z.string() })),
    }),
    errors: READ_ERRORS,
  },
  /**
   * Project admins only (EV-2). `version` 0 saves for the first time. At most five project roles; a stake
   * that leaves out whoever saves it is stored only when they say that they know.
   */
  'settings.save': {
    input: z.strictObject({
      commandId: commandIdSchema,
      version: z.int().check(z.gte(0)),
      settings: projectSettingsSchema,
      evenWithoutMe: z.optional(z.literal(true)),
    }),
    output: z.strictObject({ settingsVersion: z.int(), settings: projectSettingsSchema }),
    errors: {
      ...WRITE_ERRORS,
      'too-many-roles': z.strictObject({ maximum: z.int(), actual: z.int() }),
      'leaves-you-out': z.strictObject({}),
    },
  },
  /** Adds a role (`version` 0) or changes one: label, side, holders, deputies (EV-7). Project admins and the delivery owner. */
  'settings.saveRole': {
    input: z.strictObject({
      commandId: commandIdSchema,
      deliveryId: deliveryIdSchema,
      version: z.int().check(z.gte(0)),
      role: roleSchema,
    }),
    output: rowView(roleSchema),
    errors: { ...WRITE_ERRORS, 'role-exists': z.strictObject({ key: z.string() }) },
  },
  'settings.saveContact': {
    input: z.strictObject({
      commandId: commandIdSchema,
      deliveryId: deliveryIdSchema,
      /** Absent: a new contact. */
      contactId: z.optional(contactIdSchema),
      version: z.int().check(z.gte(0)),
      fields: z.strictObject({
        name: contactSchema.shape.name,
        organisation: contactSchema.shape.organisation,
        role: contactSchema.shape.role,
        email: contactSchema.shape.email,
      }),
    }),
    output: rowView(contactSchema),
    errors: WRITE_ERRORS,
  },
  /** Removes a contact in one step (EV-3): the row is deleted, references read "Former contact". */
  'settings.removeContact': {
    input: z.strictObject({
      commandId: commandIdSchema,
      deliveryId: deliveryIdSchema,
      contactId: contactIdSchema,
      version: versionSchema,
    }),
    output: z.strictObject({ removed: contactIdSchema }),
    errors: WRITE_ERRORS,
  },
  /** Which transitions of the home project's workflows are guarded, read as the app (GT-9). */
  'settings.guardedTransitions': {
    input: z.strictObject({}),
    output: z.strictObject({ transitions: z.array(guardedTransitionSchema) }),
    errors: READ_ERRORS,
  },
  /** The audit log of a delivery or of the project's settings, newest first, a page at a time (GT-10). */
  'settings.audit': {
    input: z.strictObject({
      deliveryId: z.optional(deliveryIdSchema),
      before: z.optional(instantSchema),
    }),
    output: z.strictObject({
      entries: z.array(auditEntryViewSchema),
      /** Pass as `before` for the next page; absent on the last. */
      nextBefore: z.optional(instantSchema),
    }),
    errors: READ_ERRORS,
  },
} as const satisfies Contract;
