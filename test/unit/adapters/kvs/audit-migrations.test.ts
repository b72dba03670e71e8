import { decodeRow, encodeRow } from '#adapters/kvs/row-codec';
import { auditAt } from '#application/ports/row-address';
import { fakePorts } from '#test/fakes/fake-ports';
import { auditOf, deliveryId, giveReason } from '#test/support/mark-command';

test('GT-10: an entry of the first shape says that its hash was made by recipe 1, and keeps it', async () => {
  const ports = fakePorts();
  await giveReason(ports, { commandId: 'command-0001', reason: 'Internal' });
  const { recipe, ...first } = auditOf(ports)[0]!;

  const { body } = decodeRow('audit', { v: 1, version: 1, body: { ...first, hash: 'as it was' } });

  expect(recipe).toBe(2);
  expect(body).toStrictEqual({ ...first, recipe: 1, hash: 'as it was' });
});

test('GT-10: entries are written in the second shape, and read as they are', async () => {
  const ports = fakePorts();
  await giveReason(ports, { commandId: 'command-0001', reason: 'Internal' });
  const [body] = auditOf(ports);

  const value = encodeRow(auditAt(deliveryId, body!.commandId), { version: 1, body });

  expect(value).toMatchObject({ v: 2, body: { recipe: 2 } });
  expect(decodeRow('audit', value).body).toStrictEqual(body);
});
