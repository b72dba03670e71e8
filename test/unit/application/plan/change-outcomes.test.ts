import { updateRow } from '#application/command/row-writes';
import { runCommand } from '#application/command/run-command';
import { deleteOutcome } from '#application/plan/delete-outcome';
import { dropOutcome } from '#application/plan/drop-outcome';
import { editOutcome } from '#application/plan/edit-outcome';
import { mapEpic } from '#application/plan/map-epic';
import { mergeOutcomes } from '#application/plan/merge-outcomes';
import { moveOutcome } from '#application/plan/move-outcome';
import { restoreOutcome } from '#application/plan/restore-outcome';
import { unmapEpic } from '#application/plan/unmap-epic';
import { headAt, outcomeAt } from '#application/ports/row-address';
import { saveContact } from '#application/settings/save-contact';
import type { Outcome } from '#domain/plan/outcome';
import { type CustomerPromise, promiseSchema } from '#domain/plan/outcome';
import { calendarDateSchema } from '#domain/shared/calendar-date';
import {
  commandIdSchema,
  contactIdSchema,
  issueIdSchema,
  roleKeySchema,
} from '#domain/shared/identifiers';
import { ok } from '#domain/shared/result';
import { aSession } from '#test/fakes/fake-ports';
import { type PlanInMemory, planInMemory } from '#test/support/plan-in-memory';
import { storageContradictions } from '#test/support/storage-laws';

const target = calendarDateSchema.parse('2026-03-31');
const epic = (id: string) => issueIdSchema.parse(id);

let plan: PlanInMemory;
beforeEach(async () => {
  plan = await planInMemory([['10010'], ['10011'], []]);
});

type WasTold = Pick<Outcome, 'promises' | 'firstPublished'>;

const promiseIn = (planNumber: number): CustomerPromise =>
  promiseSchema.parse({
    ...{ day: '2026-03-31', planNumber, by: 'account-ada', why: '', toldWhom: '' },
    at: '2026-03-02T09:00:00.000Z',
  });

/** As publishing does: keeps the number of the plan, and with a day appends a promise (PL-7, PL-10). */
async function publish(number: number, told: WasTold): Promise<void> {
  const { ports, about, session, outcome } = plan;
  const { commandId, deliveryId, outcomeId, version } = about(number, 'command-publish');
  const body: Outcome = { ...outcome(number), ...told };
  const address = outcomeAt(deliveryId, outcomeId);
  await runCommand(ports, {
    id: commandId,
    by: session.accountId,
    action: 'test.publish',
    payload: {},
    ownerId: deliveryId,
    heads: [headAt(deliveryId, 'outcome')],
    load: () => Promise.resolve(),
    decide: () =>
      ok({ subject: address, writes: [updateRow(address, { version, body }, body)], value: null }),
  });
}

