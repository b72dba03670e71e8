import type { AuditEntry } from '#domain/audit/audit-entry';
import { canonicalJson } from '#domain/shared/canonical-json';

import type { Hashing } from '../ports/hashing';

/** Hash of everything in an entry but the hash itself; the next entry under the same head carries it (GT-10). */
export function auditHash(entry: Omit<AuditEntry, 'hash'>, { sha256 }: Hashing): string {
  return sha256(canonicalJson({ ...entry, hash: undefined }));
}
