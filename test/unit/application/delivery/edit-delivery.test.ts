import { type DeliveryPatch, editDelivery } from '#application/delivery/edit-delivery';
import { deliveryContract } from '#contracts/delivery-contract';
import { type PlanInMemory, planInMemory } from '#test/support/plan-in-memory';

let plan: PlanInMemory;
beforeEach(async () => {
  plan = await planInMemory([[]]);
});

function edit(commandId: string, version: number, patch: object) {
  const { ports, session, deliveryId } = plan;
  const input = { commandId, deliveryId, version, patch: patch as DeliveryPatch };
  return editDelivery(ports, session, deliveryContract['delivery.edit'].input.parse(input));
}

const stored = () => JSON.stringify([...plan.ports.rows.all()]);

describe('DL-1: an edit that changes nothing', () => {
  test.each([
    ['the same texts', { client: 'ACME', scope: '' }],
    ['the same work item', { issueId: '10010' }],
    ['no field at all', {}],
    ['a field emptied that is empty', { intakeDate: null }],
  ])(
    'is answered with the record as it stands, and nothing is stored: %s',
    async (_what, patch) => {
      const before = await edit('command-0001', 1, { client: 'ACME', issueId: '10010' });
      const rows = stored();

      const after = await edit('command-0002', 2, patch);

      expect(before).toMatchObject({ ok: true, value: { version: 2 } });
      expect(after).toStrictEqual(before);
      expect(stored()).toBe(rows);
    },
  );

  test('EV-4: on an older version is a conflict all the same', async () => {
    await edit('command-0001', 1, { client: 'ACME' });

    expect(await edit('command-0002', 1, { client: 'ACME' })).toMatchObject({
      error: { kind: 'conflict', facts: { theirVersion: 2 } },
    });
  });
});
