import { acceptOutcomes } from '#application/plan/accept-outcomes';
import type { CustomerDeliverable } from '#domain/customer-plan/customer-plan';
import { acceptInput } from '#test/builders/plan-inputs';
import { aVisibleEpic } from '#test/builders/visible-work-item';
import { aSession, type FakePorts, fakePorts } from '#test/fakes/fake-ports';
import { storageContradictions } from '#test/support/storage-laws';

let ports: FakePorts;
beforeEach(() => {
  ports = fakePorts();
});

async function accept(commandId: string, lines: Parameters<typeof acceptInput>[1]) {
  return acceptOutcomes(ports, await aSession(ports), acceptInput(commandId, lines));
}

function names(entity: string): readonly string[] {
  return [...ports.rows.all().keys()].filter((name) => name.startsWith(`${entity}/`));
}

function deliverables(): readonly CustomerDeliverable[] {
  const { rows } = ports;
  return names('deliverable').map((name) => rows.all().get(name)?.body as CustomerDeliverable);
}

describe('CP-2: what the customer provides for an accepted outcome', () => {
  test('is stored with the outcome that it feeds, by one command', async () => {
    const done = await accept('command-0001', [
      {
        statement: 'Reports run',
        deliverables: [
          { description: ' Dataset of closed years ', due: '2026-03-13' },
          { description: 'Test users' },
        ],
      },
      { statement: 'Ledger is searched' },
    ]);

    expect(done.ok).toBe(true);
    expect(deliverables()).toStrictEqual([
      {
        id: 'command-0001.1.1',
        description: 'Dataset of closed years',
        party: { side: 'customer', name: '' },
        due: '2026-03-13',
        outcomeId: 'command-0001.1',
        state: 'active',
      },
      {
        id: 'command-0001.1.2',
        description: 'Test users',
        party: { side: 'customer', name: '' },
        outcomeId: 'command-0001.1',
        state: 'active',
      },
    ]);
    // The delivery's own entry, and one for everything that was accepted.
    expect(names('audit')).toHaveLength(2);
    expect(storageContradictions(ports.rows.all())).toStrictEqual([]);
  });

  test('stays with its outcome when a large batch is cut into parts of one transaction each', async () => {
    const lines = Array.from({ length: 30 }, (_, index) => ({
      statement: `Outcome ${index}`,
      deliverables: [{ description: `Dataset ${index}` }],
    }));
    const input = acceptInput('command-0001', lines);
    // The delivery and the first part get through, then the storage is silent.
    ports.rows.faults.push(
      ...(['none', 'none'] as const),
      ...Array.from({ length: 9 }, () => 'no-answer' as const),
    );
    const cut = await acceptOutcomes(ports, await aSession(ports), input);

    expect(cut).toMatchObject({ error: { kind: 'unavailable' } });
    expect(deliverables().map(({ outcomeId }) => outcomeId)).toStrictEqual(
      names('outcome').map((name) => name.slice(name.indexOf('command-'))),
    );
    expect(deliverables()).toHaveLength(11);

    const done = await acceptOutcomes(ports, await aSession(ports), input);
    expect(done.ok && done.value.created).toHaveLength(30);
    expect(deliverables()).toHaveLength(30);
    expect(storageContradictions(ports.rows.all())).toStrictEqual([]);
  });

  test('leaves room for the head of the deliverables in each transaction', async () => {
    const plain = Array.from({ length: 21 }, (_, index) => ({ statement: `Outcome ${index}` }));
    const last = { statement: 'Last', deliverables: [{ description: 'Dataset' }] };

    const done = await accept('command-0001', [...plain, last]);

    expect(done).toMatchObject({ ok: true });
    expect(names('outcome')).toHaveLength(22);
    expect(deliverables()).toMatchObject([{ outcomeId: 'command-0001.22' }]);
  });

  test('is refused with its outcome when one transaction cannot hold both, and nothing is stored', async () => {
    const epicIds = Array.from({ length: 20 }, (_, index) => String(10_100 + index));
    ports.jira.workItems = epicIds.map((id) => aVisibleEpic(id));
    const many = Array.from({ length: 10 }, (_, index) => ({ description: `Dataset ${index}` }));

    const refused = await accept('command-0001', [
      { statement: 'Small' },
      { statement: 'Large', epicIds, deliverables: many },
    ]);

    expect(refused).toMatchObject({
      error: { kind: 'too-many', facts: { maximum: 25, actual: 34 } },
    });
    expect(ports.rows.all().size).toBe(0);
  });

  test('EV-1: is not the copied text of an epic that not everybody may read', async () => {
    ports.jira.workItems = [aVisibleEpic('10030', { securityLevelId: '7', summary: 'Secret' })];

    const copied = await accept('command-0001', [
      { statement: 'It works', epicIds: ['10030'], deliverables: [{ description: ' SECRET' }] },
    ]);

    expect(copied).toMatchObject({
      error: { kind: 'invalid-input', facts: { issues: [{ path: 'outcomes.0.statement' }] } },
    });
    expect(ports.rows.all().size).toBe(0);
  });
});
