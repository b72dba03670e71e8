import { setTimeout as wait } from 'node:timers/promises';

import { PLATFORM_DELIVERY } from '#host/events/delivery-chance';
import { type RunningHost } from '#host/start-host';
import { startFixtureHost, userAt } from '#test/support/start-fixture-host';

import { PUNCTUAL } from './fixtures/events-alone';
import { eventsAppRoot } from './fixtures/events-host';

let host: RunningHost;

beforeAll(async () => {
  host = await startFixtureHost({ appDirectory: eventsAppRoot });
}, 120_000);

afterAll(async () => {
  await host.stop();
});

beforeEach(() => {
  host.events.change(PLATFORM_DELIVERY);
  host.callLog.clear();
});

/** A call of the shell's own pages. */
async function ask(method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(host.url + path, {
    method,
    headers: {
      'content-type': 'application/json',
      'x-plumbline-shell': '1',
      cookie: `plumbline-user=${userAt(host, 0).accountId}`,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

const events = async (): Promise<unknown> => (await ask('GET', '/host/api/events')).json();
const rename = (summary: string): Promise<Response> =>
  ask('PUT', '/rest/api/3/issue/ACME-1', { fields: { summary } });

/** Waits until each of these modules was called since the test began: the host runs by itself. */
async function arrived(...moduleKeys: readonly string[]): Promise<boolean> {
  const called = (): ReadonlySet<string> =>
    new Set(host.callLog.entries().map(({ moduleKey }) => moduleKey));
  const isThere = (): boolean => moduleKeys.every((key) => called().has(key));
  for (let looks = 0; looks < 500 && !isThere(); looks += 1) await wait(10);
  return isThere();
}

test('what waits is told with its sender and its time, and nothing of its values', async () => {
  await rename('Secret plans');

  const told = await events();
  expect(told).toMatchObject({
    waiting: expect.arrayContaining([
      {
        ...{ id: expect.any(Number), kind: 'product', moduleKey: 'on-issue', isCopy: false },
        ...{ what: 'avi:jira:updated:issue', dueAt: expect.any(String), retryCount: 0 },
      },
    ]) as unknown,
    schedules: [
      { moduleKey: 'daily', interval: 'day', lastAt: null, nextAt: expect.any(String) },
      { moduleKey: 'five-minutes', interval: 'fiveMinute' },
    ],
  });
  expect(JSON.stringify(told)).not.toContain('Secret');
});

test('the clock moves by minutes, and what has become due arrives by itself', async () => {
  await rename('Later');

  expect((await ask('POST', '/host/api/clock', { minutes: 4 })).status).toBe(200);

  expect(await arrived('on-issue', 'on-others-issue')).toBe(true);
});

test('the clock can be set to an instant', async () => {
  const at = new Date(host.clock.now() + 86_400_000).toISOString();

  const response = await ask('POST', '/host/api/clock', { at });

  expect(
    Math.abs(Date.parse(((await response.json()) as { now: string }).now) - Date.parse(at)),
  ).toBeLessThan(1_000);
});

test.each([{}, { minutes: 0 }, { at: 'tomorrow' }, { days: 1.5 }])(
  'a clock that is set to %j is refused',
  async (body) => {
    expect((await ask('POST', '/host/api/clock', body)).status).toBe(400);
  },
);

test('delay, order and duplicates can be switched, for what happens from then on', async () => {
  expect(await events()).toMatchObject({ settings: PLATFORM_DELIVERY });

  expect((await ask('PUT', '/host/api/events/settings', PUNCTUAL)).status).toBe(204);
  await rename('At once');

  expect(await arrived('on-issue', 'on-others-issue')).toBe(true);
  expect((await ask('PUT', '/host/api/events/settings', { delay: true })).status).toBe(400);
});

test('a scheduled trigger runs when somebody says so', async () => {
  expect((await ask('POST', '/host/api/events/schedules/daily/run')).status).toBe(204);

  expect(await arrived('daily')).toBe(true);
  expect((await ask('POST', '/host/api/events/schedules/nobody/run')).status).toBe(400);
});
