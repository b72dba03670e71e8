import type { AuditEntry } from './audit-entry';

/**
 * Whether an entry is missing *between* those that were read: an index may know of a newer entry before it
 * knows of an older one (GT-10). Only chains that live in this log as a whole can tell; the project's own
 * chains run through the logs of all its deliveries.
 *
 * @param entries - In any order; a page, so the oldest of each chain may follow one that was not read.
 * @param ownerId - Whose log it is.
 */
export function missesAnEntry(
  entries: readonly Pick<AuditEntry, 'chain' | 'hash' | 'previousHash'>[],
  ownerId: string,
): boolean {
  const own = entries.filter(({ chain }) => chain.ownerId === ownerId && chain.kind !== 'delivery');
  const read = new Set(own.map(({ hash }) => hash));
  const beginnings = own.filter(({ previousHash }) => !read.has(previousHash));
  return new Set(beginnings.map(({ chain }) => chain.kind)).size < beginnings.length;
}
