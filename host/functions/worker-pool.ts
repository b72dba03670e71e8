import { type FunctionWorker } from './function-worker';

/** Workers kept ready, so that a call does not wait for the bundle to load. */
const WARM = 2;

/** Workers at once; a further invocation waits for one to come free, its time limit not running yet. */
const MOST = 8;

export type WorkerPool = {
  /** Runs something with a worker of its own. */
  readonly use: <T>(run: (worker: FunctionWorker) => Promise<T>) => Promise<T>;
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
  const waiting: ((worker: FunctionWorker) => void)[] = [];
  let stopped = false;

  const add = (): FunctionWorker => {
    const worker = start();
    all.add(worker);
    return worker;
  };

  const acquire = async (): Promise<FunctionWorker> => {
    // The one that was used last: its code is the warmest.
    for (let worker = idle.pop(); worker !== undefined; worker = idle.pop()) {
      if (worker.isUsable()) return worker;
      all.delete(worker);
    }
    if (all.size < MOST) return add();
    return new Promise((resolve) => waiting.push(resolve));
  };

  const release = (worker: FunctionWorker): void => {
    const next = waiting.shift();
    const isWanted = worker.isUsable() && (next !== undefined || idle.length < WARM) && !stopped;
    if (!isWanted) {
      all.delete(worker);
      void worker.stop();
    }
    if (next !== undefined) next(isWanted ? worker : add());
    else if (isWanted) idle.push(worker);
    else if (all.size < WARM && !stopped) idle.push(add());
  };

  for (let count = 0; count < WARM; count += 1) idle.push(add());
  return {
    use: async (run) => {
      if (stopped) throw new Error('The local host was stopped.');
      const worker = await acquire();
      try {
        return await run(worker);
      } finally {
        release(worker);
      }
    },
    stop: async () => {
      stopped = true;
      await Promise.all([...all].map((worker) => worker.stop()));
    },
  };
}
