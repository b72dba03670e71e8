import { createRequire } from 'node:module';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';

import { forgeRuntime, functionContext } from './forge-runtime';
import { createHostPort, type HostPort } from './host-port';
import { installHostTime } from './host-time';
import { currentRuntime, installGlobals } from './install-globals';
import { watchMemory } from './memory-watch';
import { installUtcZone } from './utc-zone';
import { createGateMemory, createWorkerGate, type WorkerGate } from './worker-gate';
import {
  type FunctionError,
  type HostMessage,
  type InvokeMessage,
  type WorkerMessage,
  type WorkerStart,
} from './worker-protocol';

type AppFunction = (payload: unknown, context: unknown) => unknown;

start();

function start(): void {
  if (parentPort === null) throw new Error('This file runs in a worker thread only.');
  const line: MessagePort = parentPort;
  // Given by `FunctionWorker`, which is typed alike.
  const { bundles, memoryMegabytes, gate: shared } = workerData as WorkerStart;
  const port = createHostPort(line);
  const gate = createWorkerGate(shared);
  installUtcZone();
  const setTime = installHostTime();
  const look = watchMemory(memoryMegabytes, () => sayOutOfMemory(port));
  installGlobals(port);
  const exportsOf = new Map(bundles.map((bundle) => [bundle, loadBundle(bundle)]));
  line.on('message', (message: HostMessage) => {
    if (message.kind === 'answer') {
      port.receiveAnswer(message);
      return;
    }
    setTime(message.now);
    void answer(message, exportsOf.get(message.bundle)).then((outcome) => {
      look();
      const { invocationId } = message;
      rest(port, gate, { ...outcome, invocationId, calls: port.endedCalls(invocationId) });
    });
  });
  rest(port, gate, { kind: 'ready' });
}

/** Says the last word of an invocation and stops the thread until the next one. */
function rest(port: HostPort, gate: WorkerGate, lastWord: WorkerMessage): void {
  gate.close();
  port.send(lastWord);
  gate.wait();
}

/** Nothing of the app may run any more: the host ends the thread while it waits here. */
function sayOutOfMemory(port: HostPort): never {
  port.send({ kind: 'out-of-memory' });
  const gate = createWorkerGate(createGateMemory());
  for (;;) gate.wait();
}

function loadBundle(bundle: string): ReadonlyMap<string, unknown> {
  const loaded: unknown = createRequire(bundle)(bundle);
  return new Map(Object.entries(loaded ?? {}));
}

type Outcome =
  | { readonly kind: 'done'; readonly body: string | undefined }
  | { readonly kind: 'failed'; readonly error: FunctionError };

async function answer(
  message: InvokeMessage,
  exports: ReadonlyMap<string, unknown> | undefined,
): Promise<Outcome> {
  // What an earlier invocation did not await goes on first, as on the platform: the timers that are
  // due, then what follows from them.
  await nextTurn();
  await nextTurn();
  try {
    const body = await run(message, exports?.get(message.exportName));
    return { kind: 'done', body };
  } catch (error) {
    return { kind: 'failed', error: describe(error) };
  }
}

async function run(message: InvokeMessage, exported: unknown): Promise<string | undefined> {
  if (typeof exported !== 'function') {
    throw new Error(`${message.bundle} has no function "${message.exportName}".`);
  }
  const runtime = forgeRuntime(message);
  const result = await currentRuntime.run(runtime, () =>
    (exported as AppFunction)(JSON.parse(message.payload), functionContext(message.identity)),
  );
  // `undefined` for a function that returns nothing, whatever the library's types say.
  return JSON.stringify(result);
}

function describe(error: unknown): FunctionError {
  return error instanceof Error
    ? { errorMessage: error.message, errorType: error.name }
    : { errorMessage: String(error), errorType: 'Error' };
}
