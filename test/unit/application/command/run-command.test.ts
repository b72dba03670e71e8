import { createRow, deleteRow } from '#application/command/row-writes';
import { runCommand } from '#application/command/run-command';
import { headAt, markAt } from '#application/ports/row-address';
import { accountIdSchema, commandIdSchema, issueIdSchema } from '#domain/shared/identifiers';
import { ok } from '#domain/shared/result';
import { anOutsideMark } from '#test/builders/mark-builder';
import { type FakePorts, fakePorts } from '#test/fakes/fake-ports';
import {
  auditOf,
  deliveryId,
  giveReason,
  issueId,
  markAddress,
  markHead,
  reasonOf,
} from '#test/support/mark-command';
import { storageContradictions } from '#test/support/storage-laws';

let ports: FakePorts;
beforeEach(() => {
  ports = fakePorts();
});

describe('a command', () => {
  test('writes row, head and audit entry together (decision 5)', async () => {
    const done = await giveReason(ports, { commandId: 'command-0001', reason: 'Internal' });

    expect(done).toMatchObject({
      ok: true,
      value: { version: 1, body: { outside: { reason: 'Internal' } } },
    });
    expect([...ports.rows.all().keys()].sort()).toStrictEqual([
      `audit/${deliveryId}.command-0001`,
      `head/${deliveryId}.mark`,
      `mark/${deliveryId}.${issueId}`,
    ]);
    expect(storageContradictions(ports.rows.all())).toStrictEqual([]);
  });

  test('records who, when, what and why, each field before and after (GT-10)', async () => {
    await giveReason(ports, { commandId: 'command-0001', reason: 'Internal' });
    ports.advance(60);
    await giveReason(ports, { commandId: 'command-0002', reason: 'Other team' });

    const [first, second] = auditOf(ports);
    expect(second).toMatchObject({
      action: 'test.giveReason',
      subject: `mark/${issueId}`,
      by: 'account-ada',
      at: '2026-03-02T09:01:00.000Z',
      reason: 'Other team',
      previousHash: first?.hash,
    });
    expect(second?.changes).toContainEqual({
      field: 'outside',
      before: expect.objectContaining({ reason: 'Internal' }),
      after: expect.objectContaining({ reason: 'Other team' }),
    });
    expect(second?.changes.map(({ field }) => field)).not.toContain('issueId');
  });

  test('that is sent again is answered with the recorded result, and nothing is written', async () => {
    const first = await giveReason(ports, { commandId: 'command-0001', reason: 'Internal' });
    await giveReason(ports, { commandId: 'command-0002', reason: 'Other team' });

    const again = await giveReason(ports, { commandId: 'command-0001', reason: 'Internal' });

    expect(again).toStrictEqual(first);
    expect(reasonOf(ports)).toBe('Other team');
    expect(auditOf(ports)).toHaveLength(2);
  });

  test('id that somebody else uses, or with another payload, is refused', async () => {
    await giveReason(ports, { commandId: 'command-0001', reason: 'Internal' });

    const otherPayload = await giveReason(ports, { commandId: 'command-0001', reason: 'Mine' });
    const otherPerson = await giveReason(ports, {
      commandId: 'command-0001',
      reason: 'Internal',
      by: 'account-bob',
    });

    expect(otherPayload).toMatchObject({ ok: false, error: { kind: 'command-reused' } });
    expect(otherPerson).toMatchObject({ ok: false, error: { kind: 'command-reused' } });
    expect(auditOf(ports)).toHaveLength(1);
  });

  test('whose answer was lost is there once, with one audit entry', async () => {
    ports.rows.faults.push('lost-response');

    const done = await giveReason(ports, { commandId: 'command-0001', reason: 'Internal' });

    expect(done).toMatchObject({ ok: true, value: { version: 1 } });
    expect(auditOf(ports)).toHaveLength(1);
    expect(storageContradictions(ports.rows.all())).toStrictEqual([]);
  });

  test('that got no answer is tried again, and given up after the ninth attempt', async () => {
    ports.rows.faults.push('no-answer', 'no-answer');
    const late = await giveReason(ports, { commandId: 'command-0001', reason: 'Internal' });
    expect(late.ok).toBe(true);

    ports.rows.faults.push(...Array.from({ length: 9 }, () => 'no-answer' as const));
    const never = await giveReason(ports, { commandId: 'command-0002', reason: 'Other' });
    expect(never).toMatchObject({
      ok: false,
      error: { kind: 'unavailable', facts: { service: 'storage' } },
    });
    expect(auditOf(ports)).toHaveLength(1);
  });

  test('whose last answer was lost is found all the same', async () => {
    const silence = Array.from({ length: 8 }, () => 'no-answer' as const);
    ports.rows.faults.push(...silence, 'lost-response');

    const done = await giveReason(ports, { commandId: 'command-0001', reason: 'Internal' });

    expect(done).toMatchObject({ ok: true, value: { version: 1 } });
  });

  test('on a version that moved gets both versions (EV-4)', async () => {
    await giveReason(ports, { commandId: 'command-0001', reason: 'Internal' });
    await giveReason(ports, { commandId: 'command-0002', reason: 'Theirs', by: 'account-bob' });

    const late = await giveReason(ports, {
      commandId: 'command-0003',
      reason: 'Mine',
      version: 1,
    });

    expect(late).toMatchObject({
      ok: false,
      error: {
        kind: 'conflict',
        facts: { mine: 'Mine', theirs: { outside: { reason: 'Theirs' } }, theirVersion: 2 },
      },
    });
    expect(reasonOf(ports)).toBe('Theirs');
    expect(auditOf(ports)).toHaveLength(2);
  });

  test('whose row moves between reading and writing gets both versions as well', async () => {
    await giveReason(ports, { commandId: 'command-0001', reason: 'Internal' });
    ports.rows.beforeNextTransaction(async () => {
      await giveReason(ports, { commandId: 'command-0002', reason: 'Theirs', by: 'account-bob' });
    });

    const late = await giveReason(ports, {
      commandId: 'command-0003',
      reason: 'Mine',
      version: 1,
    });

    expect(late).toMatchObject({ ok: false, error: { kind: 'conflict' } });
    expect(reasonOf(ports)).toBe('Theirs');
  });

  test('whose head moved, and not its row, goes through', async () => {
    const other = issueIdSchema.parse('10011');
    await giveReason(ports, { commandId: 'command-0001', reason: 'Internal' });
    ports.rows.beforeNextTransaction(async () => {
      await runCommand(ports, {
        id: commandIdSchema.parse('command-0002'),
        by: accountIdSchema.parse('account-bob'),
        action: 'test.other',
        payload: {},
        ownerId: deliveryId,
        heads: [markHead],
        load: () => Promise.resolve(),
        decide: (_facts, { now }) => {
          const body = anOutsideMark({ issueId: other, reason: 'Theirs', at: now });
          const made = createRow(markAt(deliveryId, other), body);
          return ok({ subject: made.address, writes: [made], value: null });
        },
      });
    });

    const done = await giveReason(ports, {
      commandId: 'command-0003',
      reason: 'Mine',
      version: 1,
    });

    expect(done).toMatchObject({ ok: true, value: { version: 2 } });
    expect(auditOf(ports)).toHaveLength(3);
    expect(storageContradictions(ports.rows.all())).toStrictEqual([]);
  });

  test('that would need more operations than a transaction holds is refused, and nothing is stored', async () => {
    const ids = Array.from({ length: 24 }, (_, index) =>
      issueIdSchema.parse(String(20000 + index)),
    );
    const done = await runCommand(ports, {
      id: commandIdSchema.parse('command-0001'),
      by: accountIdSchema.parse('account-ada'),
      action: 'test.many',
      payload: {},
      ownerId: deliveryId,
      heads: [markHead],
      load: () => Promise.resolve(),
      decide: (_facts, { now }) =>
        ok({
          subject: markAddress,
          writes: ids.map((id) =>
            createRow(markAt(deliveryId, id), anOutsideMark({ issueId: id, at: now })),
          ),
          value: null,
        }),
    });

    expect(done).toMatchObject({ ok: false, error: { kind: 'too-many', facts: { actual: 26 } } });
    expect(ports.rows.all().size).toBe(0);
  });

  test('that changes nothing stores nothing', async () => {
    const done = await runCommand(ports, {
      id: commandIdSchema.parse('command-0001'),
      by: accountIdSchema.parse('account-ada'),
      action: 'test.nothing',
      payload: {},
      ownerId: deliveryId,
      heads: [markHead],
      load: () => Promise.resolve(),
      decide: () => ok({ subject: markAddress, writes: [], value: 'same' }),
    });

    expect(done).toStrictEqual({ ok: true, value: 'same' });
    expect(ports.rows.all().size).toBe(0);
  });

  test('that deletes a row takes it out of its head, and keeps what it was in the log', async () => {
    await giveReason(ports, { commandId: 'command-0001', reason: 'Internal' });
    await runCommand(ports, {
      id: commandIdSchema.parse('command-0002'),
      by: accountIdSchema.parse('account-ada'),
      action: 'test.remove',
      payload: {},
      ownerId: deliveryId,
      heads: [markHead],
      load: ({ rows }) => rows.getMany([markAddress]),
      decide: ([row]) =>
        ok({ subject: markAddress, writes: [deleteRow(markAddress, row!)], value: null }),
    });

    expect(reasonOf(ports)).toBeUndefined();
    expect(auditOf(ports)[1]?.changes).toContainEqual({
      field: 'outside',
      before: expect.objectContaining({ reason: 'Internal' }),
      after: null,
    });
    expect(storageContradictions(ports.rows.all())).toStrictEqual([]);
  });

  test('is refused as a programming error when it writes under a head that it does not declare', async () => {
    const wrong = runCommand(ports, {
      id: commandIdSchema.parse('command-0001'),
      by: accountIdSchema.parse('account-ada'),
      action: 'test.wrong',
      payload: {},
      ownerId: deliveryId,
      heads: [headAt(deliveryId, 'outcome')],
      load: () => Promise.resolve(),
      decide: (_facts, { now }) => {
        const body = anOutsideMark({ issueId, at: now });
        return ok({ subject: markAddress, writes: [createRow(markAddress, body)], value: null });
      },
    });

    await expect(wrong).rejects.toThrow('does not declare the head');
    expect(ports.rows.all().size).toBe(0);
  });
});
