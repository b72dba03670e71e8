import { deliveryAt, gateAt, issueLinkAt, type RowAddress } from '#application/ports/row-address';
import type { Delivery } from '#domain/delivery/delivery';
import type { Gate } from '#domain/gate/gate';
import { issueLinkSchema } from '#domain/plan/outcome';
import { aDelivery } from '#test/builders/delivery-builder';
import {
  aGate,
  allGates,
  anAcknowledgement,
  aPassedGate,
  passedPlanning,
} from '#test/builders/gate-builder';
import {
  type CountingTransitionJira,
  countingTransitionJira,
} from '#test/fakes/counting-transition-jira';
import { type InMemoryRowStore, inMemoryRowStore } from '#test/fakes/in-memory-row-store';

import { createGateValidator } from '../../../src/entry/validators/gate-validator';

const delivery: Delivery = aDelivery();
/** ACME-1 stands for the delivery, ACME-2 is a mapped epic, 3 its story, 4 that story's sub-task; 8 and 9 are apart. */
const WORK = {
  'ACME-1': { id: '10001' },
  'ACME-2': { id: '10002' },
  'ACME-3': { id: '10003', parent: { id: '10002', hierarchyLevel: 1 } },
  'ACME-4': { id: '10004', parent: { id: '10003', hierarchyLevel: 0 } },
  'ACME-7': { id: '10007', parent: { id: '10009', hierarchyLevel: 0 } },
  'ACME-8': { id: '10008', parent: { id: '10090', hierarchyLevel: 1 } },
  'ACME-9': { id: '10009' },
};
const rule = { v: 1, check: 'gate', stage: 'delivery-planning', whenUndecided: 'block' };
const passing = { result: true };
const lapse = {
  verdict: 'asked-again' as const,
  differences: [
    {
      field: 'qaSubmission' as const,
      before: '2026-05-12',
      after: '2026-05-26',
      by: 'account-ada',
      at: '2026-05-04T12:05:00.000Z',
      roleKey: 'delivery-owner',
    },
  ],
};
const planning = (gate: Gate) => allGates(aPassedGate('intake-handoff'), gate);
const blocked = (text: string) => ({
  result: false,
  errorMessage: expect.stringContaining(text) as unknown,
});

type World = {
  readonly gates?: readonly Gate[];
  readonly jira?: CountingTransitionJira;
  readonly rows?: InMemoryRowStore;
};

async function put(rows: InMemoryRowStore, address: RowAddress, body: unknown): Promise<void> {
  await rows.transact([{ kind: 'set', address, row: { version: 1, body } }]);
}

async function aWorld({ gates = allGates(), jira = countingTransitionJira(WORK, {}) }: World = {}) {
  const rows = inMemoryRowStore();
  await put(rows, deliveryAt(delivery.id), delivery);
  for (const gate of gates) await put(rows, gateAt(delivery.id, gate.stage), gate);
  for (const [issueId, as, state] of [
    ['10001', 'delivery', 'claimed'],
    ['10002', 'epic', 'claimed'],
    ['10009', 'epic', 'reserved'],
  ]) {
    const at = '2026-03-02T09:00:00.000Z';
    const link = issueLinkSchema.parse({ issueId, deliveryId: delivery.id, as, state, at });
    await put(rows, issueLinkAt(link.issueId), link);
  }
  const before = rows.calls();
  const validate = createGateValidator({ rows, transitionJira: jira }, 50);
  return {
    validate: (key: string | null, configuration: unknown = rule) =>
      validate({ issue: { key }, configuration, transition: { from: { id: '1' } } }),
    jira,
    rows,
    reads: () => rows.calls() - before,
  };
}

