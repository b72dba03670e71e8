import { type Clock } from '../clock';

/** Somebody may set the clock at any time, so the host never waits longer than this before it looks. */
const LONGEST_WAIT = 1_000;
/** What is due and cannot start yet is not looked for without a pause. */
const SHORTEST_WAIT = 20;

type Parts = {
  readonly clock: Clock;
  /** When something is due next, in milliseconds since 1970; `undefined` when nothing waits. */
  readonly nextAt: () => number | undefined;
  /** Starts what is due. */
  readonly startDue: () => void;
};

/** Lets events arrive by themselves in a running host. */
export type EventTimer = {
  readonly start: () => void;
  /** Looks as soon as the present work is done; before `start` and after `stop` it does nothing. */
  readonly wake: () => void;
  readonly stop: () => void;
};

/** A timer that is not running; it does not keep the process alive. */
export function createEventTimer({ clock, nextAt, startDue }: Parts): EventTimer {
  let isStarted = false;
  let waiting: NodeJS.Timeout | undefined;
  const wait = (milliseconds: number): void => {
    clearTimeout(waiting);
    if (isStarted) waiting = setTimeout(look, milliseconds).unref();
  };
  const look = (): void => {
    startDue();
    const next = nextAt();
    if (next === undefined) return;
    wait(Math.min(Math.max(next - clock.now(), SHORTEST_WAIT), LONGEST_WAIT));
  };
  return {
    start: () => {
      isStarted = true;
      wait(0);
    },
    wake: () => {
      wait(0);
    },
    stop: () => {
      isStarted = false;
      clearTimeout(waiting);
    },
  };
}
