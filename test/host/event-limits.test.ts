import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { limits } from '#host/limits';

import { startEventsAlone } from './fixtures/events-alone';

const { events: limit } = limits;

/** Requests of somebody who does not use `@forge/events`, which would refuse them before they are sent. */
describe('what the package refuses by itself, the server refuses as well', () => {
  const statusOf = (payload: readonly object[], queueName = 'work'): number | undefined => {
    const type = 'avi:forge:app:event';
    const schema = 'ari:cloud:ecosystem::forge/app-event-2';
    const body = JSON.stringify({ queueName, jobId: 'job', type, schema, payload });
    return startEventsAlone().events.queue.handle('/webhook/queue/publish/', body, 'test')?.status;
  };
  const many = (count: number): object[] => Array.from({ length: count }, () => ({ body: {} }));
  const delayed = (delayInSeconds: number): object[] => [{ body: {}, delayInSeconds }];

  test('50 events at once and not one more', () => {
    expect(statusOf(many(limit.eventsPerPush))).toBe(201);
    expect(statusOf(many(limit.eventsPerPush + 1))).toBe(400);
  });

  test('900 seconds later and not one more, and not before now', () => {
    expect(statusOf(delayed(limit.delaySeconds))).toBe(201);
    expect(statusOf(delayed(limit.delaySeconds + 1))).toBe(400);
    expect(statusOf(delayed(-1))).toBe(400);
  });

  test.each([
    ['no event', []],
    ['a body that is a list', [{ body: [] }]],
    ['a limit of nobody', [{ body: {}, concurrency: { key: 'a', limit: 0 } }]],
  ])('%s', (_what, payload) => {
    expect(statusOf(payload)).toBe(400);
  });
});

/** Where each limit of events is tried and, where it is one, exceeded. */
const triedIn: Readonly<Record<keyof typeof limit, string>> = {
  productDelayMilliseconds: 'event-delivery.test.ts',
  queueDelayMilliseconds: 'event-delivery.test.ts',
  oneDuplicateIn: 'event-delivery.test.ts',
  productRetries: 'product-event-triggers.test.ts',
  eventsPerPush: 'event-limits.test.ts',
  eventsPerMinute: 'queue-package.test.ts',
  pushBytes: 'queue-package.test.ts',
  longEventBytes: 'queue-package.test.ts',
  delaySeconds: 'event-limits.test.ts',
  pushesInAChain: 'queue-package.test.ts',
  retryAfterSeconds: 'queue-package.test.ts',
  retryDataBytes: 'queue-package.test.ts',
  retentionMilliseconds: 'event-delivery.test.ts',
  retentionExtensionMilliseconds: 'event-delivery.test.ts',
  backoffFirstMilliseconds: 'event-delivery.test.ts',
  backoffMostMilliseconds: 'event-delivery.test.ts',
  scheduledTriggers: 'manifest-events.test.ts',
  fiveMinuteTriggers: 'manifest-events.test.ts',
  firstRunMilliseconds: 'schedules.test.ts',
};

test.each(Object.entries(triedIn))('%s has its test in %s', (name, file) => {
  expect(readFileSync(join(__dirname, file), 'utf8')).toMatch(new RegExp(`\\b${name}\\b`));
});
