import { headAt, issueLinkAt, outcomeAt } from '#application/ports/row-address';
import type { RowStore, StoreOperation } from '#application/ports/row-store';
import { EMPTY_HEAD } from '#domain/audit/row-head';
import { issueLinkSchema } from '#domain/plan/outcome';
import { instantSchema } from '#domain/shared/calendar-date';
import {
  commandIdSchema,
  deliveryIdSchema,
  issueIdSchema,
  outcomeIdSchema,
} from '#domain/shared/identifiers';
import { anOutcome } from '#test/builders/outcome-builder';

const delivery = deliveryIdSchema.parse('delivery-10000-1');
const other = deliveryIdSchema.parse('delivery-10000-2');
const at = (minute: number) =>
  instantSchema.parse(new Date(Date.UTC(2026, 2, 2, 9, minute)).toISOString());

function newOutcome(id: string, { owner = delivery, minute = 0 } = {}): StoreOperation {
  return {
    kind: 'set',
    address: outcomeAt(owner, outcomeIdSchema.parse(id)),
    row: { version: 1, createdAt: at(minute), body: anOutcome({ id }) },
  };
}

/** What every {@link RowStore} must do, whatever keeps the rows. */
export function describeRowStore(name: string, create: () => RowStore): void {
  describe(`RowStore: ${name}`, () => {
    const address = outcomeAt(delivery, outcomeIdSchema.parse('outcome-0001'));

    test('reads what a transaction wrote, in the order that was asked for, also twice', async () => {
      const rows = create();
      await rows.transact([newOutcome('outcome-0001'), newOutcome('outcome-0002')]);
      const missing = outcomeAt(delivery, outcomeIdSchema.parse('outcome-0009'));

      const [first, none, again] = await rows.getMany([address, missing, address]);

      expect(first).toStrictEqual({
        version: 1,
        createdAt: at(0),
        body: anOutcome({ id: 'outcome-0001' }),
      });
      expect(none).toBeUndefined();
      expect(again).toStrictEqual(first);
    });

    test('reads nothing when nothing is asked for', async () => {
      await expect(create().getMany([])).resolves.toStrictEqual([]);
    });

    test('reads more rows than one storage call holds', async () => {
      const rows = create();
      const ids = Array.from({ length: 60 }, (_, index) => `outcome-${1000 + index}`);
      for (let start = 0; start < ids.length; start += 20) {
        await rows.transact(ids.slice(start, start + 20).map((id) => newOutcome(id)));
      }

      const read = await rows.getMany(
        ids.map((id) => outcomeAt(delivery, outcomeIdSchema.parse(id))),
      );

      expect(read.map((row) => row?.body.id)).toStrictEqual(ids);
    });

    test('writes nothing of a transaction when one condition does not hold', async () => {
      const rows = create();
      await rows.transact([newOutcome('outcome-0001')]);

      const committed = await rows.transact([
        newOutcome('outcome-0002'),
        { kind: 'check', address, condition: { version: 2 } },
      ]);

      expect(committed).toBe(false);
      const added = outcomeAt(delivery, outcomeIdSchema.parse('outcome-0002'));
      await expect(rows.getMany([added])).resolves.toStrictEqual([undefined]);
    });

    test('a condition on a row that is not there does not hold', async () => {
      const condition = { version: 1 };
      await expect(create().transact([{ kind: 'delete', address, condition }])).resolves.toBe(
        false,
      );
    });

    test('changes and deletes a row on condition of its version', async () => {
      const rows = create();
      await rows.transact([newOutcome('outcome-0001')]);
      const row = { version: 2, createdAt: at(0), body: anOutcome({ statement: 'Changed' }) };
      const change: StoreOperation = { kind: 'set', address, row, condition: { version: 1 } };

      await expect(rows.transact([change])).resolves.toBe(true);
      await expect(rows.transact([change])).resolves.toBe(false);
      await expect(rows.getMany([address])).resolves.toStrictEqual([row]);

      const removal: StoreOperation = { kind: 'delete', address, condition: { version: 2 } };
      await expect(rows.transact([removal])).resolves.toBe(true);
      await expect(rows.getMany([address])).resolves.toStrictEqual([undefined]);
    });

    test('refuses one row twice in a transaction', async () => {
      const twice = [newOutcome('outcome-0001'), newOutcome('outcome-0001')];
      await expect(create().transact(twice)).rejects.toThrow('Duplicate key');
    });

    test('an empty head is made once', async () => {
      const rows = create();
      const head = headAt(delivery, 'outcome');

      await expect(rows.createIfAbsent(head, { version: 1, body: EMPTY_HEAD })).resolves.toBe(true);
      const second = { version: 7, body: { ...EMPTY_HEAD, lastAuditHash: 'x' } };
      await expect(rows.createIfAbsent(head, second)).resolves.toBe(false);
      await expect(rows.getMany([head])).resolves.toStrictEqual([{ version: 1, body: EMPTY_HEAD }]);
    });

    test('a reservation is completed only by the command that stored its id', async () => {
      const rows = create();
      const link = issueLinkAt(issueIdSchema.parse('10010'));
      const body = issueLinkSchema.parse({
        issueId: '10010',
        deliveryId: delivery,
        as: 'epic',
        state: 'reserved',
        at: at(0),
      });
      const mine = commandIdSchema.parse('command-mine');
      const theirs = commandIdSchema.parse('command-theirs');
      await rows.createIfAbsent(link, { version: 1, commandId: mine, body });
      const claimed = { version: 2, commandId: mine, body: { ...body, state: 'claimed' as const } };
      const complete = (commandId: typeof mine): StoreOperation => ({
        kind: 'set',
        address: link,
        row: claimed,
        condition: { version: 1, commandId },
      });

      await expect(rows.transact([complete(theirs)])).resolves.toBe(false);
      await expect(rows.transact([complete(mine)])).resolves.toBe(true);
      await expect(rows.getMany([link])).resolves.toStrictEqual([claimed]);
    });

    test('lists the rows of one owner by age, over more than one page', async () => {
      const rows = create();
      for (let part = 0; part < 6; part += 1) {
        const batch = Array.from({ length: 20 }, (_, index) => 20 * part + index);
        await rows.transact(
          batch.map((index) => newOutcome(`outcome-${1000 + index}`, { minute: index })),
        );
      }
      await rows.transact([newOutcome('outcome-2000', { owner: other })]);

      const found = await rows.query({ entity: 'outcome', ownerId: delivery });

      expect(found).toHaveLength(120);
      expect(found[0]).toMatchObject({ id: 'outcome-1000', row: { version: 1, createdAt: at(0) } });
      expect(found.at(-1)?.id).toBe('outcome-1119');
    });

    test('lists the newest before an instant, as many as asked for', async () => {
      const rows = create();
      const minutes = [1, 2, 3, 4, 5];
      await rows.transact(minutes.map((minute) => newOutcome(`outcome-100${minute}`, { minute })));

      const found = await rows.query({
        entity: 'outcome',
        ownerId: delivery,
        newestFirst: true,
        before: at(5),
        limit: 2,
      });

      expect(found.map(({ id }) => id)).toStrictEqual(['outcome-1004', 'outcome-1003']);
    });
  });
}
