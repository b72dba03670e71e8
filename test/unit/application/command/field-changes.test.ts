import { fieldChanges } from '#application/command/field-changes';
import { updateRow } from '#application/command/row-writes';
import { outcomeAt } from '#application/ports/row-address';
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
