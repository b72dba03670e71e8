import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

import { forgeRuntime, functionContext } from './forge-runtime';
import { createHostPort, type HostPort } from './host-port';
import { installHostTime } from './host-time';
import { currentRuntime, installGlobals } from './install-globals';
import {
  type FunctionError,
  type HostMessage,
  type InvokeMessage,
  type WorkerStart,
} from './worker-protocol';

type AppFunction = (payload: unknown, context: unknown) => unknown;

start();

function start(): void {
  if (parentPort === null) throw new Error('This file runs in a worker thread only.');
  const port = createHostPort(parentPort);
  const setTime = installHostTime();
  installGlobals(port);
  // Given by `FunctionWorker`, which is typed alike.
  const { bundles } = workerData as WorkerStart;
  const exportsOf = new Map(bundles.map((bundle) => [bundle, loadBundle(bundle)]));
  parentPort.on('message', (message: HostMessage) => {
    if (message.kind === 'answer') {
      port.receiveAnswer(message);
      return;
    }
    setTime(message.now);
    void answer(port, message, exportsOf.get(message.bundle));
  });
  port.send({ kind: 'ready' });
}

function loadBundle(bundle: string): ReadonlyMap<string, unknown> {
  const loaded: unknown = createRequire(bundle)(bundle);
  return new Map(Object.entries(loaded ?? {}));
}

async function answer(
  port: HostPort,
  message: InvokeMessage,
  exports: ReadonlyMap<string, unknown> | undefined,
): Promise<void> {
  const { invocationId } = message;
  try {
    const body = await run(message, exports?.get(message.exportName));
    port.send({ kind: 'done', invocationId, body });
  } catch (error) {
    port.send({ kind: 'failed', invocationId, error: describe(error) });
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
