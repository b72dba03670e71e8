import { acceptOutcomes } from '#application/plan/accept-outcomes';
import { deleteOutcome } from '#application/plan/delete-outcome';
import { issueLinkAt } from '#application/ports/row-address';
import type { Delivery } from '#domain/delivery/delivery';
import type { Role } from '#domain/delivery/role';
import {
  accountIdSchema,
  commandIdSchema,
  deliveryIdSchema,
  issueIdSchema,
  outcomeIdSchema,
} from '#domain/shared/identifiers';
import { acceptInput } from '#test/builders/plan-inputs';
import { aVisibleEpic } from '#test/builders/visible-work-item';
import { aSession, type FakePorts, fakePorts } from '#test/fakes/fake-ports';
import { storageContradictions } from '#test/support/storage-laws';

let ports: FakePorts;
beforeEach(() => {
  ports = fakePorts();
  ports.jira.workItems = ['10010', '10011', '10012'].map((id) => aVisibleEpic(id));
});

async function accept(
  commandId: string,
  lines: Parameters<typeof acceptInput>[1],
  projectId = '10000',
) {
  return acceptOutcomes(ports, await aSession(ports, { projectId }), acceptInput(commandId, lines));
}

function names(entity: string): readonly string[] {
  return [...ports.rows.all().keys()].filter((name) => name.startsWith(`${entity}/`));
}

describe('DL-7: the first accept', () => {
  test('creates the delivery with the project’s name, seven gates, and the person as delivery owner', async () => {
    const done = await accept('command-0001', [{ epicIds: ['10010'] }]);

    expect(done).toMatchObject({
      ok: true,
      value: {
        deliveryId: 'delivery-10000-1',
        created: [
          { version: 1, body: { id: 'command-0001.1', epicIds: ['10010'], state: 'active' } },
        ],
      },
    });
    const session = await aSession(ports);
    expect(session.delivery?.body).toMatchObject({
      name: 'Finance migration',
      projectId: '10000',
      createdBy: 'account-ada',
    } satisfies Partial<Record<keyof Delivery, unknown>>);
    expect(session.access.myRoleKeys).toStrictEqual(['delivery-owner']);
    expect(session.roles.map(({ body }: { body: Role }) => body.key)).toStrictEqual([
      'delivery-owner',
      'client-intake-manager',
      'production-line-architect',
      'qa-engineer',
      'deployment-specialist',
      'client',
      'client-sign-off',
    ]);
    expect(names('gate')).toHaveLength(7);
    expect(storageContradictions(ports.rows.all())).toStrictEqual([]);
  });

  test('happens once when two people accept together; who was first owns the delivery', async () => {
    const [ada, bob] = [await aSession(ports), await aSession(ports, { accountId: 'account-bob' })];
    ports.rows.beforeNextTransaction(async () => {
      await acceptOutcomes(ports, bob, acceptInput('command-bob1', [{ epicIds: ['10011'] }]));
    });

    const done = await acceptOutcomes(
      ports,
      ada,
      acceptInput('command-ada1', [{ epicIds: ['10010'] }]),
    );

    expect(done).toMatchObject({ ok: true, value: { deliveryId: 'delivery-10000-1' } });
    expect(names('delivery')).toHaveLength(1);
    expect(names('outcome')).toHaveLength(2);
    const after = await aSession(ports, { accountId: 'account-bob' });
    expect(after.access.myRoleKeys).toStrictEqual(['delivery-owner']);
    expect((await aSession(ports)).access.myRoleKeys).toStrictEqual([]);
    expect(storageContradictions(ports.rows.all())).toStrictEqual([]);
  });

  test('sent twice answers twice the same, also after the delivery is there', async () => {
    const input = acceptInput('command-0001', [{ epicIds: ['10010'] }, {}]);
    const first = await acceptOutcomes(ports, await aSession(ports), input);
    const audits = names('audit').length;

    const again = await acceptOutcomes(ports, await aSession(ports), input);

    expect(JSON.stringify(again)).toBe(JSON.stringify(first));
    expect(names('audit')).toHaveLength(audits);
  });
});

describe('a large batch', () => {
  const lines = Array.from({ length: 60 }, (_, index) => ({ statement: `Outcome ${index}` }));

  test('is cut into parts, each with its own audit entry (decision 5)', async () => {
    const done = await accept('command-0001', lines);

    expect(done.ok && done.value.created.map(({ body }) => body.statement)).toStrictEqual(
      lines.map(({ statement }) => statement),
    );
    expect(names('audit').map((name) => name.split('.').slice(1).join('.'))).toStrictEqual([
      'command-0001.0',
      'command-0001.1',
      'command-0001.2',
      'command-0001.3',
    ]);
    expect(storageContradictions(ports.rows.all())).toStrictEqual([]);
  });

  test('goes on at the first missing part when it is sent again', async () => {
    const input = acceptInput('command-0001', lines);
    // The delivery and the first part get through, then the storage is silent.
    ports.rows.faults.push(
      'none',
      'none',
      ...Array.from({ length: 9 }, () => 'no-answer' as const),
    );
    const cut = await acceptOutcomes(ports, await aSession(ports), input);
    expect(cut).toMatchObject({ ok: false, error: { kind: 'unavailable' } });
    expect(names('outcome')).toHaveLength(23);

    const done = await acceptOutcomes(ports, await aSession(ports), input);

    expect(done.ok && done.value.created).toHaveLength(60);
    expect(names('outcome')).toHaveLength(60);
    expect(storageContradictions(ports.rows.all())).toStrictEqual([]);
  });
});

