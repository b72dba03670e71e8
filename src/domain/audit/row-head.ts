import * as z from 'zod/mini';

/** Kinds of rows that have a head. `delivery` and `settings` are under the project, the others under a delivery. */
export const HEAD_KINDS = [
  'delivery',
  'outcome',
  'mark',
  'gate',
  'role',
  'contact',
  'deliverable',
  'plan-version',
  'settings',
] as const;
export type HeadKind = (typeof HEAD_KINDS)[number];

/**
 * What must be true of all rows of one kind together (architecture decision 5): which there are, in which
 * order and in which version. Every change of a row changes its head, so two changes that could contradict
 * each other meet here.
 */
export const rowHeadSchema = z.strictObject({
  /** Ids of the rows, in the order that people gave them; new ones last (PL-10). */
  order: z.array(z.string()),
  /** Version of each row in `order`. */
  versions: z.record(z.string(), z.int()),
  /** Running numbers and totals. */
  counters: z.record(z.string(), z.int()),
  /** Hash of the newest entry of the audit log under this head; empty when there is none (GT-10). */
  lastAuditHash: z.string(),
});
export type RowHead = Readonly<z.infer<typeof rowHeadSchema>>;

export const EMPTY_HEAD: RowHead = { order: [], versions: {}, counters: {}, lastAuditHash: '' };
