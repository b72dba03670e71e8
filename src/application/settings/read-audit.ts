import type { AuditEntry } from '#domain/audit/audit-entry';
import type { Instant } from '#domain/shared/calendar-date';

import type { OwnerId } from '../ports/row-address';
import type { RowReader } from '../ports/row-store';

const PAGE_ENTRIES = 50;
/** Entries of one batch can have the same instant; a page never ends between them unless there are so many. */
const SAME_INSTANT_ENTRIES = 50;

export type AuditPage = {
  readonly entries: readonly AuditEntryView[];
  /** Absent on the last page. */
  readonly nextBefore?: Instant;
};

/** An entry without what only the machine needs (`auditEntryViewSchema`). */
export type AuditEntryView = Omit<AuditEntry, 'ownerId' | 'payloadHash' | 'result' | 'chain'>;

/** The audit log of a delivery or of a project's settings, newest first (GT-10). */
export async function readAudit(
  rows: RowReader,
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
    entries: page.map(viewOfEntry),
    ...(last && page.length < entries.length && { nextBefore: last.at }),
  };
}

function viewOfEntry(entry: AuditEntry): AuditEntryView {
  const { commandId, at, by, action, subject, changes, reason, hash, previousHash } = entry;
  const view = { commandId, at, by, action, subject, changes, hash, previousHash };
  return reason === undefined ? view : { ...view, reason };
}
