import { markOutside } from '#application/plan/mark-outside';
import { unmarkOutside } from '#application/plan/unmark-outside';
import { commandIdSchema, issueIdSchema } from '#domain/shared/identifiers';
import { aVisibleEpic } from '#test/builders/visible-work-item';
import { planInMemory } from '#test/support/plan-in-memory';
import { storageContradictions } from '#test/support/storage-laws';

const ids = Array.from({ length: 50 }, (_, index) => issueIdSchema.parse(String(40000 + index)));

test('PL-3: work is put outside in bulk with one reason, and taken back', async () => {
  const { ports, session, deliveryId } = await planInMemory([[]]);
  ports.jira.workItems.push(...ids.map((id) => aVisibleEpic(id, { hierarchyLevel: 0 })));
  const commandId = commandIdSchema.parse('command-0001');

  const marked = await markOutside(ports, session, {
    commandId,
    deliveryId,
    issueIds: ids,
    reason: 'Another contract',
  });

  expect(marked.ok && marked.value.marks.map(({ body }) => body.issueId)).toStrictEqual(ids);
  const audits = [...ports.rows.all().keys()].filter((name) => name.includes('.command-0001'));
  expect(audits.map((name) => name.split('.').at(-1))).toStrictEqual(['1', '2', '3']);

  const [first, ...rest] = ids;
  const removed = await unmarkOutside(ports, session, {
    commandId: commandIdSchema.parse('command-0002'),
    deliveryId,
    issueIds: [...rest, issueIdSchema.parse('99999')],
  });
  expect(removed).toStrictEqual({ ok: true, value: { marks: [], removed: rest } });
  const left = [...ports.rows.all().keys()].filter((name) => name.startsWith('mark/'));
  expect(left).toStrictEqual([`mark/${deliveryId}.${first!}`]);
  expect(storageContradictions(ports.rows.all())).toStrictEqual([]);
});

test('EV-1: when one of the work items is not visible, none is marked', async () => {
  const { ports, session, deliveryId } = await planInMemory([[]]);
  ports.jira.workItems.push(aVisibleEpic('40000', { hierarchyLevel: 0 }));
  const size = ports.rows.all().size;

  const refused = await markOutside(ports, session, {
    commandId: commandIdSchema.parse('command-0001'),
    deliveryId,
    reason: 'Other',
    issueIds: ids.slice(0, 2),
  });

  expect(refused).toMatchObject({ error: { kind: 'not-found', facts: { what: 'work item' } } });
  expect(ports.rows.all().size).toBe(size);
});

test('PL-3: a full list takes nothing new, and still lets go of what it has', async () => {
  const { ports, session, deliveryId } = await planInMemory([[]]);
  const many = Array.from({ length: 2000 }, (_, index) =>
    issueIdSchema.parse(String(50000 + index)),
  );
  ports.jira.workItems.push(...[...many, ...ids].map((id) => aVisibleEpic(id)));
  const mark = (name: string, issueIds: typeof many) =>
    markOutside(ports, session, {
      commandId: commandIdSchema.parse(name),
      ...{ deliveryId, issueIds, reason: 'Another contract' },
    });
  await mark('command-fill', many);

  const refused = await mark('command-more', ids.slice(0, 1));
  const reworded = await mark('command-again', many.slice(0, 1));
  const removed = await unmarkOutside(ports, session, {
    commandId: commandIdSchema.parse('command-back'),
    ...{ deliveryId, issueIds: many.slice(0, 1) },
  });

  expect(refused).toMatchObject({ error: { kind: 'too-many', facts: { maximum: 2000 } } });
  expect(reworded.ok).toBe(true);
  expect(removed).toStrictEqual({ ok: true, value: { marks: [], removed: many.slice(0, 1) } });
});
