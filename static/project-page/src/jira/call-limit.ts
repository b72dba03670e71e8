/** At most this many calls run at once (architecture decision 1). */
export const CALLS_AT_ONCE = 6;

/**
 * Lets at most `maximum` calls run at once; the others wait in order.
 *
 * @param maximum - How many.
 */
export function limitCalls(maximum: number): <T>(call: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (call) => {
    // The one that leaves hands its place over, so that `running` never passes the maximum.
    if (running === maximum) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await call();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
