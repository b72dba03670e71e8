import { openDatabase } from '#host/database/open-database';
import { limits } from '#host/limits';
import { type AppManifest } from '#host/manifest/app-manifest';
import { stoppedClock } from '#test/support/stopped-clock';

import { type Call, type EventsAlone, startEventsAlone } from './fixtures/events-alone';
import { buildEventsApp, startEventsHost } from './fixtures/events-host';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const { firstRunMilliseconds: FIRST } = limits.events;

/** Minutes after the deployment at which a schedule ran. */
function minutesOf({ calls }: EventsAlone, moduleKey: string, deployedAt: number): number[] {
  return calls
    .filter((call: Call) => call.moduleKey === moduleKey)
    .map(({ at }) => (at - deployedAt) / MINUTE);
}

test('a schedule starts about five minutes after the deployment and goes on by its interval', async () => {
  const host = startEventsAlone();
  const deployedAt = host.clock.now();

  await host.events.passTime(FIRST - 1);
  expect(host.calls).toStrictEqual([]);
  await host.events.passTime(20 * MINUTE + 1);
  await host.events.passTime(2 * DAY);

  expect(minutesOf(host, 'five-minutes', deployedAt).slice(0, 5)).toStrictEqual([
    5, 10, 15, 20, 25,
  ]);
  expect(minutesOf(host, 'daily', deployedAt)).toStrictEqual([5, 5 + 24 * 60, 5 + 48 * 60]);
});

test.each([
  ['fiveMinute', 5 * MINUTE],
  ['hour', HOUR],
  ['day', DAY],
  ['week', 7 * DAY],
] as const)('%s is that long', async (interval, milliseconds) => {
  const { manifest } = startEventsAlone();
  const module = { key: 'one', type: 'scheduledTrigger', function: 'schedule', interval };
  const { events, calls } = startEventsAlone({ manifest: { ...manifest, modules: [module] } });

  await events.passTime(FIRST + milliseconds);

  expect(calls[1]!.at - calls[0]!.at).toBe(milliseconds);
});

test('what failed, and what asked for a retry, is not tried again before its next time', async () => {
  const answers = [{ errorType: 'Error' }, { body: { _retry: true } }];
  const host = startEventsAlone({ answer: () => answers.shift() ?? {} });

  await host.events.passTime(FIRST + 5 * MINUTE - 1);

  expect(host.calls.map(({ moduleKey }) => moduleKey).sort()).toStrictEqual([
    'daily',
    'five-minutes',
  ]);
});

test('a clock that was set forward runs each schedule once, and missed runs are not made up for', async () => {
  const host = startEventsAlone();
  const deployedAt = host.clock.now();

  host.clock.advance(3 * DAY + 2 * MINUTE);
  await host.events.deliverDue();
  await host.events.passTime(3 * MINUTE);

  const now = 3 * 24 * 60 + 2;
  expect(minutesOf(host, 'five-minutes', deployedAt)).toStrictEqual([now, now + 3]);
  expect(minutesOf(host, 'daily', deployedAt)).toStrictEqual([now, now + 3]);
});

test('a clock that was set back lets no schedule wait for the time that it had been', async () => {
  const host = startEventsAlone();
  await host.events.passTime(FIRST);
  const ranAt = host.calls.at(-1)!.at;

  host.clock.advance(-30 * DAY);
  await host.events.passTime(10 * MINUTE);

  const again = host.calls.filter(({ at }) => at < ranAt).map(({ moduleKey }) => moduleKey);
  expect(again).toStrictEqual(['five-minutes', 'five-minutes']);
});

test('a restart keeps the times, another manifest begins all schedules anew', async () => {
  const database = openDatabase({ directory: ':memory:' });
  const clock = stoppedClock();
  const { events, manifest } = startEventsAlone({ database, clock });
  await events.passTime(FIRST + MINUTE);
  const planned = events.schedules();

  expect(startEventsAlone({ database, clock }).events.schedules()).toStrictEqual(planned);
  const modules = manifest.modules.filter(({ key }) => key !== 'daily');
  const changed = startEventsAlone({ database, clock, manifest: { ...manifest, modules } });
  expect(changed.events.schedules()).toStrictEqual([
    {
      ...{ moduleKey: 'five-minutes', interval: 'fiveMinute', lastAt: undefined },
      nextAt: clock.now() + FIRST,
    },
  ]);
});

test('by chance a run comes twice', async () => {
  const settings = { delay: false, reorder: false, duplicates: true };
  const { events, calls } = startEventsAlone({ settings, seed: 'seed' });

  await events.passTime(FIRST + DAY);

  // 289 runs every five minutes, 2 every day.
  expect(calls.length).toBeGreaterThan(291);
});

test('a schedule can be run out of turn, which changes nothing of its times', async () => {
  const { events, calls } = startEventsAlone();
  const planned = events.schedules();

  events.runNow('daily');
  await events.deliverDue();

  expect(calls).toMatchObject([{ moduleKey: 'daily', moduleType: 'scheduledTrigger' }]);
  expect(events.schedules()).toStrictEqual(planned);
  expect(() => {
    events.runNow('on-issue');
  }).toThrow('no scheduled trigger "on-issue"');
});

describe('the function', () => {
  let manifest: AppManifest;

  beforeAll(async () => {
    manifest = await buildEventsApp();
  });

  test('gets the site and the module, and runs for nobody', async () => {
    const host = startEventsHost(manifest);
    host.events.runNow('daily');
    await host.events.deliverDue();

    expect(host.told('schedule')).toMatchObject([
      {
        event: {
          event: {
            context: { cloudId: host.identity.cloudId, moduleKey: 'daily' },
            contextToken: expect.any(String) as string,
          },
          context: expect.not.objectContaining({ principal: expect.anything() as unknown }),
        },
      },
    ]);
    await host.stop();
  });
});
