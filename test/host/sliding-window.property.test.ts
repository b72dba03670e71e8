import fc from 'fast-check';

import { createSlidingWindow } from '#host/sliding-window';
import { stoppedClock } from '#test/support/stopped-clock';

const LENGTH = 100;

const step = fc.record({
  /** Now and then the clock is set back. */
  wait: fc.oneof(fc.integer({ min: 0, max: 150 }), fc.integer({ min: -80, max: -1 })),
  amount: fc.integer({ min: 0, max: 5 }),
});

test('the sum is of what was added within the window that ends now, and of nothing from the future', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const clock = stoppedClock(0);
      const window = createSlidingWindow(clock, LENGTH);
      let added: { readonly at: number; readonly amount: number }[] = [];

      for (const { wait, amount } of steps) {
        clock.advance(wait);
        const now = clock.now();
        // What has left never comes back, nor does what had not happened yet at the new time.
        added = added.filter(({ at }) => at <= now && now - at < LENGTH);
        window.add(amount);
        added.push({ at: now, amount });

        expect(window.sum()).toBe(added.reduce((sum, entry) => sum + entry.amount, 0));
      }
    }),
  );
});
