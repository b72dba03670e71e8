import { fakePorts } from '#test/fakes/fake-ports';
import { auditOf, giveReason } from '#test/support/mark-command';

test('a command that comes twice at once is not refused for what its twin wrote', async () => {
  const ports = fakePorts();
  await giveReason(ports, { commandId: 'command-0001', reason: 'Internal' });
  const twice = { commandId: 'command-0002', reason: 'Other team', version: 1 };
  const { getMany } = ports.rows;
  let twin: ReturnType<typeof giveReason> | undefined;
  const getManyLate: typeof getMany = async (addresses) => {
    const found = await getMany(addresses);
    await (twin ??= giveReason(ports, twice));
    return found;
  };

  const late = await giveReason({ ...ports, rows: { ...ports.rows, getMany: getManyLate } }, twice);

  expect(late).toMatchObject({ ok: true, value: { version: 2 } });
  expect(late).toStrictEqual(await twin);
  expect(auditOf(ports)).toHaveLength(2);
});
