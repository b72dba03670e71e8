import { acknowledgeGate } from '#application/gate/acknowledge-gate';
import {
  acknowledgedPlanning,
  aGate,
  allGates,
  anAcknowledgement,
  aPassedGate,
  passedPlanning,
} from '#test/builders/gate-builder';
import { acknowledges, ARCHITECT, setsDates, SPECIALIST } from '#test/builders/gate-steps';
import { storedGates } from '#test/builders/stored-gates';

const planning = () => storedGates(allGates(aPassedGate('intake-handoff')));
const failure = (kind: string) => ({ ok: false, error: { kind } });

describe('gate 2 from the first acknowledgement to the pass', () => {
  test('GT-3, GT-4: one lapses with the dates, comes back with them, and the second lets it pass', async () => {
    const world = await planning();
    const verdicts = () =>
      world.gate('delivery-planning').body.acknowledgements.map(({ lapse }) => lapse?.verdict);

    await acknowledges(world, ARCHITECT, 'command-1');
    expect(verdicts()).toStrictEqual([undefined]);

    await setsDates(world, { qaSubmission: '2026-05-19' }, 'command-2');
    expect(verdicts()).toStrictEqual(['lapsed']);

    await setsDates(world, {}, 'command-3');
    expect(verdicts()).toStrictEqual([undefined]);

    const second = await acknowledges(world, SPECIALIST, 'command-4');
    expect(second).toMatchObject({
      ok: true,
      value: { gates: [{ body: { stage: 'delivery-planning', state: 'passed' } }] },
    });
  });

  test('GT-3: after the pass a large move asks both again; one answer leaves one open', async () => {
    const world = await storedGates(allGates(aPassedGate('intake-handoff'), passedPlanning()));
    await setsDates(world, { qaSubmission: '2026-05-19' }, 'command-1');
    await acknowledges(world, ARCHITECT, 'command-2');
    const { state, acknowledgements } = world.gate('delivery-planning').body;

    expect(state).toBe('passed');
    expect(
      acknowledgements.map(({ criterionKey, lapse }) => [criterionKey, lapse?.verdict]),
    ).toStrictEqual([
      ['schedule-deployment', 'asked-again'],
      ['schedule-production', undefined],
    ]);
  });

  test('GT-4: the last answer lets the gate pass that waited for it, in the same transaction', async () => {
    const complete = aGate('production', {
      acknowledgements: [
        anAcknowledgement({ criterionKey: 'production-complete', schedule: undefined }),
      ],
    });
    const asked = passedPlanning({
      acknowledgements: [
        anAcknowledgement({
          lapse: {
            verdict: 'asked-again',
            differences: [
              { field: 'qaSubmission', by: 'account-ada', at: '2026-05-04T12:00:00.000Z' },
            ],
          },
        }),
        anAcknowledgement({ criterionKey: 'schedule-deployment', by: 'account-dan' }),
      ],
    });
    const world = await storedGates(allGates(aPassedGate('intake-handoff'), asked, complete));
    const answer = await acknowledges(world, ARCHITECT, 'command-1');

    expect(answer).toMatchObject({
      value: {
        gates: [
          { body: { stage: 'delivery-planning', state: 'passed' } },
          { body: { stage: 'production', state: 'passed' } },
        ],
      },
    });
    expect(world.audit()).toHaveLength(1);
  });

  test('GT-3: restored dates may let a gate pass as well', async () => {
    const before = acknowledgedPlanning();
    const world = await storedGates(allGates(aPassedGate('intake-handoff'), before));
    await setsDates(world, { qaSubmission: '2026-05-19' }, 'command-1');
    expect(world.gate('delivery-planning').body.state).toBe('open');

    await setsDates(world, {}, 'command-2');
    expect(world.gate('delivery-planning').body.state).toBe('passed');
  });
});

