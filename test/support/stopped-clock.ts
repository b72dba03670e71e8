import { type Clock } from '#host/clock';

/** A host's clock that stands still unless it is moved, so that a test owns every millisecond. */
export function stoppedClock(startAt: number = Date.UTC(2026, 2, 2)): Clock {
  let now = startAt;
  return {
    now: () => now,
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}
