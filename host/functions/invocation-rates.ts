import { type Clock } from '../clock';
import { limits } from '../limits';
import { createSlidingWindow } from '../sliding-window';

const { functions } = limits;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** What `invoke` tells a page that asks for it, in the words of `@forge/bridge`. */
export type RateLimitProperties = {
  readonly rateLimitLimit: number;
  readonly rateLimitRemaining: number;
  /** When the window ends, in seconds since 1970. */
  readonly rateLimitReset: number;
};

/**
 * How often the functions of an installation may be called (platform/forge.md §7). The minute's
 * windows are documented as fixed. Whether calls without a person count is not: they do here, for
 * the installation.
 */
export type InvocationRates = {
  /**
   * Counts an invocation.
   *
   * @returns A sentence when it is one too many; then it is not counted.
   */
  readonly admit: (accountId: string | undefined) => string | undefined;
  readonly propertiesFor: (accountId: string) => RateLimitProperties;
};

/** Rates that begin with nothing counted. */
export function createInvocationRates(clock: Clock): InvocationRates {
  const lastSecond = createSlidingWindow(clock, SECOND);
  const minute = createMinuteCounter(clock);
  const refusalOf = (accountId: string | undefined): string | undefined => {
    if (lastSecond.sum() >= functions.invocationsPerSecond) {
      return tooMany(functions.invocationsPerSecond, 'a second for the installation');
    }
    if (minute.total() >= functions.invocationsPerMinute) {
      return tooMany(functions.invocationsPerMinute, 'a minute for the installation');
    }
    if (accountId === undefined) return undefined;
    return minute.of(accountId) >= functions.invocationsPerMinuteOfPerson
      ? tooMany(functions.invocationsPerMinuteOfPerson, 'a minute for a person')
      : undefined;
  };
  return {
    admit: (accountId) => {
      const refusal = refusalOf(accountId);
      if (refusal !== undefined) return refusal;
      lastSecond.add(1);
      minute.add(accountId);
      return undefined;
    },
    propertiesFor: (accountId) => ({
      rateLimitLimit: functions.invocationsPerMinuteOfPerson,
      rateLimitRemaining: functions.invocationsPerMinuteOfPerson - minute.of(accountId),
      rateLimitReset: minute.endsAt() / SECOND,
    }),
  };
}

function tooMany(most: number, ofWhat: string): string {
  return `Too many invocations (429): at most ${most} ${ofWhat}. Wait until the window has passed.`;
}

type MinuteCounter = {
  readonly total: () => number;
  readonly of: (accountId: string) => number;
  readonly add: (accountId: string | undefined) => void;
  /** Milliseconds since 1970. */
  readonly endsAt: () => number;
};

/** Counts within the minute that the clock shows, and forgets with the next one. */
function createMinuteCounter(clock: Clock): MinuteCounter {
  let counted = NaN;
  let total = 0;
  const people = new Map<string, number>();
  const turn = (): number => {
    const now = Math.floor(clock.now() / MINUTE);
    if (now !== counted) {
      counted = now;
      total = 0;
      people.clear();
    }
    return now;
  };
  const of = (accountId: string): number => {
    turn();
    return people.get(accountId) ?? 0;
  };
  return {
    of,
    total: () => {
      turn();
      return total;
    },
    add: (accountId) => {
      turn();
      total += 1;
      if (accountId !== undefined) people.set(accountId, of(accountId) + 1);
    },
    endsAt: () => (turn() + 1) * MINUTE,
  };
}
