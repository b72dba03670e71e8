import { createHash } from 'node:crypto';

/** What the host does to events on purpose; all of it is what Forge reserves the right to do. */
export type DeliverySettings = {
  /** Product events come up to three minutes late, queued ones some seconds. */
  readonly delay: boolean;
  /** Events may overtake each other, and are delivered at once; without it, one after another. */
  readonly reorder: boolean;
  /** One event in ten is delivered twice. */
  readonly duplicates: boolean;
};

/** As on the platform: everything that it may do, it does. */
export const PLATFORM_DELIVERY: DeliverySettings = { delay: true, reorder: true, duplicates: true };

/** A number from 0 to 1 (not 1) that is always the same for the same words. */
export type Chance = (...words: readonly (string | number)[]) => number;

const BYTES = 6;

/**
 * Chances that can be had again: a failure that a seed has shown is shown by it once more, also when
 * the host was stopped in between.
 *
 * @example
 * createChance('a')('delay', 1) === createChance('a')('delay', 1); // true
 */
export function createChance(seed: string): Chance {
  return (...words) => {
    const hash = createHash('sha256').update(JSON.stringify([seed, ...words]));
    return hash.digest().readUIntBE(0, BYTES) / 2 ** (8 * BYTES);
  };
}

/**
 * How late something comes, in whole milliseconds from 0 to `most`: most of it soon, a little of it
 * near the end. How the platform spreads its delays is not documented.
 */
export function lateness(chance: number, most: number): number {
  return Math.floor(chance ** 3 * (most + 1));
}
