import { openDatabase } from '#host/database/open-database';
import { PLATFORM_DELIVERY } from '#host/events/delivery-chance';
import { limits } from '#host/limits';
import { stoppedClock } from '#test/support/stopped-clock';

import {
  type Answer,
  type Call,
  numberOf,
  PUNCTUAL,
  startEventsAlone,
} from './fixtures/events-alone';

const { events: limit } = limits;
const SECOND = 1_000;
const HOUR = 60 * 60 * SECOND;

const numbered = (count: number): object[] =>
  Array.from({ length: count }, (_, number) => ({ body: { number } }));
const RETRY: Answer = { body: { _retry: true, retryOptions: { retryAfter: 900 } } };

describe('the retention window of a queued event', () => {
  test('ends after 24 hours: an event that always fails is dropped and counts as failed', async () => {
    const { events, clock, calls, push, stats } = startEventsAlone({ answer: () => RETRY });
    const began = clock.now();
    const jobId = push([{ body: {} }]);
    await events.passTime(2 * limit.retentionMilliseconds);

    const own = calls.filter(({ moduleType }) => moduleType === 'consumer');
    expect(own.at(-1)!.at).toBe(began + limit.retentionMilliseconds);
    expect(own).toHaveLength(1 + limit.retentionMilliseconds / (limit.retryAfterSeconds * SECOND));
    expect(stats(jobId)).toStrictEqual({ success: 0, inProgress: 0, failed: 1 });
  });

  test('is 72 hours longer when the platform has failed, which is not counted as a retry', async () => {
    const { events, clock, calls, push, stats } = startEventsAlone({
      answer: () => ({ errorType: 'LOST_RESPONSE' }),
    });
    const began = clock.now();
    const jobId = push([{ body: {} }]);
    await events.passTime(5 * 24 * HOUR);

    const own = calls.filter(({ moduleType }) => moduleType === 'consumer');
    const end = began + limit.retentionMilliseconds + limit.retentionExtensionMilliseconds;
    const last = own.at(-1)!;
    expect(last.at).toBeLessThanOrEqual(end);
    expect(last.at).toBeGreaterThan(end - limit.backoffMostMilliseconds);
    expect(last.payload).toMatchObject({ retryContext: { retryCount: 0 } });
    expect(stats(jobId)).toMatchObject({ failed: 1 });
  });

  test('does not run out while nobody tried: a clock that jumps loses nothing', async () => {
    const { events, clock, push, stats } = startEventsAlone();
    const jobId = push([{ body: {}, delayInSeconds: 10 }]);

    clock.advance(30 * 24 * HOUR);
    await events.deliverDue();

    expect(stats(jobId)).toMatchObject({ success: 1 });
  });

  test('the platform’s own pauses double from 4 seconds up to 15 minutes', async () => {
    const { events, calls, push } = startEventsAlone({ answer: () => ({ errorType: 'Error' }) });
    push([{ body: {} }]);
    await events.passTime(HOUR);

    const own = calls.filter(({ moduleType }) => moduleType === 'consumer').map(({ at }) => at);
    const pauses = own.slice(1).map((at, index) => (at - own[index]!) / SECOND);
    expect(pauses).toStrictEqual([4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
    expect(limit.backoffFirstMilliseconds).toBe(4 * SECOND);
    expect(limit.backoffMostMilliseconds).toBe(900 * SECOND);
  });
});

describe('a product event whose answer is lost', () => {
  test('is delivered four times more, without being told of a retry that counts, and then dropped', async () => {
    const { events, calls, tell } = startEventsAlone({
      answer: () => ({ errorType: 'LOST_RESPONSE' }),
    });
    tell('avi:jira:created:issue', 1);
    await events.passTime(HOUR);

    const own = calls.filter(({ moduleKey }) => moduleKey === 'on-issue');
    expect(own).toHaveLength(1 + limit.productRetries);
    expect(own.at(-1)?.payload).toMatchObject({ retryContext: { retryCount: 0 } });
    expect(events.waiting()).toStrictEqual([]);
  });
});

describe('a concurrency key', () => {
  /** Functions that take a moment, and the most of them that ran at once. */
  function slowly(): { answer: () => Promise<Answer>; most: () => number } {
    let running = 0;
    let most = 0;
    return {
      answer: async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        return {};
      },
      most: () => most,
    };
  }
  const settings = { ...PUNCTUAL, reorder: true };
  const concurrent = (count: number, key: string, most: number): object[] =>
    numbered(count).map((event) => ({ ...event, concurrency: { key, limit: most } }));

  test('keeps more than its limit from running at once, over all queues', async () => {
    const { answer, most } = slowly();
    const { events, calls, push } = startEventsAlone({ answer, settings });
    push(concurrent(3, 'one', 2));
    push(concurrent(3, 'one', 2), 'long-work');

    await events.passTime(120 * SECOND);

    expect(most()).toBe(2);
    expect(calls).toHaveLength(6);
  });

  test('leaves events of another key, and without one, alone', async () => {
    const { answer, most } = slowly();
    const { events, push } = startEventsAlone({ answer, settings });
    push([...concurrent(1, 'one', 1), ...concurrent(1, 'two', 1), ...numbered(2)]);

    await events.deliverDue();

    expect(most()).toBe(4);
  });

  test('lets an event wait that finds no room, and tells it of no retry', async () => {
    const { answer } = slowly();
    const { events, clock, calls, push } = startEventsAlone({ answer, settings });
    const pushedAt = clock.now();
    push(concurrent(2, 'one', 1));

    await events.passTime(limit.backoffFirstMilliseconds);

    expect(calls.map(({ at }) => at - pushedAt)).toStrictEqual([0, limit.backoffFirstMilliseconds]);
    expect(calls[1]?.payload).not.toHaveProperty('retryContext');
  });
});

describe('by chance', () => {
  const EVENTS = 100;
  const told = (calls: readonly Call[]): number[] =>
    calls.filter(({ moduleKey }) => moduleKey === 'on-issue').map(numberOf);
  const run = async (settings: typeof PLATFORM_DELIVERY, seed = 'seed'): Promise<number[]> => {
    const { events, calls, tell } = startEventsAlone({ settings, seed });
    for (let number = 0; number < EVENTS; number += 1) tell('avi:jira:updated:issue', number);
    await events.passTime(limit.productDelayMilliseconds);
    return told(calls);
  };
  const inOrder = Array.from({ length: EVENTS }, (_, number) => number);

  test('with everything switched off events arrive at once, in order, each once', async () => {
    expect(await run(PUNCTUAL)).toStrictEqual(inOrder);
  });

  test('delayed they still arrive in order, and all within three minutes', async () => {
    expect(await run({ ...PUNCTUAL, delay: true })).toStrictEqual(inOrder);
  });

  test('reordered they arrive in another order, each once', async () => {
    const order = await run({ ...PUNCTUAL, reorder: true });

    expect(order).not.toStrictEqual(inOrder);
    expect([...order].sort((a, b) => a - b)).toStrictEqual(inOrder);
  });

  test('one in ten arrives twice, the same seed doubles the same ones', async () => {
    const order = await run({ ...PUNCTUAL, duplicates: true });

    const twice = order.length - inOrder.length;
    expect(twice).toBeGreaterThan(EVENTS / limit.oneDuplicateIn / 2);
    expect(twice).toBeLessThan((EVENTS / limit.oneDuplicateIn) * 2);
    expect(await run({ ...PUNCTUAL, duplicates: true })).toStrictEqual(order);
    expect(await run({ ...PUNCTUAL, duplicates: true }, 'another')).not.toStrictEqual(order);
  });

  test('all of it is on unless it is switched off', () => {
    expect(PLATFORM_DELIVERY).toStrictEqual({ delay: true, reorder: true, duplicates: true });
  });

  test('a duplicate has the ids of its event, is not counted by the job and not retried', async () => {
    const settings = { ...PUNCTUAL, duplicates: true };
    const { events, calls, push, stats } = startEventsAlone({ settings, seed: 'seed' });
    const jobId = push(numbered(50));
    await events.deliverDue();

    const ids = calls.map(({ payload }) => (payload as { eventId: string }).eventId);
    expect(ids.length).toBeGreaterThan(50);
    expect(new Set(ids).size).toBe(50);
    expect(stats(jobId)).toStrictEqual({ success: 50, inProgress: 0, failed: 0 });
  });

  test('queued events come up to five seconds late, never early', async () => {
    const settings = { ...PUNCTUAL, delay: true };
    const { events, clock, calls, push } = startEventsAlone({ settings });
    const pushedAt = clock.now();
    push(numbered(50).map((event) => ({ ...event, delayInSeconds: 10 })));
    await events.passTime(10 * SECOND + limit.queueDelayMilliseconds);

    const late = calls.map(({ at }) => at - pushedAt - 10 * SECOND);
    expect(Math.min(...late)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...late)).toBeGreaterThan(limit.queueDelayMilliseconds / 2);
    expect(late).toHaveLength(50);
  });
});

