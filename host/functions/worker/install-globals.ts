import { AsyncLocalStorage } from 'node:async_hooks';
import { Socket } from 'node:net';
import { format } from 'node:util';

import { type ForgeRuntime } from '@forge/api/out/api/runtime';

import { NETWORK_ERROR, networkError } from '../../faults/network-error';

import { type HostPort } from './host-port';

/** Which invocation a piece of the app's code belongs to, also across awaits. */
export const currentRuntime = new AsyncLocalStorage<ForgeRuntime>();

type CallInit = {
  readonly method?: string;
  readonly headers?: HeadersInit;
  readonly body?: unknown;
};

/**
 * Installs what the `@forge/*` packages and the app find on the platform (platform/forge.md §1.1).
 * Must run before the app's bundle is loaded: the packages capture some of it at import.
 */
export function installGlobals(port: HostPort): void {
  Object.defineProperty(globalThis, '__forge_runtime__', { get: () => currentRuntime.getStore() });
  Object.assign(globalThis, { __forge_fetch__: createForgeFetch(port), fetch: refuseFetch });
  Socket.prototype.connect = refuseConnection;
  installConsole(port);
}

function createForgeFetch(port: HostPort) {
  return async (meta: unknown, path: unknown, init: CallInit = {}): Promise<Response> => {
    const runtime = currentRuntime.getStore();
    if (runtime === undefined) {
      throw new Error('A Forge API was called outside of an invocation.');
    }
    if (init.body != null && typeof init.body !== 'string') {
      throw new Error('The local host passes on requests with a text body only. Send JSON text.');
    }
    const answer = await port.call({
      invocationId: runtime.appContext.invocationId,
      meta: JSON.stringify(meta),
      path: String(path),
      method: (init.method ?? 'GET').toUpperCase(),
      headers: Object.fromEntries(new Headers(init.headers)),
      body: init.body ?? undefined,
    });
    if (answer.status === NETWORK_ERROR) throw networkError();
    return new Response(answer.body ?? null, {
      status: answer.status,
      headers: { ...answer.headers, 'x-b3-traceid': runtime.tracing.traceId },
    });
  };
}

/** The manifest permits no outside address, so none is reachable. */
function refuseFetch(input: string | URL | Request): Promise<never> {
  const url = input instanceof Request ? input.url : String(input);
  return Promise.reject(egressError(url));
}

function refuseConnection(this: Socket): Socket {
  // Later, because whoever connects listens for errors only after this has returned.
  process.nextTick(() => this.destroy(egressError('a network connection')));
  return this;
}

function egressError(target: string): Error {
  const error = new Error(
    `URL not included in the external fetch backend permissions: ${target}. Visit go.atlassian.com/forge-egress for more information.`,
  );
  error.name = 'REQUEST_EGRESS_ALLOWLIST_ERR';
  return error;
}

const LEVELS = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error' } as const;

function installConsole(port: HostPort): void {
  for (const [method, level] of Object.entries(LEVELS)) {
    Object.assign(console, {
      [method]: (...values: unknown[]) => {
        const invocationId = currentRuntime.getStore()?.appContext.invocationId ?? '';
        port.send({ kind: 'console', invocationId, level, text: format(...values) });
      },
    });
  }
}
