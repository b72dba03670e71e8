import { editDeliverable } from '#application/customer-plan/edit-deliverable';
import { publishCustomerPlan } from '#application/customer-plan/publish-customer-plan';
import { customerPlanContract } from '#contracts/customer-plan-contract';
import type { RowHead } from '#domain/audit/row-head';
import { commandIdSchema } from '#domain/shared/identifiers';
import {
  day,
  deliverableFields,
  deliverableRow,
  outcomeRow,
  promiseOf,
} from '#test/builders/customer-plan-rows';
import { headName, storedDelivery } from '#test/builders/stored-delivery';
import { auditOf, publishInputOf, publishStored } from '#test/support/publish-stored';

describe('publishCustomerPlan', () => {
  test('CP-4, PL-7: the first publication is number 1, makes the first promises, and is one audit entry', async () => {
    const rows = { outcomes: [outcomeRow()], deliverables: [deliverableRow()] };
    const published = await publishStored(rows);

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
        outcomes: [
          {
            ...{ outcomeId: 'outcome-1', version: 2, firstPublished: 1 },
            promise: { day: '2026-03-31', planNumber: 1 },
          },
        ],
      },
    });
    const all = published.ports.rows.all();
    expect(all.get('outcome/delivery-1.outcome-1')).toMatchObject({
      version: 2,
      body: {
        firstPublished: 1,
        promises: [{ day: '2026-03-31', planNumber: 1, toldWhom: 'M. Roth (CFO)' }],
      },
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
    const first = await publishStored({ outcomes });
    const before = first.ports.rows.all().get('plan-version/delivery-1.1');
    const promises = [promiseOf('2026-03-31', 1)];
    const promised = [outcomeRow({ promises, firstPublished: 1 })];

    const second = await publishCustomerPlan(
      first.ports,
      first.session,
      publishInputOf(
        first,
        { outcomes: promised },
        { commandId: commandIdSchema.parse('command-publish-2') },
      ),
    );

    expect(second).toMatchObject({ ok: true, value: { published: { number: 2 }, outcomes: [] } });
    expect(first.ports.rows.all().get('plan-version/delivery-1.1')).toStrictEqual(before);
  });

  test('CP-1: what the page claims to have seen is never what is published', async () => {
    const rows = { outcomes: [outcomeRow()] };
    const stored = await storedDelivery(rows);
    const honest = publishInputOf(stored, rows);
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
    const input = publishInputOf(stored, rows);
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

    const reply = await publishCustomerPlan(ports, session, publishInputOf(stored, rows));

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

    expect((await publishStored({ outcomes })).reply).toMatchObject({
      error: { kind: 'reason-needed', facts: { outcomeIds: ['outcome-1'] } },
    });
    expect(
      (await publishStored({ outcomes }, { why: 'The dataset came late' })).reply,
    ).toMatchObject({
      value: {
        published: {
          why: 'The dataset came late',
          plan: {
            milestones: [{ status: { kind: 'moved', from: '2026-03-31', to: '2026-04-14' } }],
          },
        },
        outcomes: [
          { firstPublished: 1, promise: { day: '2026-04-14', why: 'The dataset came late' } },
        ],
      },
    });
  });

  test('PL-1: without any customer wording there is nothing to publish', async () => {
    const rows = {
      outcomes: [outcomeRow({ customerWording: '' })],
      deliverables: [deliverableRow()],
    };

    expect((await publishStored(rows)).reply).toMatchObject({
      error: { kind: 'nothing-to-publish' },
    });
  });

  test('PL-5: the published statuses are the publisher’s view of Jira', async () => {
    const outcomes = [outcomeRow()];
    const statuses = { [outcomeRow().id]: 'in-progress' as const };

    expect((await publishStored({ outcomes }, { statuses })).reply).toMatchObject({
      value: { published: { plan: { milestones: [{ status: { kind: 'in-progress' } }] } } },
    });
  });

  test('18 milestones fit one transaction with everything they were built from; 19 are refused', async () => {
    const outcomes = Array.from({ length: 19 }, (_, index) =>
      outcomeRow({ id: `outcome-${index}` }),
    );

    expect((await publishStored({ outcomes: outcomes.slice(1) })).reply).toMatchObject({
      ok: true,
      value: { outcomes: { length: 18 } },
    });
    expect((await publishStored({ outcomes })).reply).toMatchObject({
      error: { kind: 'too-many', facts: { maximum: 18, actual: 19 } },
    });
  });

  test('a lost answer and a repeated command publish once, with the same number', async () => {
    const rows = { outcomes: [outcomeRow()] };
    const stored = await storedDelivery(rows);
    const input = publishInputOf(stored, rows);
    stored.ports.rows.faults.push('lost-response');

    const first = await publishCustomerPlan(stored.ports, stored.session, input);
    const again = await publishCustomerPlan(stored.ports, stored.session, input);

    expect(first).toMatchObject({ ok: true, value: { published: { number: 1 } } });
    expect(again).toStrictEqual(JSON.parse(JSON.stringify(first)));
    expect(auditOf(stored)).toHaveLength(1);
  });

  test('what is answered is what the contract says', async () => {
    const outcomes = [outcomeRow(), outcomeRow({ id: 'outcome-2', target: undefined })];
    const { reply } = await publishStored({ outcomes, deliverables: [deliverableRow()] });

    const value: unknown = JSON.parse(JSON.stringify(reply.ok ? reply.value : reply));
    expect(customerPlanContract['customer-plan.publish'].output.parse(value)).toStrictEqual(value);
  });
});
