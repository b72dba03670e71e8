import { limits } from '#host/limits';
import { type AppManifest } from '#host/manifest/app-manifest';

import { buildEventsApp, type EventsHost, startEventsHost } from './fixtures/events-host';

/** The unmodified `@forge/events`, on both sides of the queue. */
const { events: limit } = limits;
const SECOND = 1_000;

let manifest: AppManifest;
let host: EventsHost;

beforeAll(async () => {
  manifest = await buildEventsApp();
});

beforeEach(() => {
  host = startEventsHost(manifest, { sample: false });
});

afterEach(async () => {
  await host.stop();
});

/** The package's answer, or its error. */
const push = async (events: unknown, queue = 'work'): Promise<{ jobId: string }> =>
  (await host.ask('push', { queue, events })) as { jobId: string };
const retryContexts = (): unknown[] =>
  host.told('consumer').map(({ event }) => event['retryContext']);
const many = (count: number): object[] =>
  Array.from({ length: count }, (_, number) => ({ body: { number } }));

test('a pushed event arrives as an AsyncEvent, and its job counts it', async () => {
  const { jobId } = await push({ body: { day: 1 }, delayInSeconds: 5 });

  expect(await host.ask('stats', { jobId })).toStrictEqual({
    success: 0,
    inProgress: 1,
    failed: 0,
  });
  await host.events.passTime(5 * SECOND - 1);
  expect(host.told('consumer')).toStrictEqual([]);
  await host.events.passTime(1);
  expect(host.told('consumer')).toStrictEqual([
    {
      name: 'consumer',
      event: {
        body: { day: 1 },
        delayInSeconds: 5,
        queueName: 'work',
        jobId,
        eventId: expect.any(String),
      },
    },
  ]);
  expect(await host.ask('stats', { jobId })).toStrictEqual({
    success: 1,
    inProgress: 0,
    failed: 0,
  });
});

test('several events of one push are one job', async () => {
  const { jobId } = await push(many(limit.eventsPerPush));

  await host.events.deliverDue();

  expect(host.told('consumer')).toHaveLength(limit.eventsPerPush);
  expect(await host.ask('stats', { jobId })).toMatchObject({ success: limit.eventsPerPush });
});

test('the function runs for nobody, as its module, and the call log has it', async () => {
  await push({ body: {} });

  await host.events.deliverDue();

  expect(host.invocations().at(-1)).toMatchObject({
    ...{ functionKey: 'consume', moduleKey: 'consumer', moduleType: 'consumer', success: true },
    bytesIn: expect.any(Number) as number,
  });
  expect(host.invocations().at(-1)?.accountId).toBeUndefined();
});

describe('a retry', () => {
  const retry = (options: object): ReturnType<typeof push> =>
    push({ body: { do: 'retry', options } });

  test('asked for with InvocationError comes after retryAfter, with what was said', async () => {
    const startTime = new Date(host.clock.now()).toISOString();
    await retry({
      retryAfter: 30,
      retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED',
      retryData: { n: 1 },
    });
    await host.events.deliverDue();
    expect(host.told('consumer')[0]?.event).not.toHaveProperty('retryContext');

    await host.events.passTime(30 * SECOND - 1);
    expect(host.told('consumer')).toStrictEqual([]);
    await host.events.passTime(1);

    expect(retryContexts()).toStrictEqual([
      {
        retryCount: 1,
        retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED',
        retryData: { n: 1 },
        retentionWindow: {
          startTime,
          remainingTimeMs: limit.retentionMilliseconds - 30 * SECOND,
        },
      },
    ]);
  });

  test('asked for without saying when comes after a second', async () => {
    await push({ body: { do: 'retry' } });
    await host.events.passTime(SECOND);

    expect(retryContexts()).toMatchObject([undefined, { retryReason: 'FUNCTION_RETRY_REQUEST' }]);
  });

  test('never waits longer than 900 seconds', async () => {
    await retry({ retryAfter: limit.retryAfterSeconds + 1 });
    await host.events.passTime(limit.retryAfterSeconds * SECOND);

    expect(host.told('consumer')).toHaveLength(2);
  });

  test('is not given when retryData has more than 4 KB', async () => {
    const quotes = 2;
    const data = (bytes: number): string => 'x'.repeat(bytes - quotes);
    const fits = await retry({ retryAfter: 1, retryData: data(limit.retryDataBytes) });
    const over = await retry({ retryAfter: 1, retryData: data(limit.retryDataBytes + 1) });

    await host.events.passTime(SECOND);

    expect(await host.ask('stats', fits)).toStrictEqual({ success: 0, inProgress: 1, failed: 0 });
    expect(await host.ask('stats', over)).toStrictEqual({ success: 0, inProgress: 0, failed: 1 });
  });

  test('of a consumer that threw is the platform’s own', async () => {
    await push({ body: { do: 'throw' } });
    await host.events.passTime(limit.backoffFirstMilliseconds);

    expect(retryContexts()).toMatchObject([
      undefined,
      { retryCount: 1, retryReason: 'FUNCTION_PLATFORM_UNKNOWN_ERROR' },
    ]);
  });

  test('of a consumer that took too long says so', async () => {
    await host.stop();
    host = startEventsHost(manifest, { sample: false, functionTimeLimitMilliseconds: 300 });
    await push({ body: { do: 'hang' } });
    await host.events.passTime(limit.backoffFirstMilliseconds);

    expect(retryContexts()).toMatchObject([undefined, { retryReason: 'FUNCTION_TIME_OUT' }]);
  });
});

