import { unparse } from 'papaparse';

import type { AuditEntryView } from '#contracts/settings-contract';

import { wordValue } from './word-value';

const COLUMNS = [
  ...['at', 'by', 'action', 'subject', 'field', 'before', 'after', 'reason', 'commandId'],
  ...['recipe', 'ownerId', 'chain', 'payloadHash', 'resultHash', 'previousHash', 'hash'],
];

/**
 * The log as a sheet: one row for each changed field, so that it can be filtered. Cells that a spreadsheet
 * would take for a formula are escaped, and values are in words, so hashes are made again from the JSON file
 * (docs/audit-log.md); here they say which entry is which.
 *
 * @param entries - Newest first.
 */
export function auditAsCsv(entries: readonly AuditEntryView[]): string {
  const rows = entries.flatMap((entry) => {
    const { at, by, action, subject, reason = '', commandId, recipe, ownerId, chain } = entry;
    const { payloadHash, resultHash, previousHash, hash } = entry;
    return changesInWords(entry).map((change) => [
      ...[at, by, action, subject, ...change, reason, commandId],
      ...[recipe, ownerId, `${chain.ownerId}/${chain.kind}`],
      ...[payloadHash, resultHash, previousHash, hash],
    ]);
  });
  return unparse({ fields: COLUMNS, data: rows }, { escapeFormulae: true });
}

/** Field, before and after; an entry without changed fields has one row as well. */
function changesInWords({ changes }: AuditEntryView): readonly (readonly string[])[] {
  if (changes.length === 0) return [['', '', '']];
  return changes.map(({ field, before, after }) => [
    ...[field, wordValue(before, ''), wordValue(after, '')],
  ]);
}