describe('acknowledging', () => {
  test('GT-3: dates that moved since the person saw them are a conflict, and nothing is stored', async () => {
    const world = await planning();
    const stale = world.deliveryRow().version;
    await setsDates(world, { qaSubmission: '2026-05-19' }, 'command-1');
    const late = await acknowledgeGate(world.ports, world.sessionOf('account-pia'), {
      ...world.on('delivery-planning', 'command-2'),
      criterionKey: 'schedule-production',
      deliveryVersion: stale,
    });

    expect(late).toMatchObject({
      error: { kind: 'conflict', facts: { theirs: { schedule: { qaSubmission: '2026-05-19' } } } },
    });
    expect(world.gate('delivery-planning').body.acknowledgements).toStrictEqual([]);
  });

  test('GT-3: dates that move in the middle of the command are a conflict as well', async () => {
    const world = await planning();
    world.ports.rows.beforeNextTransaction(async () => {
      await setsDates(world, { qaSubmission: '2026-05-19' }, 'command-1');
    });

    expect(await acknowledges(world, ARCHITECT, 'command-2')).toMatchObject(failure('conflict'));
    expect(world.gate('delivery-planning').body.acknowledgements).toStrictEqual([]);
  });

  test('EV-4: two holders at the same moment: the second sees the gate of the first', async () => {
    const world = await planning();
    world.ports.rows.beforeNextTransaction(async () => {
      await acknowledges(world, SPECIALIST, 'command-1');
    });

    expect(await acknowledges(world, ARCHITECT, 'command-2')).toMatchObject({
      error: { kind: 'conflict', facts: { theirs: { stage: 'delivery-planning' } } },
    });
  });

  test('EV-2: who holds other roles is refused, and nothing is stored', async () => {
    const world = await planning();

    expect(
      await acknowledges(world, { ...ARCHITECT, person: 'account-ada' }, 'command-1'),
    ).toMatchObject({ error: { kind: 'forbidden', facts: { needs: 'hold-role' } } });
    expect(world.audit()).toStrictEqual([]);
  });

  test('GT-10: a lost answer and a repeated command leave exactly one entry', async () => {
    const world = await planning();
    world.ports.rows.faults.push('lost-response');
    const input = {
      ...world.on('delivery-planning', 'command-1'),
      criterionKey: 'schedule-production',
      deliveryVersion: 1,
    };
    const session = world.sessionOf('account-pia');
    const first = await acknowledgeGate(world.ports, session, input);
    const second = await acknowledgeGate(world.ports, session, input);

    expect(first).toMatchObject({ ok: true });
    expect(second).toStrictEqual(first);
    expect(world.audit()).toMatchObject([
      { action: 'gate.acknowledge', by: 'account-pia', subject: 'gate/delivery-planning' },
    ]);
  });
});

describe('the dates', () => {
  test('DL-4: out of order is refused, naming both, and nothing is stored', async () => {
    const world = await planning();

    expect(await setsDates(world, { qaCertification: '2026-05-11' }, 'command-1')).toMatchObject({
      error: {
        kind: 'dates-out-of-order',
        facts: { earlier: 'qaSubmission', later: 'qaCertification' },
      },
    });
    expect(world.deliveryRow().version).toBe(1);
  });

  test('GT-10: one entry with the old and the new dates and the gate that they touched', async () => {
    const world = await planning();
    await acknowledges(world, ARCHITECT, 'command-1');
    await setsDates(world, { qaSubmission: '2026-05-19' }, 'command-2');

    expect(world.audit()[1]).toMatchObject({
      action: 'gate.setSchedule',
      subject: `delivery/${world.delivery.id}`,
      changes: [
        {
          field: 'schedule',
          before: { qaSubmission: '2026-05-12' },
          after: { qaSubmission: '2026-05-19' },
        },
        { field: 'gate/delivery-planning/acknowledgements' },
      ],
    });
  });

  test('the same dates again store nothing', async () => {
    const world = await planning();

    expect(await setsDates(world, {}, 'command-1')).toMatchObject({
      ok: true,
      value: { delivery: { version: 1 }, gates: [] },
    });
    expect(world.audit()).toStrictEqual([]);
  });
});
