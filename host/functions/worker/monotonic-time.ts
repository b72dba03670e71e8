const NANOSECONDS_PER_MILLISECOND = 1e6;

/**
 * Milliseconds on a clock that all threads of this process share and that nobody sets, so that an
 * instant taken in a worker can be compared with one taken in the host.
 */
export function monotonicMilliseconds(): number {
  return Number(process.hrtime.bigint()) / NANOSECONDS_PER_MILLISECOND;
}
