import { openDatabase } from '#host/database/open-database';
import { limits } from '#host/limits';
import { stoppedClock } from '#test/support/stopped-clock';

import { numberOf, startEventsAlone } from './fixtures/events-alone';

const { events: limit } = limits;
const SECOND = 1_000;
const HOUR = 60 * 60 * SECOND;

describe('what waits when the clock goes back', () => {
  const WEEK = 7 * 24 * HOUR;

  test('goes back with it: everything arrives as late as it would have, and in order', async () => {
    const { events, clock, calls, push, tell } = startEventsAlone();
    tell('avi:jira:created:issue', 1);
    push([{ body: { number: 2 }, delayInSeconds: 60 }]);

    clock.advance(-WEEK);
    events.clockMoved(-WEEK);
    tell('avi:jira:created:issue', 3);
    const began = clock.now();
    await events.passTime(60 * SECOND);

    const late = calls
      .filter(({ moduleType }) => moduleType !== 'scheduledTrigger')
      .map((call) => [numberOf(call), call.at - began]);
    expect(late).toStrictEqual([
      ...[
        [1, 0],
        [3, 0],
      ],
      [2, 60 * SECOND],
    ]);
  });

  test('is given up no later for it, also when it was running at that moment', async () => {
    const { events, clock, calls, push } = startEventsAlone({
      answer: () => {
        if (calls.length === 1) {
          clock.advance(-WEEK);
          events.clockMoved(-WEEK);
        }
        return { body: { _retry: true, retryOptions: { retryAfter: 900 } } };
      },
    });
    const began = clock.now();
    push([{ body: {} }]);
    await events.passTime(2 * limit.retentionMilliseconds);

    const own = calls.filter(({ moduleType }) => moduleType === 'consumer');
    expect(own.at(-1)!.at).toBe(began - WEEK + limit.retentionMilliseconds);
  });

  test('stays as it is when the clock goes forward', () => {
    const { events, clock, push } = startEventsAlone();
    push([{ body: {}, delayInSeconds: 60 }]);
    const before = events.waiting();

    clock.advance(30 * SECOND);
    events.clockMoved(30 * SECOND);

    expect(events.waiting()).toStrictEqual(before);
  });

  test('goes back as well when the host starts again with an earlier time', async () => {
    const database = openDatabase({ directory: ':memory:' });
    const clock = stoppedClock();
    startEventsAlone({ database, clock }).push([{ body: { number: 1 } }]);
    clock.advance(-WEEK);

    const after = startEventsAlone({ database, clock });
    await after.events.deliverDue();

    expect(after.calls.map(numberOf)).toStrictEqual([1]);
  });
});