describe('the gate validator finds the delivery (GT-8)', () => {
  test.each([
    ['the work item that stands for it', ['ACME-1', 2, 1] as const],
    ['a mapped epic', ['ACME-2', 2, 1] as const],
    ['a child of a mapped epic', ['ACME-3', 2, 1] as const],
    ['a sub-task two levels below', ['ACME-4', 3, 2] as const],
  ])('GT-8: from %s', async (_name, [key, reads, calls]) => {
    const world = await aWorld();

    expect(await world.validate(key)).toStrictEqual(blocked('gate 2 “Delivery planning”'));
    expect([world.reads(), world.jira.calls.length]).toStrictEqual([reads, calls]);
  });

  test.each([
    ['without parent, merely reserved by somebody', ['ACME-9', 1, 1] as const],
    ['under an epic that nobody mapped', ['ACME-8', 1, 1] as const],
    ['a sub-task whose story has no epic', ['ACME-7', 1, 2] as const],
  ])('GT-8: a work item %s is not guarded', async (_name, [key, reads, calls]) => {
    const world = await aWorld();

    expect(await world.validate(key)).toStrictEqual(passing);
    expect([world.reads(), world.jira.calls.length]).toStrictEqual([reads, calls]);
  });

  test('GT-8: a creation has no key and passes without a call', async () => {
    const world = await aWorld();

    expect(await world.validate(null, { v: 9 })).toStrictEqual(passing);
    expect([world.reads(), world.jira.calls.length]).toStrictEqual([0, 0]);
  });
});

describe('the gate validator decides (GT-8)', () => {
  test('GT-8: lets through what is passed, and what is skipped', async () => {
    const passed = await aWorld({ gates: planning(passedPlanning()) });
    const skipped = await aWorld({
      gates: planning(aGate('delivery-planning', { state: 'skipped' })),
    });

    expect(await passed.validate('ACME-1')).toStrictEqual(passing);
    expect(await skipped.validate('ACME-1')).toStrictEqual(passing);
  });

  test('GT-8: looks at the gate of its own configuration, and at nothing after it', async () => {
    const world = await aWorld({ gates: planning(passedPlanning()) });

    expect(await world.validate('ACME-3', { ...rule, stage: 'production' })).toStrictEqual(
      blocked('gate 3 “Production”'),
    );
    expect(await world.validate('ACME-3', { ...rule, stage: 'intake-handoff' })).toStrictEqual(
      passing,
    );
  });

  test('GT-3: the call that is left names who moved a date; never more than two calls', async () => {
    const gates = planning(
      aGate('delivery-planning', {
        acknowledgements: [anAcknowledgement({ lapse: { ...lapse, verdict: 'lapsed' } })],
      }),
    );
    const names = { 'account-ada': 'Ada Lovelace' };
    const near = await aWorld({ gates, jira: countingTransitionJira(WORK, names) });
    const far = await aWorld({ gates, jira: countingTransitionJira(WORK, names) });

    expect(await near.validate('ACME-3')).toStrictEqual(
      blocked('QA submission 12 May 2026 → 26 May 2026, changed by Ada Lovelace on Monday 4 May'),
    );
    expect(near.jira.calls).toStrictEqual(['place ACME-3', 'names account-ada']);
    expect(await far.validate('ACME-4')).toStrictEqual(blocked('changed by the Delivery Owner'));
    expect(far.jira.calls).toStrictEqual(['place ACME-4', 'place 10003']);
    expect([near.reads(), far.reads()]).toStrictEqual([2, 3]);
  });

  test('GT-8: without names the decision is the same', async () => {
    const gates = planning(
      aGate('delivery-planning', {
        acknowledgements: [anAcknowledgement({ lapse: { ...lapse, verdict: 'lapsed' } })],
      }),
    );
    const world = await aWorld({ gates, jira: countingTransitionJira(WORK) });

    expect(await world.validate('ACME-1')).toStrictEqual(blocked('the Delivery Owner'));
  });

  test('GT-3: after the pass gate 2 still lets through, and gate 3 names who is asked again', async () => {
    const gates = planning(
      passedPlanning({
        acknowledgements: [
          anAcknowledgement({ lapse }),
          anAcknowledgement({
            criterionKey: 'schedule-deployment',
            roleKey: 'deployment-specialist',
            lapse,
          }),
        ],
      }),
    );
    const world = await aWorld({ gates });
    const verdict = await world.validate('ACME-3', { ...rule, stage: 'production' });

    expect(await world.validate('ACME-3')).toStrictEqual(passing);
    expect(verdict).toStrictEqual(
      blocked('asks the Production Line Architect and the Deployment Specialist to acknowledge'),
    );
  });

  test('GT-8: writes nothing', async () => {
    const world = await aWorld();
    const before = JSON.stringify([...world.rows.all()]);
    await world.validate('ACME-3');

    expect(JSON.stringify([...world.rows.all()])).toBe(before);
  });
});

