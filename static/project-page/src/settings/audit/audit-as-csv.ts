import { unparse } from 'papaparse';

import type { AuditEntryView } from '#contracts/settings-contract';

import { wordValue } from './word-value';

const COLUMNS = [
  'at',
  'by',
  'action',
  'subject',
  'field',
  'before',
  'after',
  'reason',
  'commandId',
  'hash',
  'previousHash',
] as const;

/**
 * The log as a sheet: one row for each changed field, so that it can be filtered. Cells that a spreadsheet
 * would take for a formula are escaped.
 *
 * @param entries - Newest first.
 */
export function auditAsCsv(entries: readonly AuditEntryView[]): string {
  const rows = entries.flatMap((entry) => {
    const { at, by, action, subject, reason = '', commandId, hash, previousHash } = entry;
    const fields =
      entry.changes.length === 0
        ? [['', '', '']]
        : entry.changes.map(({ field, before, after }) => [
            field,
            wordValue(before, ''),
            wordValue(after, ''),
          ]);
    return fields.map((field) => [
      at,
      by,
      action,
      subject,
      ...field,
      reason,
      commandId,
      hash,
      previousHash,
    ]);
  });
  return unparse({ fields: [...COLUMNS], data: rows }, { escapeFormulae: true });
}
