import { editDeliverable } from '#application/customer-plan/edit-deliverable';
import {
  publishCustomerPlan,
  type PublishInput,
} from '#application/customer-plan/publish-customer-plan';
import { customerPlanContract } from '#contracts/customer-plan-contract';
import type { AuditEntry } from '#domain/audit/audit-entry';
import type { RowHead } from '#domain/audit/row-head';
import { buildCustomerPlan } from '#domain/customer-plan/build-customer-plan';
import { commandIdSchema } from '#domain/shared/identifiers';
import {
  day,
  deliverableFields,
  deliverableRow,
  outcomeRow,
  promiseOf,
} from '#test/builders/customer-plan-rows';
import {
  type DeliveryRows,
  headName,
  type StoredDelivery,
  storedDelivery,
} from '#test/builders/stored-delivery';

const commandId = commandIdSchema.parse('command-publish-1');

/** What the page sends when the publisher previewed exactly what is stored. */
function inputOf(
  stored: StoredDelivery,
  rows: DeliveryRows,
  override: Partial<PublishInput> = {},
): PublishInput {
  const seen = buildCustomerPlan({
    delivery: stored.delivery,
    outcomes: rows.outcomes ?? [],
    deliverables: rows.deliverables ?? [],
    roles: rows.roles ?? [],
    statuses: override.statuses ?? {},
    asOf: day('2026-02-18'),
  });
  const { id: deliveryId } = stored.delivery;
  return {
    commandId,
    deliveryId,
    seen,
    statuses: {},
    toldWhom: 'M. Roth (CFO)',
    toldOn: day('2026-02-19'),
    why: '',
    ...override,
  };
}

async function publish(
  rows: DeliveryRows,
  override: Partial<PublishInput> = {},
): Promise<StoredDelivery & { readonly reply: Awaited<ReturnType<typeof publishCustomerPlan>> }> {
  const stored = await storedDelivery(rows);
  const input = inputOf(stored, rows, override);
  const reply = await publishCustomerPlan(stored.ports, stored.session, input);
  return { ...stored, reply };
}

function auditOf({ ports, delivery }: StoredDelivery): readonly AuditEntry[] {
  return [...ports.rows.all()]
    .filter(([name]) => name.startsWith(`audit/${delivery.id}.`))
    .map(([, row]) => row.body as AuditEntry);
}

