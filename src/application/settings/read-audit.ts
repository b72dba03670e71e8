import type { AuditEntry, ExportedEntry } from '#domain/audit/audit-entry';
import { missesAnEntry } from '#domain/audit/missing-entry';
import type { Instant } from '#domain/shared/calendar-date';

import { exportedEntry } from '../command/audit-hash';
import type { Hashing } from '../ports/hashing';
import type { Pause } from '../ports/pause';
import type { OwnerId } from '../ports/row-address';
import type { RowReader } from '../ports/row-store';

type AuditPorts = {
  readonly rows: RowReader;
  readonly hashing: Hashing;
  readonly pause: Pause;
};

const PAGE_ENTRIES = 50;
/** Entries of one batch can have the same instant; a page never ends between them unless there are so many. */
const SAME_INSTANT_ENTRIES = 50;
/** The index is behind by about a second; after this many looks a gap is one, and the check of the log says so. */
const LOOKS = 8;

export type AuditPage = {
  readonly entries: readonly ExportedEntry[];
  /** Absent on the last page. */
  readonly nextBefore?: Instant;
};

/**
 * The audit log of a delivery or of a project's settings, newest first, with all that its hashes are made of
 * (GT-10). Entries come by an index that may know the newest before the one before it; a log with such a hole
 * would look forged, so it is read again until the hole is closed.
 */
export async function readAudit(
  ports: AuditPorts,
  ownerId: OwnerId,
  before: Instant | undefined,
): Promise<AuditPage> {
  const entries = await readWithoutHole(ports, ownerId, before);
  const last = entries[PAGE_ENTRIES - 1];
  const isSame = (entry: AuditEntry, index: number): boolean =>
    index < PAGE_ENTRIES || entry.at === last?.at;
  const page = entries.filter(isSame);
  return {
    entries: page.map((entry) => exportedEntry(entry, ports.hashing)),
    ...(last && page.length < entries.length && { nextBefore: last.at }),
  };
}

async function readWithoutHole(
  { rows, pause }: AuditPorts,
  ownerId: OwnerId,
  before: Instant | undefined,
): Promise<readonly AuditEntry[]> {
  const limit = PAGE_ENTRIES + SAME_INSTANT_ENTRIES + 1;
  for (let look = 1; ; look += 1) {
    const found = await rows.query({ entity: 'audit', ownerId, newestFirst: true, before, limit });
    const entries = found.map(({ row }) => row.body);
    if (look === LOOKS || !missesAnEntry(entries, ownerId)) return entries;
    await pause(look);
  }
}