describe('the gate validator that cannot decide (GT-8)', () => {
  const open = { ...rule, whenUndecided: 'pass' };
  const never: CountingTransitionJira['place'] = () => new Promise(() => undefined);
  const broken: CountingTransitionJira['place'] = () => Promise.reject(new Error('boom'));

  beforeEach(() => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });

  test.each([
    ['Jira does not answer in time', { place: never }],
    ['Jira fails', { place: broken }],
    ['Jira does not show the work item to the app', { place: () => Promise.resolve(undefined) }],
  ])('GT-8: %s: blocks, unless the configuration says otherwise', async (_name, faulty) => {
    const { jira } = await aWorld();
    const world = await aWorld({ jira: { ...jira, ...faulty } });

    expect(await world.validate('ACME-1')).toStrictEqual(blocked('could not read the gate'));
    expect(await world.validate('ACME-1', open)).toStrictEqual(passing);
  });

  test('GT-8: a gate row that is missing is not a gate that is passed', async () => {
    const world = await aWorld({ gates: [aGate('delivery-planning')] });

    expect(await world.validate('ACME-1')).toStrictEqual(blocked('could not read the gate'));
  });

  test('GT-8: nothing new is asked after the deadline', async () => {
    const jira = countingTransitionJira(WORK);
    const slow: CountingTransitionJira = {
      ...jira,
      place: async (key, signal) => {
        await new Promise((resolve) => setTimeout(resolve, 80));
        return jira.place(key, signal);
      },
    };
    const world = await aWorld({ jira: slow });
    await world.validate('ACME-4');
    await new Promise((resolve) => setTimeout(resolve, 150));

    expect(jira.calls).toStrictEqual(['place ACME-4']);
  });

  test.each([
    ['nothing', null],
    ['text', 'gate'],
    ['another version', { ...rule, v: 2 }],
    ['an unknown stage', { ...rule, stage: 'launch' }],
    ['a delivery, which shared workflows cannot name', { ...rule, deliveryId: 'delivery-1' }],
    ['QA with fail-open (GT-5)', { ...open, stage: 'qa' }],
  ])('GT-8: a configuration that is %s blocks and says so', async (_name, configuration) => {
    const world = await aWorld();

    expect(await world.validate('ACME-1', configuration)).toStrictEqual(
      blocked('is not set up in a way that this version knows'),
    );
    expect(world.jira.calls).toStrictEqual([]);
  });

  test('GT-8: the outcome check is not built, and is refused with words for the admin', async () => {
    const world = await aWorld();
    const configuration = { v: 1, check: 'outcome', rule: 'all-done', whenUndecided: 'pass' };

    expect(await world.validate('ACME-1', configuration)).toStrictEqual(
      blocked('a check of the outcome, which this version of Plumbline does not have'),
    );
  });

  test('GT-8: a configuration that says nothing about it blocks', async () => {
    const { jira } = await aWorld();
    const world = await aWorld({ jira: { ...jira, place: broken } });
    const silent = { v: 1, check: 'gate', stage: 'delivery-planning' };

    expect(await world.validate('ACME-1', silent)).toStrictEqual(
      blocked('could not read the gate'),
    );
  });

  test.each([[undefined], [{}], [{ issue: { key: 7 } }], ['ACME-1']])(
    'GT-8: an event of the wrong shape (%j) blocks and does not throw',
    async (event) => {
      const rows = inMemoryRowStore();
      const validate = createGateValidator({ rows, transitionJira: countingTransitionJira(WORK) });

      expect(await validate(event)).toStrictEqual(blocked('could not read the gate'));
    },
  );
});
