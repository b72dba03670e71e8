import { fieldChanges } from '#application/command/field-changes';
import { claimIssue, updateRow } from '#application/command/row-writes';
import { outcomeAt } from '#application/ports/row-address';
import { issueLinkSchema } from '#domain/plan/outcome';
import { deliveryIdSchema, outcomeIdSchema } from '#domain/shared/identifiers';
import { anOutcome } from '#test/builders/outcome-builder';

const address = outcomeAt(
  deliveryIdSchema.parse('delivery-10000-1'),
  outcomeIdSchema.parse('outcome-0001'),
);
const told = { at: '2026-01-12T09:00:00.000Z', by: '712020:ada', why: '', toldWhom: 'CFO' };
const promises = [
  { ...told, day: '2026-03-31', planNumber: 1 },
  { ...told, day: '2026-04-14', planNumber: 2 },
];

test('GT-10, PL-7: of promises the log keeps the one that was added, however many there are', () => {
  const before = { version: 2, body: anOutcome({ promises: promises.slice(0, 1) }) };
  const write = updateRow(address, before, anOutcome({ promises }));

  expect(fieldChanges([write], address)).toStrictEqual([
    { field: 'promises', before: [], after: promises.slice(1) },
  ]);
});

test('GT-10: other lists are logged whole, before and after', () => {
  const before = { version: 2, body: anOutcome({ epicIds: ['10010'] }) };
  const write = updateRow(address, before, anOutcome({ epicIds: ['10010', '10011'] }));

  expect(fieldChanges([write], address)).toStrictEqual([
    { field: 'epicIds', before: ['10010'], after: ['10010', '10011'] },
  ]);
});

test('GT-10: a claim is logged the same whether or not an attempt before had reserved the work item', () => {
  const link = {
    ...{ issueId: '10010', deliveryId: 'delivery-10000-1', outcomeId: 'outcome-0001', as: 'epic' },
    ...{ state: 'claimed', at: '2026-01-12T09:00:00.000Z' },
  };
  const claimed = { ...issueLinkSchema.parse(link), state: 'claimed' } as const;
  const reserved = { version: 1, body: { ...claimed, state: 'reserved' as const } };

  const logged = fieldChanges([claimIssue(claimed, reserved)], address);

  expect(logged).toStrictEqual(fieldChanges([claimIssue(claimed)], address));
  expect(logged).toContainEqual({
    ...{ field: 'issue-link/10010/outcomeId', before: null, after: 'outcome-0001' },
  });
});
