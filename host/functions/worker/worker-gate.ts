const CLOSED = 0;
const OPEN = 1;

/**
 * Where a worker stops when it has nothing to do, as the platform suspends a function's process: no
 * timer fires and no promise goes on until another invocation opens the gate (platform/forge.md §7).
 *
 * The host opens it from its own thread; the worker closes it before it says that it is done, so
 * that an opening which comes at once is never lost.
 */
export type WorkerGate = {
  /** Host: lets the worker go on. */
  readonly open: () => void;
  /** Worker: from now on `wait` waits. */
  readonly close: () => void;
  /** Worker: stops the whole thread until the gate is open. */
  readonly wait: () => void;
};

/** @param shared - From `createGateMemory`, the same on both sides. */
export function createWorkerGate(shared: SharedArrayBuffer): WorkerGate {
  const state = new Int32Array(shared);
  return {
    open: () => {
      Atomics.store(state, 0, OPEN);
      Atomics.notify(state, 0);
    },
    close: () => {
      Atomics.store(state, 0, CLOSED);
    },
    wait: () => {
      Atomics.wait(state, 0, CLOSED);
    },
  };
}

export function createGateMemory(): SharedArrayBuffer {
  return new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
}
