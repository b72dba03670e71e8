import { type Clock } from '#host/clock';
import { createInvocationRates, type InvocationRates } from '#host/functions/invocation-rates';
import { limits } from '#host/limits';
import { stoppedClock } from '#test/support/stopped-clock';

import { buildFixture, startFixtureHost } from './fixtures/fixture-runner';

const { functions: limit } = limits;
const SECOND = 1_000;
const MINUTE = 60_000;

let clock: Clock;
let rates: InvocationRates;

beforeEach(() => {
  clock = stoppedClock(Date.UTC(2026, 2, 2, 9, 0));
  rates = createInvocationRates(clock);
});

/** Admits so many, at a pace that no second feels, by people in turn. */
function admit(count: number, people: readonly (string | undefined)[]): number {
  let admitted = 0;
  for (let index = 0; index < count; index += 1) {
    if (rates.admit(people[index % people.length]) === undefined) admitted += 1;
    clock.advance(4);
  }
  return admitted;
}

const people = Array.from({ length: 10 }, (_, number) => `user-${number}`);

describe('invocations of an installation', () => {
  test('a person has 1,200 in a minute and not one more, until the minute of the clock is over', () => {
    const most = limit.invocationsPerMinuteOfPerson;

    expect(admit(most, ['ada'])).toBe(most);
    expect(rates.admit('ada')).toContain(`at most ${most} a minute for a person`);
    expect(rates.admit('grace')).toBeUndefined();
    clock.advance(Date.UTC(2026, 2, 2, 9, 1) - 1 - clock.now());
    expect(rates.admit('ada')).toBeDefined();
    clock.advance(1);
    expect(rates.admit('ada')).toBeUndefined();
  });

  test('all people and what nobody asked for have 7,000 in a minute and not one more', () => {
    const most = limit.invocationsPerMinute;

    expect(admit(most, [...people, undefined])).toBe(most);
    expect(rates.admit(undefined)).toContain(`at most ${most} a minute for the installation`);
    expect(rates.admit('somebody else')).toBeDefined();
    clock.advance(MINUTE);
    expect(rates.admit(undefined)).toBeUndefined();
  });

  test('all together have 300 in a second and not one more, in any second', () => {
    const most = limit.invocationsPerSecond;
    for (let index = 0; index < most; index += 1) expect(rates.admit(undefined)).toBeUndefined();

    expect(rates.admit(undefined)).toContain(`at most ${most} a second for the installation`);
    clock.advance(SECOND - 1);
    expect(rates.admit(undefined)).toBeDefined();
    clock.advance(1);
    expect(rates.admit(undefined)).toBeUndefined();
  });

  test('a page is told what is left of the minute and when it ends', () => {
    admit(3, ['ada']);

    expect(rates.propertiesFor('ada')).toStrictEqual({
      rateLimitLimit: limit.invocationsPerMinuteOfPerson,
      rateLimitRemaining: limit.invocationsPerMinuteOfPerson - 3,
      rateLimitReset: Date.UTC(2026, 2, 2, 9, 1) / SECOND,
    });
    expect(rates.propertiesFor('grace').rateLimitRemaining).toBe(
      limit.invocationsPerMinuteOfPerson,
    );
  });
});

test('a function beyond the rate does not run, and the call log has it', async () => {
  const bundle = await buildFixture();
  const host = startFixtureHost({ bundleDirectory: bundle.directory, clock });
  try {
    const calls = Array.from({ length: limit.invocationsPerSecond + 1 }, (_, number) =>
      host.call({ name: 'count', accountId: `user-${number}` }),
    );
    const results = await Promise.all(calls);

    const refused = results.filter(({ success }) => !success);
    expect(refused).toMatchObject([{ error: { errorType: 'RATE_LIMIT_EXCEEDED' } }]);
    expect(host.callLog.entries().filter(({ success }) => !success)).toMatchObject([
      { errorMessage: expect.stringContaining('429') as string, storageCalls: [] },
    ]);
  } finally {
    await host.runner.stop();
    bundle.remove();
  }
}, 30_000);
