import { nodeHashing } from '#adapters/node/node-hashing';
import { planTransaction } from '#application/command/plan-transaction';
import { createRow, updateRow } from '#application/command/row-writes';
import { headAt, markAt } from '#application/ports/row-address';
import { EMPTY_HEAD } from '#domain/audit/row-head';
import { instantSchema } from '#domain/shared/calendar-date';
import { accountIdSchema, commandIdSchema, issueIdSchema } from '#domain/shared/identifiers';
import { anOutsideMark } from '#test/builders/mark-builder';
import { deliveryId, issueId, markAddress, markHead } from '#test/support/mark-command';

const now = instantSchema.parse('2026-03-02T09:00:00.000Z');
const by = accountIdSchema.parse('account-ada');
const body = anOutsideMark({ issueId, reason: 'Internal', by, at: now });
const otherHead = headAt(deliveryId, 'outcome');

test('every row that exists, and every head, is changed on condition of its version (decision 5)', () => {
  const other = issueIdSchema.parse('10011');
  const operations = planTransaction({
    command: {
      id: commandIdSchema.parse('command-0001'),
      by,
      action: 'test',
      payload: {},
      ownerId: deliveryId,
      heads: [markHead, otherHead],
    },
    change: {
      subject: markAddress,
      writes: [
        updateRow(
          markAddress,
          { version: 4, body },
          anOutsideMark({ issueId, reason: 'Other team', by, at: now }),
        ),
        createRow(markAt(deliveryId, other), { ...body, issueId: other }),
      ],
      value: null,
    },
    heads: [
      {
        address: markHead,
        row: { version: 9, body: { ...EMPTY_HEAD, order: ['10010'], versions: { '10010': 4 } } },
      },
      { address: otherHead, row: { version: 3, body: EMPTY_HEAD } },
    ],
    payloadHash: 'hash',
    now,
    hashing: nodeHashing,
  });

  const summary = operations.map(({ kind, address, condition }) => [
    kind,
    `${address.entity}/${address.key.at(-1) ?? ''}`,
    condition?.version,
  ]);
  expect(summary).toStrictEqual([
    ['set', 'mark/10010', 4],
    ['set', 'mark/10011', undefined],
    ['set', 'head/mark', 9],
    ['check', 'head/outcome', 3],
    ['set', 'audit/command-0001', undefined],
  ]);
});
