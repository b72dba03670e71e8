import type { AuditEntry, ExportedEntry } from '#domain/audit/audit-entry';
import type { Instant } from '#domain/shared/calendar-date';

import { exportedEntry } from '../command/audit-hash';
import type { Hashing } from '../ports/hashing';
import type { OwnerId } from '../ports/row-address';
import type { RowReader } from '../ports/row-store';

type AuditPorts = { readonly rows: RowReader; readonly hashing: Hashing };

const PAGE_ENTRIES = 50;
/** Entries of one batch can have the same instant; a page never ends between them unless there are so many. */
const SAME_INSTANT_ENTRIES = 50;

export type AuditPage = {
  readonly entries: readonly ExportedEntry[];
  /** Absent on the last page. */
  readonly nextBefore?: Instant;
};

/** The audit log of a delivery or of a project's settings, newest first, with all that its hashes are made of (GT-10). */
export async function readAudit(
  { rows, hashing }: AuditPorts,
  ownerId: OwnerId,
  before: Instant | undefined,
): Promise<AuditPage> {
  const limit = PAGE_ENTRIES + SAME_INSTANT_ENTRIES + 1;
  const found = await rows.query({ entity: 'audit', ownerId, newestFirst: true, before, limit });
  const entries = found.map(({ row }) => row.body);
  const last = entries[PAGE_ENTRIES - 1];
  const isSame = (entry: AuditEntry, index: number): boolean =>
    index < PAGE_ENTRIES || entry.at === last?.at;
  const page = entries.filter(isSame);
  return {
    entries: page.map((entry) => exportedEntry(entry, hashing)),
    ...(last && page.length < entries.length && { nextBefore: last.at }),
  };
}