describe('PL-1: editing an outcome', () => {
  test('changes what was sent, empties what is null, and leaves the rest', async () => {
    const { ports, session, about } = plan;
    await editOutcome(ports, session, {
      ...about(1, 'command-0001'),
      patch: { target, statement: 'Reports are live' },
    });

    const done = await editOutcome(ports, session, {
      ...about(1, 'command-0002'),
      patch: { target: null, evidence: 'Shown to the CFO' },
    });

    expect(done).toMatchObject({
      ok: true,
      value: { version: 3, body: { statement: 'Reports are live' } },
    });
    expect(plan.outcome(1)).toMatchObject({ evidence: 'Shown to the CFO', epicIds: ['10010'] });
    expect(plan.outcome(1)).not.toHaveProperty('target');
  });

  test('EV-7: refuses owners and sign-off roles that the delivery does not have', async () => {
    const { ports, session, about } = plan;
    const fields = { name: 'M. Roth', organisation: '', role: 'CFO', email: '' };
    await saveContact(ports, session, {
      ...{ commandId: commandIdSchema.parse('command-contact'), version: 0, fields },
      deliveryId: plan.deliveryId,
    });
    const role = await editOutcome(ports, session, {
      ...about(1, 'command-0001'),
      patch: { signOffRole: roleKeySchema.parse('cfo') },
    });
    // Also a word that every object of JavaScript knows.
    const contactId = contactIdSchema.parse('constructor');
    const contact = await editOutcome(ports, session, {
      ...about(1, 'command-0002'),
      patch: { owners: [{ kind: 'contact', contactId }] },
    });

    expect(role).toMatchObject({ error: { kind: 'not-found', facts: { what: 'role' } } });
    expect(contact).toMatchObject({ error: { kind: 'not-found', facts: { what: 'contact' } } });
    expect(plan.outcome(1)).not.toHaveProperty('signOffRole');
  });

  test('EV-4: the second of two people sees both versions and can then save', async () => {
    const { ports, session, about } = plan;
    const bob = await aSession(ports, { accountId: 'account-bob' });
    await editOutcome(ports, session, {
      ...about(1, 'command-0001', 1),
      patch: { statement: 'Ada’s words' },
    });

    const late = await editOutcome(ports, bob, {
      ...about(1, 'command-0002', 1),
      patch: { statement: 'Bob’s words' },
    });
    expect(late).toMatchObject({
      error: {
        kind: 'conflict',
        facts: {
          mine: { statement: 'Bob’s words' },
          theirs: { statement: 'Ada’s words' },
          theirVersion: 2,
        },
      },
    });

    const picked = await editOutcome(ports, bob, {
      ...about(1, 'command-0003', 2),
      patch: { statement: 'Bob’s words' },
    });
    expect(picked.ok).toBe(true);
    expect(plan.outcome(1).statement).toBe('Bob’s words');
  });

  test('of an outcome that was deleted is refused', async () => {
    const { ports, session, about } = plan;
    await deleteOutcome(ports, session, about(1, 'command-0001'));

    const done = await editOutcome(ports, session, {
      ...about(1, 'command-0002'),
      patch: { statement: 'Too late' },
    });
    expect(done).toMatchObject({ error: { kind: 'not-found' } });
  });
});

describe('PL-1: mapping epics', () => {
  test('adds an epic, once; unmapping frees it for another outcome', async () => {
    const { ports, session, about } = plan;
    const issueId = epic('10012');
    await mapEpic(ports, session, { ...about(1, 'command-0001'), issueId });
    const again = await mapEpic(ports, session, { ...about(1, 'command-0002'), issueId });
    expect(again).toMatchObject({ ok: true, value: { version: 2 } });
    expect(plan.outcome(1).epicIds).toStrictEqual(['10010', '10012']);

    const taken = await mapEpic(ports, session, { ...about(2, 'command-0003'), issueId });
    expect(taken).toMatchObject({ error: { kind: 'epic-taken', facts: { sameDelivery: true } } });

    await unmapEpic(ports, session, { ...about(1, 'command-0004'), issueId });
    const free = await mapEpic(ports, session, { ...about(2, 'command-0005'), issueId });
    expect(free.ok).toBe(true);
    expect(storageContradictions(ports.rows.all())).toStrictEqual([]);
  });

  test('EV-1: reads the epic as the person, who must see it', async () => {
    const { ports, session, about } = plan;
    const done = await mapEpic(ports, session, {
      ...about(1, 'command-0001'),
      issueId: epic('99999'),
    });
    expect(done).toMatchObject({ error: { kind: 'not-found' } });
  });

  test('refuses the twenty-first epic of an outcome', async () => {
    const many = Array.from({ length: 20 }, (_, index) => String(30000 + index));
    const full = await planInMemory([many]);
    const done = await mapEpic(full.ports, full.session, {
      ...full.about(1, 'command-0001'),
      issueId: epic('10010'),
    });
    expect(done).toMatchObject({ error: { kind: 'too-many', facts: { maximum: 20 } } });
  });
});

