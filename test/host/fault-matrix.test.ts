import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import { jiraRateReasons, storageRateCodes } from '#host/faults/fault-schemas';
import {
  duplicateProblems,
  faultProblems,
  lostAnswerProblems,
} from '#test/support/fault-matrix/cell-problems';
import { staleProblems } from '#test/support/fault-matrix/recent-writes';
import {
  type Faultless,
  type PlacedFault,
  runFaultless,
} from '#test/support/fault-matrix/run-action';
import { type SampleApp, sampleApp } from '#test/support/fault-matrix/sample-app';
import { ACTIONS, lengthenPlan } from '#test/support/fault-matrix/six-actions';

// Every fault at every call of every action. Two things are not crossed with everything, because the app cannot
// tell them apart: codes and reasons of a 429 take turns from call to call, and only two of the faults are also
// tried from each call on without an end, where the others hit one call.

type Fault = PlacedFault['fault'];
type FaultOf = (call: number) => Fault;
const turn = <Item>(items: readonly Item[], call: number): Item | undefined =>
  items[call % items.length];

const ONCE: readonly (readonly [string, FaultOf])[] = [
  ['500', () => ({ kind: 'server-error', times: 1 })],
  ['503', () => ({ kind: 'unavailable', times: 1 })],
  ['no answer until the time limit', () => ({ kind: 'time-out', times: 1 })],
  ['done, and the connection is cut', () => ({ kind: 'lost-response', times: 1 })],
  [
    'done, and the gateway answers 504',
    () => ({ kind: 'lost-response', seenAs: 'gateway-timeout', times: 1 }),
  ],
];
const FROM_THERE_ON: typeof ONCE = [
  ['503 from there on', () => ({ kind: 'unavailable' })],
  ['done, and every connection is cut from there on', () => ({ kind: 'lost-response' })],
];
const FAULTS: Readonly<Record<PlacedFault['where'], typeof ONCE>> = {
  storage: [
    ...ONCE,
    ['429', (at) => ({ kind: 'rate-limit', code: turn(storageRateCodes, at), times: 1 })],
    ...FROM_THERE_ON,
  ],
  jira: [
    ...ONCE,
    ['429', (at) => ({ kind: 'rate-limit', reason: turn(jiraRateReasons, at), times: 1 })],
    ...FROM_THERE_ON,
  ],
};

let app: SampleApp;

beforeAll(async () => {
  app = await sampleApp();
  await lengthenPlan(app);
  app.keep('base');
}, 60_000);

beforeEach(() => {
  // What goes wrong on purpose is logged by the app.
  jest.spyOn(console, 'error').mockImplementation();
});

describe.each(Object.entries(ACTIONS))('EV-4, EV-8, GT-8, GT-10: %s', (name, make) => {
  let faultless: Faultless;

  beforeAll(async () => {
    app.restore('base');
    const action = await make(app);
    app.keep('action');
    faultless = await runFaultless(app, action);
  }, 60_000);

  /** Calls that have something wrong when the fault is at them. */
  async function wrongCalls(
    where: PlacedFault['where'],
    faultOf: FaultOf,
  ): Promise<readonly string[]> {
    const wrong: string[] = [];
    for (const [index, path] of faultless.calls[where].entries()) {
      // The fault is of the place's own kind: the tables above are by place.
      const placed = { where, fault: { ...faultOf(index), nth: index + 1 } } as PlacedFault;
      const problems = await faultProblems(app, faultless, placed);
      wrong.push(...problems.map((problem) => `call ${String(index + 1)}, ${path}: ${problem}`));
    }
    return wrong;
  }

  test.each(FAULTS.storage)(
    'at each call to storage: %s',
    async (_what, faultOf) => {
      expect(faultless.calls.storage.length).toBeGreaterThan(1);
      expect(await wrongCalls('storage', faultOf)).toStrictEqual([]);
    },
    60_000,
  );

  test.each(FAULTS.jira)(
    'at each call to Jira: %s',
    async (_what, faultOf) => {
      expect(faultless.calls.jira.length).toBeGreaterThan(0);
      expect(await wrongCalls('jira', faultOf)).toStrictEqual([]);
    },
    60_000,
  );

  test('the answer of the whole call is lost', async () => {
    expect(await lostAnswerProblems(app, faultless)).toStrictEqual([]);
  });

  test('the call is delivered twice at once', async () => {
    expect(await duplicateProblems(app, faultless)).toStrictEqual([]);
  });

  test('the indexes do not have what others changed a moment ago', async () => {
    expect(await staleProblems(app, name)).toStrictEqual([]);
  });
});

test('no event can come twice, because the app takes none: one that it takes belongs into this matrix', () => {
  const text = readFileSync(join(process.cwd(), 'manifest.yml'), 'utf8');
  const { modules } = parse(text) as { readonly modules: Readonly<Record<string, unknown>> };

  const takesEvents = /^(trigger|consumer|scheduledTrigger)$/;
  expect(Object.keys(modules).filter((type) => takesEvents.test(type))).toStrictEqual([]);
});
