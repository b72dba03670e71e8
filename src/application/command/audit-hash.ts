import type { AuditEntry, ExportedEntry } from '#domain/audit/audit-entry';
import { canonicalJson } from '#domain/shared/canonical-json';

import type { Hashing } from '../ports/hashing';

/**
 * Hash of everything in an entry but the hash itself; the next entry under the same head carries it (GT-10).
 * It is made of what is exported, by recipe 2 (docs/audit-log.md), so that it can be made again outside.
 */
export function auditHash(entry: Omit<AuditEntry, 'hash'>, hashing: Hashing): string {
  return hashing.sha256(canonicalJson({ ...withResultHash(entry, hashing), hash: undefined }));
}

/** The entry as it is read and downloaded. */
export function exportedEntry(entry: AuditEntry, hashing: Hashing): ExportedEntry {
  return { ...withResultHash(entry, hashing), hash: entry.hash };
}

function withResultHash(
  { result, ...entry }: Omit<AuditEntry, 'hash'>,
  { sha256 }: Hashing,
): Omit<ExportedEntry, 'hash'> {
  // An answer that is nothing is not stored; read again it is the same nothing.
  return { ...entry, resultHash: sha256(canonicalJson(result ?? null)) };
}
