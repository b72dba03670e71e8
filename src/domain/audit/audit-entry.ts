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
 * How the hash of an entry was made (docs/audit-log.md). 1: of the entry with the recorded answer in it, which
 * no export has; only local hosts before the first release wrote it. 2: of the entry with the answer's hash.
 */
const AUDIT_RECIPES = [1, 2] as const;
/** What entries are written with today. */
export const AUDIT_RECIPE = 2;

/**
 * One command that changed something (GT-10). It is also the memory of the command: sending the command
 * again answers with `result` (architecture decision 5).
 */
export const auditEntrySchema = z.strictObject({
  recipe: z.literal(AUDIT_RECIPES),
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
  /** Of everything else in this entry, `previousHash` included, as `recipe` says. */
  hash: z.string(),
  /** Of the entry before under the same head; empty in the first. */
  previousHash: z.string(),
});
export type AuditEntry = Readonly<z.infer<typeof auditEntrySchema>>;

/**
 * An entry as people read and download it: everything that its hash is made of, so that somebody outside can
 * make it again. The recorded answer is the machine's memory, and stands there as its hash.
 */
export const exportedEntrySchema = z.strictObject({
  ...z.omit(auditEntrySchema, { result: true }).shape,
  /** SHA-256 of the recorded answer. */
  resultHash: z.string(),
});
export type ExportedEntry = Readonly<z.infer<typeof exportedEntrySchema>>;