describe('publishCustomerPlan', () => {
  test('CP-4, PL-7: the first publication is number 1, makes the first promises, and is one audit entry', async () => {
    const rows = { outcomes: [outcomeRow()], deliverables: [deliverableRow()] };
    const published = await publish(rows);

    expect(published.reply).toMatchObject({
      ok: true,
      value: {
        published: {
          number: 1,
          publishedBy: '712020:ada',
          publishedAt: '2026-02-18T10:00:00.000Z',
          toldWhom: 'M. Roth (CFO)',
          toldOn: '2026-02-19',
          plan: { asOf: '2026-02-18', owed: [{ description: 'Provide dataset' }] },
        },
        promised: [
          { outcomeId: 'outcome-1', version: 2, promise: { day: '2026-03-31', planNumber: 1 } },
        ],
      },
    });
    const all = published.ports.rows.all();
    expect(all.get('outcome/delivery-1.outcome-1')).toMatchObject({
      version: 2,
      body: { promises: [{ day: '2026-03-31', planNumber: 1, toldWhom: 'M. Roth (CFO)' }] },
    });
    expect(all.get('plan-version/delivery-1.1')).toMatchObject({ version: 1 });
    const head = all.get(headName(published.delivery, 'plan-version'))?.body as RowHead;
    expect(head).toMatchObject({ order: ['1'], versions: { 1: 1 } });
    expect(auditOf(published).map(({ action, subject }) => [action, subject])).toStrictEqual([
      ['customer-plan.publish', 'plan-version/1'],
    ]);
  });

  test('CP-4: the next publication has the next number, and the one before stays as it was', async () => {
    const outcomes = [outcomeRow()];
    const first = await publish({ outcomes });
    const before = first.ports.rows.all().get('plan-version/delivery-1.1');
    const promised = [outcomeRow({ promises: [promiseOf('2026-03-31', 1)] })];

    const second = await publishCustomerPlan(
      first.ports,
      first.session,
      inputOf(
        first,
        { outcomes: promised },
        { commandId: commandIdSchema.parse('command-publish-2') },
      ),
    );

    expect(second).toMatchObject({ ok: true, value: { published: { number: 2 }, promised: [] } });
    expect(first.ports.rows.all().get('plan-version/delivery-1.1')).toStrictEqual(before);
  });

  test('CP-1: what the page claims to have seen is never what is published', async () => {
    const rows = { outcomes: [outcomeRow()] };
    const stored = await storedDelivery(rows);
    const honest = inputOf(stored, rows);
    const seen = {
      ...honest.seen,
      milestones: honest.seen.milestones.map((line) => ({
        ...line,
        wording: 'Somebody typed this',
      })),
    };

    const reply = await publishCustomerPlan(stored.ports, stored.session, { ...honest, seen });

    expect(reply).toMatchObject({
      ok: false,
      error: {
        kind: 'conflict',
        facts: { mine: { milestones: [{ wording: 'Somebody typed this' }] }, theirs: honest.seen },
      },
    });
    expect(auditOf(stored)).toStrictEqual([]);
  });

  test('CP-4: midnight between preview and publication is no conflict, and the plan carries the new day', async () => {
    const rows = { outcomes: [outcomeRow()] };
    const stored = await storedDelivery(rows);
    const input = inputOf(stored, rows);
    const yesterday = { ...input, seen: { ...input.seen, asOf: day('2026-02-17') } };

    expect(await publishCustomerPlan(stored.ports, stored.session, yesterday)).toMatchObject({
      ok: true,
      value: { published: { plan: { asOf: '2026-02-18' } } },
    });
  });

  test('EV-4: a deliverable that somebody changes at that moment is a conflict, not an unseen line', async () => {
    const rows = { outcomes: [outcomeRow()], deliverables: [deliverableRow()] };
    const stored = await storedDelivery(rows);
    const { ports, session, delivery } = stored;
    ports.rows.beforeNextTransaction(async () => {
      await editDeliverable(ports, session, {
        commandId: commandIdSchema.parse('command-edit-1'),
        deliveryId: delivery.id,
        deliverableId: deliverableRow().id,
        version: 1,
        fields: deliverableFields({ description: 'Provide all datasets' }),
      });
    });

    const reply = await publishCustomerPlan(ports, session, inputOf(stored, rows));

    expect(reply).toMatchObject({
      error: {
        kind: 'conflict',
        facts: { theirs: { owed: [{ description: 'Provide all datasets' }] } },
      },
    });
    expect(auditOf(stored).map(({ action }) => action)).toStrictEqual([
      'customer-plan.editDeliverable',
    ]);
  });

  test('PL-7: a promise that moved needs a reason, which is kept with the new day', async () => {
    const outcomes = [outcomeRow({ target: '2026-04-14', promises: [promiseOf('2026-03-31', 1)] })];

    expect((await publish({ outcomes })).reply).toMatchObject({
      error: { kind: 'reason-needed', facts: { outcomeIds: ['outcome-1'] } },
    });
    expect((await publish({ outcomes }, { why: 'The dataset came late' })).reply).toMatchObject({
      value: {
        published: {
          why: 'The dataset came late',
          plan: {
            milestones: [{ status: { kind: 'moved', from: '2026-03-31', to: '2026-04-14' } }],
          },
        },
        promised: [{ promise: { day: '2026-04-14', why: 'The dataset came late' } }],
      },
    });
  });

  test('PL-1: without any customer wording there is nothing to publish', async () => {
    const rows = {
      outcomes: [outcomeRow({ customerWording: '' })],
      deliverables: [deliverableRow()],
    };

    expect((await publish(rows)).reply).toMatchObject({ error: { kind: 'nothing-to-publish' } });
  });

  test('PL-5: the published statuses are the publisher’s view of Jira', async () => {
    const outcomes = [outcomeRow()];
    const statuses = { [outcomeRow().id]: 'in-progress' as const };

    expect((await publish({ outcomes }, { statuses })).reply).toMatchObject({
      value: { published: { plan: { milestones: [{ status: { kind: 'in-progress' } }] } } },
    });
  });

  test('18 milestones fit one transaction with everything they were built from; 19 are refused', async () => {
    const outcomes = Array.from({ length: 19 }, (_, index) =>
      outcomeRow({ id: `outcome-${index}` }),
    );

    expect((await publish({ outcomes: outcomes.slice(1) })).reply).toMatchObject({
      ok: true,
      value: { promised: { length: 18 } },
    });
    expect((await publish({ outcomes })).reply).toMatchObject({
      error: { kind: 'too-many', facts: { maximum: 18, actual: 19 } },
    });
  });

  test('a lost answer and a repeated command publish once, with the same number', async () => {
    const rows = { outcomes: [outcomeRow()] };
    const stored = await storedDelivery(rows);
    const input = inputOf(stored, rows);
    stored.ports.rows.faults.push('lost-response');

    const first = await publishCustomerPlan(stored.ports, stored.session, input);
    const again = await publishCustomerPlan(stored.ports, stored.session, input);

    expect(first).toMatchObject({ ok: true, value: { published: { number: 1 } } });
    expect(again).toStrictEqual(JSON.parse(JSON.stringify(first)));
    expect(auditOf(stored)).toHaveLength(1);
  });

  test('what is answered is what the contract says', async () => {
    const { reply } = await publish({ outcomes: [outcomeRow()], deliverables: [deliverableRow()] });

    const value: unknown = JSON.parse(JSON.stringify(reply.ok ? reply.value : reply));
    expect(customerPlanContract['customer-plan.publish'].output.parse(value)).toStrictEqual(value);
  });
});
