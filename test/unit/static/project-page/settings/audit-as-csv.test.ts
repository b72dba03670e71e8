import { parse } from 'papaparse';

import { type AuditEntryView, auditEntryViewSchema } from '#contracts/settings-contract';

import { auditAsCsv } from '../../../../../static/project-page/src/settings/audit/audit-as-csv';

function anEntry(overrides: Record<string, unknown> = {}): AuditEntryView {
  return auditEntryViewSchema.parse({
    recipe: 2,
    commandId: 'command-0001',
    ownerId: 'delivery-0001',
    at: '2026-03-02T10:00:00.000Z',
    by: 'ada',
    action: 'gate.setSchedule',
    subject: 'delivery/delivery-0001',
    changes: [{ field: 'qaSubmission', before: '2026-03-05', after: null }],
    chain: { ownerId: '10050', kind: 'delivery' },
    payloadHash: 'fed',
    resultHash: 'cba',
    hash: 'abc',
    previousHash: 'def',
    ...overrides,
  });
}

function rowsOf(csv: string): Record<string, string>[] {
  return parse<Record<string, string>>(csv, { header: true }).data;
}

describe('the audit log as a sheet', () => {
  test('GT-10: has one row for each changed field, with hashes', () => {
    const changes = [
      { field: 'name', before: 'Old', after: 'New, “quoted”' },
      { field: 'owners', before: [], after: [{ kind: 'account', accountId: 'ada' }] },
    ];

    const rows = rowsOf(auditAsCsv([anEntry({ changes })]));

    expect(rows).toMatchObject([
      { field: 'name', before: 'Old', after: 'New, “quoted”', hash: 'abc', previousHash: 'def' },
      { field: 'owners', before: '[]', after: '[{"kind":"account","accountId":"ada"}]' },
    ]);
  });

  test('GT-10: has a column for every field that is hashed', () => {
    const entry = anEntry({ reason: 'Moved' });

    const [row] = rowsOf(auditAsCsv([entry]));

    expect(row).toMatchObject({
      ...{ recipe: '2', ownerId: 'delivery-0001', chain: '10050/delivery' },
      ...{ payloadHash: 'fed', resultHash: 'cba', previousHash: 'def', hash: 'abc' },
    });
    // Of the changes there is a row for each.
    const fields = Object.keys(entry).filter((field) => field !== 'changes');
    expect(Object.keys(row!)).toStrictEqual(expect.arrayContaining(fields));
  });

  test('GT-10: an entry without changed fields is not lost', () => {
    expect(rowsOf(auditAsCsv([anEntry({ changes: [], reason: 'Not needed' })]))).toMatchObject([
      { action: 'gate.setSchedule', field: '', reason: 'Not needed' },
    ]);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'what a spreadsheet would take for a formula is escaped: %j',
    (formula) => {
      const changes = [{ field: 'name', before: formula, after: formula }];

      const [row] = rowsOf(auditAsCsv([anEntry({ changes, reason: formula })]));

      expect([row!['before'], row!['after'], row!['reason']]).toStrictEqual(
        Array(3).fill(`'${formula}`),
      );
    },
  );
});