test('GT-10: no entry of a batch outgrows what the storage holds, in whatever script it is written', async () => {
  // Three bytes for each character.
  const statement = '進'.repeat(255);
  const owners = Array.from({ length: 7 }, () => ({
    ...{ kind: 'account' as const, accountId: accountIdSchema.parse('a'.repeat(30)) },
  }));
  const outcome = { statement, evidence: '進'.repeat(1000), customerWording: statement, owners };
  const input = acceptInput(
    'command-0001',
    Array.from({ length: 100 }, () => ({})),
  );

  const done = await acceptOutcomes(ports, await aSession(ports), {
    ...input,
    outcomes: input.outcomes.map((accepted) => ({ ...accepted, ...outcome })),
  });

  expect(done.ok && done.value.created).toHaveLength(100);
  const sizes = [...ports.rows.all().values()].map((row) => Buffer.byteLength(JSON.stringify(row)));
  expect(Math.max(...sizes)).toBeLessThan(240 * 1024);
});

describe('refused, and nothing stored', () => {
  const refuse = async (lines: Parameters<typeof acceptInput>[1]) => {
    const done = await accept('command-0001', lines);
    expect(names('outcome')).toStrictEqual([]);
    return done;
  };

  test('EV-1: an epic that the person may not see', async () => {
    expect(await refuse([{ epicIds: ['99999'] }])).toMatchObject({ error: { kind: 'not-found' } });
    expect(ports.rows.all().size).toBe(0);
  });

  test('PL-1: a work item that is no epic, and one epic for two outcomes', async () => {
    ports.jira.workItems.push(aVisibleEpic('10020', { hierarchyLevel: 0 }));

    expect(await refuse([{ epicIds: ['10020'] }])).toMatchObject({
      error: { kind: 'invalid-input' },
    });
    const twice = await refuse([{ epicIds: ['10010'] }, { epicIds: ['10010'] }]);
    expect(twice).toMatchObject({ error: { kind: 'invalid-input' } });
  });

  test.each([
    ['of another project', aVisibleEpic('10030', { projectId: '20000', summary: 'Secret' })],
    ['with a security level', aVisibleEpic('10030', { securityLevelId: '7', summary: 'Secret' })],
  ])('EV-1: the copied text of an epic %s', async (_what, epic) => {
    ports.jira.workItems.push(epic);

    const copied = await refuse([{ epicIds: ['10030'], statement: ' secret ' }]);
    expect(copied).toMatchObject({
      error: { kind: 'invalid-input', facts: { issues: [{ path: 'outcomes.0.statement' }] } },
    });

    const worded = acceptInput('command-0002', [{ epicIds: ['10030'], statement: 'It works' }]);
    await expect(acceptOutcomes(ports, await aSession(ports), worded)).resolves.toMatchObject({
      ok: true,
    });
    expect(JSON.stringify([...ports.rows.all()])).not.toContain('Secret');
  });

  test('PL-1: an epic of another outcome, told by its id within the delivery only', async () => {
    await accept('command-0000', [{ epicIds: ['10010'] }]);
    const same = await accept('command-0001', [{ epicIds: ['10010'] }]);
    const elsewhere = await accept(
      'command-0002',
      [{ epicIds: ['10010'], statement: 'Other words' }],
      '20000',
    );

    expect(same).toMatchObject({
      error: { facts: { issueId: '10010', sameDelivery: true, outcomeId: 'command-0000.1' } },
    });
    expect(elsewhere).toStrictEqual({
      ok: false,
      error: expect.objectContaining({ facts: { issueId: '10010', sameDelivery: false } }),
    });
  });
});

test('decision 5: a reservation without its command is taken over after a minute', async () => {
  const stranded = {
    issueId: issueIdSchema.parse('10010'),
    as: 'epic' as const,
    state: 'reserved' as const,
    deliveryId: deliveryIdSchema.parse('delivery-20000-1'),
    at: ports.clock.now(),
  };
  await ports.rows.createIfAbsent(issueLinkAt(stranded.issueId), {
    version: 1,
    commandId: commandIdSchema.parse('command-gone'),
    body: stranded,
  });
  const line = [{ epicIds: ['10010'] }];

  const early = await accept('command-0001', line);
  expect(early).toMatchObject({ error: { kind: 'epic-taken' } });

  ports.advance(60);
  const late = await accept('command-0002', line);
  expect(late.ok).toBe(true);
  expect(storageContradictions(ports.rows.all())).toStrictEqual([]);
});

test('PL-1: a deleted outcome frees its epics for another', async () => {
  await accept('command-0001', [{ epicIds: ['10010'] }]);
  await deleteOutcome(ports, await aSession(ports), {
    commandId: commandIdSchema.parse('command-0002'),
    deliveryId: deliveryIdSchema.parse('delivery-10000-1'),
    outcomeId: outcomeIdSchema.parse('command-0001.1'),
    version: 1,
  });

  const done = await accept('command-0003', [{ epicIds: ['10010'] }]);
  expect(done.ok).toBe(true);
});
