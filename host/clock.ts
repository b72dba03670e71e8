/** The host's time: every part asks it, so that the shell's clock and tests can move all of them at once. */
export type Clock = {
  /** Milliseconds since 1970, like `Date.now()`. */
  readonly now: () => number;
  /** Moves the clock; negative goes back. The machine's own clock is not touched. */
  readonly advance: (milliseconds: number) => void;
};

/**
 * A clock that runs at the machine's speed from a moment of its own.
 *
 * @param startAt - Where the clock starts, in milliseconds since 1970; default: the machine's time.
 */
export function createClock(startAt: number = Date.now()): Clock {
  let offset = startAt - Date.now();
  return {
    now: () => Date.now() + offset,
    advance: (milliseconds) => {
      offset += milliseconds;
    },
  };
}
