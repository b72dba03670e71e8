import type { AuditEntryView } from '#contracts/settings-contract';

/**
 * The log as it is, with everything that its hashes are made of (docs/audit-log.md).
 *
 * @param entries - Newest first.
 */
export function auditAsJson(entries: readonly AuditEntryView[]): string {
  return JSON.stringify(entries, null, 2);
}
