import * as z from 'zod/mini';

import { instantSchema } from '../shared/calendar-date';
import { accountIdSchema, recordedCommandIdSchema } from '../shared/identifiers';

import { HEAD_KINDS } from './row-head';

/** One field before and after; `null` where there was or is nothing. */
export const fieldChangeSchema = z.strictObject({
  /** Name of the field; of another row than the subject `<entity>/<id>/<field>`. */
  field: z.string(),
  before: z.unknown(),
  after: z.unknown(),
});
export type FieldChange = Readonly<z.infer<typeof fieldChangeSchema>>;

/**
 * One command that changed something (GT-10). It is also the memory of the command: sending the command
 * again answers with `result` (architecture decision 5).
 */
export const auditEntrySchema = z.strictObject({
  commandId: recordedCommandIdSchema,
  /** Delivery or project whose log this is. */
  ownerId: z.string(),
  /** `plan.editOutcome`, `gate.acknowledge` … */
  action: z.string(),
  /** The row it was about, `<entity>/<id>`. */
  subject: z.string(),
  changes: z.array(fieldChangeSchema),
  reason: z.optional(z.string()),
  by: accountIdSchema,
  at: instantSchema,
  /** Tells the same command from another one under the same id. */
  payloadHash: z.string(),
  result: z.unknown(),
  /** Whose and which head this entry is chained under. */
  chain: z.strictObject({ ownerId: z.string(), kind: z.enum(HEAD_KINDS) }),
  /** Of everything else in this entry, `previousHash` included. */
  hash: z.string(),
  /** Of the entry before under the same head; empty in the first. */
  previousHash: z.string(),
});
export type AuditEntry = Readonly<z.infer<typeof auditEntrySchema>>;
