import fc from 'fast-check';

import { limits } from '#host/limits';

import { type Answer, type Call, numberOf, startEventsAlone } from './fixtures/events-alone';

const { events: limit } = limits;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const settings = fc.record({
  delay: fc.boolean(),
  reorder: fc.boolean(),
  duplicates: fc.boolean(),
});

const step = fc.record({
  wait: fc.constantFrom(0, 1, 900, 4_000, MINUTE, 10 * MINUTE),
  kind: fc.constantFrom('product', 'queue'),
  delayInSeconds: fc.constantFrom(0, 0.5, 5, 900),
  concurrency: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
  /** How often the function fails before it answers; a product event is retried four times. */
  failures: fc.integer({ min: 0, max: limit.productRetries }),
  /** How it fails: by asking for another attempt, or by throwing, which loses a product event. */
  throws: fc.boolean(),
});

type Step = { readonly kind: string; readonly failures: number; readonly throws: boolean };

function retriesOf({ kind, failures, throws }: Step): number {
  return kind === 'product' && throws ? 0 : failures;
}

/** Fails so often, by asking for another attempt or by throwing. */
function failing(steps: readonly Step[]): (call: Call) => Answer {
  const tried = new Map<number, number>();
  return (call) => {
    const number = numberOf(call);
    // A duplicate has no retries of its own, so it takes none away.
    const { retryContext } = call.payload as { retryContext?: object };
    const count = (tried.get(number) ?? 0) + (retryContext === undefined ? 0 : 1);
    tried.set(number, count);
    const { failures = 0, throws = false } = steps[number] ?? {};
    if (count >= failures) return {};
    return throws
      ? { errorType: 'TypeError' }
      : { body: { _retry: true, retryOptions: { retryAfter: 30 } } };
  };
}

test('whatever the seed delays, reorders and doubles: every event arrives, none before its time, none once it is done', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string(),
      settings,
      fc.array(step, { maxLength: 12 }),
      async (seed, chosen, steps) => {
        const { events, clock, calls, push, tell } = startEventsAlone({
          ...{ seed, settings: chosen },
          answer: failing(steps),
        });
        const earliest: number[] = [];
        for (const [number, { wait, kind, delayInSeconds, concurrency }] of steps.entries()) {
          await events.passTime(wait);
          if (kind === 'product') tell('avi:jira:created:issue', number);
          else {
            const key =
              concurrency === undefined ? {} : { concurrency: { key: concurrency, limit: 1 } };
            push([{ body: { number }, delayInSeconds, ...key }]);
          }
          earliest.push(clock.now() + (kind === 'product' ? 0 : delayInSeconds * 1000));
        }
        await events.passTime(3 * HOUR);

        const own = calls.filter(({ moduleType }) => moduleType !== 'scheduledTrigger');
        for (const number of steps.keys()) {
          const ofEvent = own.filter((call) => numberOf(call) === number);
          const retries = ofEvent.filter(({ payload }) => 'retryContext' in (payload as object));
          expect(retries).toHaveLength(retriesOf(steps[number]!));
          expect(ofEvent.length - retries.length).toBeGreaterThanOrEqual(1);
          expect(ofEvent.length - retries.length).toBeLessThanOrEqual(chosen.duplicates ? 2 : 1);
          for (const { at } of ofEvent) expect(at).toBeGreaterThanOrEqual(earliest[number]!);
        }
        expect(events.waiting()).toStrictEqual([]);
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);
