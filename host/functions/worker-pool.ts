import { limits } from '../limits';

import { type FunctionWorker } from './function-worker';

/** Workers kept ready, so that a call does not wait for the bundle to load. */
const WARM = 2;

/** A further invocation waits for a worker to come free, its time limit not running yet. */
const { invocationsAtOnce: MOST } = limits.functions;

export type WorkerPool = {
  /** Runs something with a worker of its own; `undefined` when the pool was stopped before. */
  readonly use: <T>(run: (worker: FunctionWorker) => Promise<T>) => Promise<T | undefined>;
  /**
   * Lets what runs or waits end with the workers of now, and ends each of them when it is done: others
   * take over.
   */
  readonly retire: () => void;
  readonly stop: () => Promise<void>;
};

/**
 * Hands out workers one invocation at a time and reuses them, as the platform does: what a module
 * keeps in its globals is seen by a later invocation in the same worker, whoever it is for.
 *
 * @param start - Starts one more worker.
 */
export function createWorkerPool(start: () => FunctionWorker): WorkerPool {
  const all = new Set<FunctionWorker>();
  const idle: FunctionWorker[] = [];
  const waiting: ((worker: FunctionWorker | undefined) => void)[] = [];
  let stopped = false;
  let retired = false;

  const add = (): FunctionWorker => {
    const worker = start();
    all.add(worker);
    return worker;
  };

  const drop = (worker: FunctionWorker): void => {
    all.delete(worker);
    void worker.stop();
  };

  const acquire = async (): Promise<FunctionWorker | undefined> => {
    if (stopped) return undefined;
    // The one that was used last: its code is the warmest.
    for (let worker = idle.pop(); worker !== undefined; worker = idle.pop()) {
      if (worker.isUsable()) return worker;
      drop(worker);
    }
    return all.size < MOST ? add() : new Promise((resolve) => waiting.push(resolve));
  };

  const release = (worker: FunctionWorker): void => {
    if (!worker.isUsable()) drop(worker);
    if (stopped) return;
    const next = waiting.shift();
    if (next !== undefined) next(worker.isUsable() ? worker : add());
    else if (retired || idle.length >= WARM) drop(worker);
    else if (worker.isUsable()) idle.push(worker);
    else if (all.size < WARM) idle.push(add());
  };

  for (let count = 0; count < WARM; count += 1) idle.push(add());
  return {
    use: async (run) => {
      const worker = await acquire();
      if (worker === undefined) return undefined;
      try {
        return await run(worker);
      } finally {
        release(worker);
      }
    },
    retire: () => {
      retired = true;
      for (const worker of idle.splice(0)) drop(worker);
    },
    stop: async () => {
      stopped = true;
      for (const resolve of waiting.splice(0)) resolve(undefined);
      await Promise.all([...all].map((worker) => worker.stop()));
    },
  };
}
