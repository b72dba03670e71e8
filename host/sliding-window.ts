import { type Clock } from './clock';

/** A sum over the last so many milliseconds of the host's clock. */
export type SlidingWindow = {
  readonly sum: () => number;
  readonly add: (amount: number) => void;
};

/** Entries that have left the window are kept until there are so many: cutting an array costs its length. */
const LEFT_BEHIND = 1_000;

/**
 * Counts within a window that ends now: what was added `milliseconds` ago has just left it.
 *
 * Setting the clock back forgets what was added after the new time: it has not happened yet.
 */
export function createSlidingWindow(clock: Clock, milliseconds: number): SlidingWindow {
  let entries: { readonly at: number; readonly amount: number }[] = [];
  let first = 0;
  let sum = 0;

  const forget = (now: number): void => {
    for (
      let entry = entries.at(-1);
      entry !== undefined && entry.at > now;
      entry = entries.at(-1)
    ) {
      entries.pop();
      if (entries.length >= first) sum -= entry.amount;
    }
    first = Math.min(first, entries.length);
    for (
      let entry = entries[first];
      entry !== undefined && entry.at <= now - milliseconds;
      entry = entries[first]
    ) {
      sum -= entry.amount;
      first += 1;
    }
    if (first < LEFT_BEHIND) return;
    entries = entries.slice(first);
    first = 0;
  };

  return {
    sum: () => {
      forget(clock.now());
      return sum;
    },
    add: (amount) => {
      const at = clock.now();
      forget(at);
      entries.push({ at, amount });
      sum += amount;
    },
  };
}
