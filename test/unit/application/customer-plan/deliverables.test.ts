import { addDeliverable } from '#application/customer-plan/add-deliverable';
import { deleteDeliverable } from '#application/customer-plan/delete-deliverable';
import { editDeliverable } from '#application/customer-plan/edit-deliverable';
import { openCustomerPlan } from '#application/customer-plan/open-customer-plan';
import { customerPlanContract } from '#contracts/customer-plan-contract';
import { type CommandId, commandIdSchema } from '#domain/shared/identifiers';
import { deliverableFields, deliverableRow, outcomeRow } from '#test/builders/customer-plan-rows';
import { storedDelivery } from '#test/builders/stored-delivery';

const { id: deliverableId } = deliverableRow();
const fields = deliverableFields({ outcomeId: 'outcome-1' });

function command(name: string): CommandId {
  return commandIdSchema.parse(`command-${name}`);
}

describe('what the customer owes', () => {
  test('CP-2: an added deliverable has the id of its command and is shown on the page', async () => {
    const { ports, session, delivery } = await storedDelivery({ outcomes: [outcomeRow()] });
    const input = { commandId: command('add-1'), deliveryId: delivery.id, fields };

    expect(await addDeliverable(ports, session, input)).toStrictEqual({
      ok: true,
      value: { version: 1, body: { ...fields, id: 'command-add-1', state: 'active' } },
    });
    expect(await openCustomerPlan(ports, session, delivery.id)).toMatchObject({
      value: { deliverables: [{ version: 1, body: { id: 'command-add-1' } }] },
    });
  });

  test('CP-2: it cannot feed an outcome of another delivery', async () => {
    const { ports, session, delivery } = await storedDelivery();
    const input = { commandId: command('add-1'), deliveryId: delivery.id, fields };

    expect(await addDeliverable(ports, session, input)).toMatchObject({
      error: { kind: 'invalid-input', facts: { issues: [{ path: 'fields.outcomeId' }] } },
    });
  });

  test('CP-2: an edit that changes nothing is answered as it stands, and nothing is stored', async () => {
    const { ports, session, delivery } = await storedDelivery({
      outcomes: [outcomeRow()],
      deliverables: [deliverableRow()],
    });
    const about = { deliveryId: delivery.id, deliverableId, version: 1 };
    const rows = JSON.stringify([...ports.rows.all()]);

    const edited = await editDeliverable(ports, session, {
      ...{ ...about, commandId: command('edit-1'), fields: deliverableFields() },
    });
    const restored = await deleteDeliverable(ports, session, {
      ...{ ...about, commandId: command('back-1'), deleted: false },
    });

    expect(edited).toStrictEqual({ ok: true, value: { version: 1, body: deliverableRow() } });
    expect(restored).toStrictEqual(edited);
    expect(JSON.stringify([...ports.rows.all()])).toBe(rows);
  });

  test('EV-4: a change on an older version shows both, and stores nothing', async () => {
    const { ports, session, delivery } = await storedDelivery({
      outcomes: [outcomeRow()],
      deliverables: [deliverableRow()],
    });
    const input = {
      commandId: command('edit-1'),
      deliveryId: delivery.id,
      deliverableId,
      version: 1,
      fields: { ...fields, description: 'Provide the full dataset' },
    };
    await editDeliverable(ports, session, input);

    const late = { ...input, commandId: command('edit-2'), fields };
    expect(await editDeliverable(ports, session, late)).toMatchObject({
      error: {
        kind: 'conflict',
        facts: {
          mine: { description: 'Provide dataset' },
          theirs: { description: 'Provide the full dataset' },
          theirVersion: 2,
        },
      },
    });
  });

  test('CP-2: a deleted deliverable leaves the page and comes back by undo', async () => {
    const { ports, session, delivery } = await storedDelivery({ deliverables: [deliverableRow()] });
    const input = { deliveryId: delivery.id, deliverableId };
    const shown = async (): Promise<unknown> => {
      const opened = await openCustomerPlan(ports, session, delivery.id);
      return opened.ok ? opened.value.deliverables.map(({ body }) => body.id) : opened.error;
    };

    await deleteDeliverable(ports, session, {
      ...input,
      commandId: command('delete-1'),
      version: 1,
      deleted: true,
    });
    expect(await shown()).toStrictEqual([]);

    const gone = { ...input, commandId: command('edit-1'), version: 2, fields };
    expect(await editDeliverable(ports, session, gone)).toMatchObject({
      error: { kind: 'not-found', facts: { what: 'deliverable' } },
    });

    await deleteDeliverable(ports, session, {
      ...input,
      commandId: command('undo-1'),
      version: 2,
      deleted: false,
    });
    expect(await shown()).toStrictEqual([deliverableId]);
  });

  test('opening answers what the contract says and writes nothing', async () => {
    const { ports, session, delivery } = await storedDelivery({
      outcomes: [outcomeRow()],
      deliverables: [deliverableRow()],
    });
    const before = [...ports.rows.all()];

    const opened = await openCustomerPlan(ports, session, delivery.id);

    const value: unknown = JSON.parse(JSON.stringify(opened.ok ? opened.value : opened));
    expect(customerPlanContract['customer-plan.open'].output.parse(value)).toStrictEqual(value);
    expect([...ports.rows.all()]).toStrictEqual(before);
  });
});