describe('what was on its way when the host stopped', () => {
  test('is delivered after the next start, what was running as well', async () => {
    const database = openDatabase({ directory: ':memory:' });
    const clock = stoppedClock();
    const before = startEventsAlone({
      ...{ database, clock },
      answer: () => ({ errorType: 'HOST_STOPPED' }),
    });
    const jobId = before.push([
      { body: { number: 1 } },
      { body: { number: 2 }, delayInSeconds: 60 },
    ]);
    await before.events.deliverDue();
    await before.events.stop();

    const after = startEventsAlone({ database, clock });
    await after.events.passTime(60 * SECOND);

    expect(before.calls.map(numberOf)).toStrictEqual([1]);
    expect(after.calls.map(numberOf)).toStrictEqual([1, 2]);
    expect(after.stats(jobId)).toStrictEqual({ success: 2, inProgress: 0, failed: 0 });
  });

  test('is dropped when the app has no such module any more', async () => {
    const database = openDatabase({ directory: ':memory:' });
    const before = startEventsAlone({ database });
    const jobId = before.push([{ body: {} }, { body: {} }]);
    const manifest = before.manifest;

    const after = startEventsAlone({ database, manifest: { ...manifest, modules: [] } });
    await after.events.deliverDue();

    expect(after.calls).toStrictEqual([]);
    expect(after.stats(jobId)).toStrictEqual({ success: 0, inProgress: 0, failed: 2 });
  });
});