describe('cancelling', () => {
  test('takes away what has not begun, retries too', async () => {
    const { jobId } = await push([
      { body: { do: 'retry' } },
      { body: { late: true }, delayInSeconds: 60 },
    ]);
    await host.events.deliverDue();
    host.told('consumer');

    expect(await host.ask('cancel', { jobId })).toBeUndefined();
    await host.events.passTime(60 * SECOND);

    expect(host.told('consumer')).toStrictEqual([]);
    expect(await host.ask('stats', { jobId })).toStrictEqual({
      success: 0,
      inProgress: 0,
      failed: 0,
    });
  });

  test.each(['stats', 'cancel'])(
    '%s of a job that the queue does not have is an error',
    async (ask) => {
      const { jobId } = await push({ body: {} });

      expect(await host.ask(ask, { jobId: 'none' })).toMatchObject({
        error: 'JobDoesNotExistError',
      });
      expect(await host.ask(ask, { jobId, queue: 'long-work' })).toMatchObject({
        error: 'JobDoesNotExistError',
      });
    },
  );
});

describe('what the queue refuses', () => {
  test('more than 500 events in a minute: RateLimitError, and nothing of that push', async () => {
    const full = limit.eventsPerMinute / limit.eventsPerPush;
    for (let time = 0; time < full - 1; time += 1) await push(many(limit.eventsPerPush));
    await push(many(limit.eventsPerPush - 1));

    expect(await push(many(2))).toMatchObject({ error: 'RateLimitError' });
    expect(await push(many(1))).toHaveProperty('jobId');
    expect(await push(many(1))).toMatchObject({ error: 'RateLimitError' });
    host.clock.advance(60 * SECOND);
    expect(await push(many(limit.eventsPerPush))).toHaveProperty('jobId');
  });

  test('a push of more than 200 KB: PayloadTooBigError', async () => {
    const sized = (bytes: number): object[] => {
      const frame = JSON.stringify([{ body: { text: '' } }]).length;
      return [{ body: { text: 'x'.repeat(bytes - frame) } }];
    };

    expect(await push(sized(limit.pushBytes))).toHaveProperty('jobId');
    expect(await push(sized(limit.pushBytes + 1))).toMatchObject({ error: 'PayloadTooBigError' });
  });

  test('an event of more than 100 KB for a function that runs long: PartialSuccessError', async () => {
    const sized = (bytes: number): object => {
      const frame = JSON.stringify({ body: { text: '' } }).length;
      return { body: { text: 'x'.repeat(bytes - frame) } };
    };
    const fits = sized(limit.longEventBytes);
    const over = sized(limit.longEventBytes + 1);

    expect(await push([fits], 'long-work')).toHaveProperty('jobId');
    expect(await push([over], 'work')).toHaveProperty('jobId');
    expect(await push([{ body: {} }, over], 'long-work')).toMatchObject({
      error: 'PartialSuccessError',
      result: { jobId: expect.any(String) },
      failedEvents: [{ errorMessage: expect.stringContaining('100000 bytes'), payload: over }],
    });
    await host.events.deliverDue();
    expect(host.told('consumer')).toHaveLength(3);
  });

  test('more than 1,000 pushes from one invocation: InvocationLimitReachedError', async () => {
    await host.stop();
    host = startEventsHost(manifest, { sample: false, rateLimits: false });

    expect(await host.ask('pushOften', { times: limit.pushesInAChain })).toBe(limit.pushesInAChain);
    expect(await host.ask('pushOften', { times: limit.pushesInAChain + 1 })).toMatchObject({
      error: 'InvocationLimitReachedError',
    });
  });

  test('a chain of consumers that push for ever', async () => {
    await host.stop();
    host = startEventsHost(manifest, { sample: false, rateLimits: false });
    await push({ body: { do: 'push' } });
    await host.events.deliverDue();

    // The first push was the resolver's own; the last consumer's push was refused, so it is retried.
    const told = host.told('consumer');
    expect(told).toHaveLength(limit.pushesInAChain);
    expect(host.events.waiting()).toMatchObject([{ attempts: { retryCount: 1 } }]);
  }, 30_000);

  test('a queue that has no consumer', async () => {
    expect(await push({ body: {} }, 'nobody')).toMatchObject({
      error: 'InternalServerError',
      message: expect.stringContaining('no consumer for the queue "nobody"'),
    });
  });
});