describe('PL-10: leaving the plan and coming back', () => {
  test('a deleted outcome comes back with the epics that are still free; the others are listed', async () => {
    const { ports, session, about } = plan;
    await mapEpic(ports, session, { ...about(1, 'command-0001'), issueId: epic('10012') });
    await deleteOutcome(ports, session, about(1, 'command-0002'));
    await mapEpic(ports, session, { ...about(2, 'command-0003'), issueId: epic('10012') });

    const restored = await restoreOutcome(ports, session, about(1, 'command-0004'));

    expect(restored).toMatchObject({
      ok: true,
      value: { outcome: { body: { state: 'active', epicIds: ['10010'] } }, epicsTaken: ['10012'] },
    });
    expect(storageContradictions(ports.rows.all())).toStrictEqual([]);
  });

  test.each<[string, WasTold]>([
    ['with a day', { promises: [promiseIn(3)], firstPublished: 3 }],
    ['without a day', { promises: [], firstPublished: 3 }],
    ['before the number was kept', { promises: [promiseIn(3), promiseIn(4)] }],
    ['without a day, and later promised', { promises: [promiseIn(4)], firstPublished: 3 }],
  ])(
    'an outcome published %s is neither deleted nor merged away, only dropped',
    async (_, told) => {
      const { ports, session, about } = plan;
      await publish(1, told);

      const deleted = await deleteOutcome(ports, session, about(1, 'command-0001'));
      const { outcomeId: mergedId, version: mergedVersion } = about(1, 'command-0002');
      const merged = await mergeOutcomes(ports, session, {
        ...about(2, 'command-0002'),
        mergedId,
        mergedVersion,
      });
      const reason = 'The customer withdrew it';
      const dropped = await dropOutcome(ports, session, { ...about(1, 'command-0003'), reason });

      expect(deleted).toMatchObject({ error: { kind: 'published', facts: { planNumber: 3 } } });
      expect(merged).toMatchObject({ error: { kind: 'published', facts: { planNumber: 3 } } });
      expect(dropped).toMatchObject({
        ok: true,
        value: { body: { state: 'dropped', dropReason: reason } },
      });
      const back = await restoreOutcome(ports, session, about(1, 'command-0004'));
      expect(back.ok).toBe(true);
      expect(plan.outcome(1)).not.toHaveProperty('dropReason');
      expect(plan.outcome(1)).toMatchObject(told);
    },
  );

  test('an outcome that the customer read keeps that through editing and mapping', async () => {
    const { ports, session, about } = plan;
    await publish(1, { promises: [], firstPublished: 2 });
    const patch = { statement: 'Reports are live', customerWording: '' };

    await editOutcome(ports, session, { ...about(1, 'command-0001'), patch });
    await unmapEpic(ports, session, { ...about(1, 'command-0002'), issueId: epic('10010') });
    await mapEpic(ports, session, { ...about(1, 'command-0003'), issueId: epic('10010') });

    expect(plan.outcome(1)).toMatchObject({ ...patch, firstPublished: 2 });
    const deleted = await deleteOutcome(ports, session, about(1, 'command-0004'));
    expect(deleted).toMatchObject({ error: { kind: 'published', facts: { planNumber: 2 } } });
  });

  test('merging gives both outcomes’ epics to the first; the second is restored without epics', async () => {
    const { ports, session, about } = plan;
    const { outcomeId: mergedId, version: mergedVersion } = about(2, 'command-0001');
    const merged = await mergeOutcomes(ports, session, {
      ...about(1, 'command-0001'),
      mergedId,
      mergedVersion,
    });
    expect(merged.ok).toBe(true);
    expect(plan.outcome(1).epicIds).toStrictEqual(['10010', '10011']);

    await restoreOutcome(ports, session, about(2, 'command-0002'));
    expect(plan.outcome(2)).toMatchObject({ state: 'active', epicIds: [] });
    expect(storageContradictions(ports.rows.all())).toStrictEqual([]);
  });

  test('order is by hand: before another outcome, or last', async () => {
    const { ports, session, about } = plan;
    const id = (number: number) => about(number, 'command-0000').outcomeId;

    const first = await moveOutcome(ports, session, { ...about(3, 'command-0001'), before: id(1) });
    expect(first).toMatchObject({ ok: true, value: { ids: [id(3), id(1), id(2)] } });

    const last = await moveOutcome(ports, session, { ...about(3, 'command-0002'), before: null });
    expect(last).toMatchObject({ ok: true, value: { ids: [id(1), id(2), id(3)] } });
    const head = ports.rows.all().get(`head/${plan.deliveryId}.outcome`);
    expect(last.ok && last.value.version).toBe(head?.version);
  });
});
