// What a function worker and the host say to each other. Values of the app travel as JSON text, so
// that nothing but JSON crosses, as on the platform.

/** Given to a worker when it starts. */
export type WorkerStart = {
  /** Files of the app's functions; each is loaded before the first invocation. */
  readonly bundles: readonly string[];
  /** For everything that the app's code holds, buffers included. */
  readonly memoryMegabytes: number;
  /** See `worker-gate.ts`. */
  readonly gate: SharedArrayBuffer;
};

/** One call of a function. */
export type InvokeMessage = {
  readonly kind: 'invoke';
  readonly invocationId: string;
  readonly bundle: string;
  readonly exportName: string;
  /** First argument of the function as JSON. */
  readonly payload: string;
  readonly identity: InvocationIdentity;
  readonly timeLimitMilliseconds: number;
  /** The host's clock at the start, so that the app sees the host's time. */
  readonly now: number;
};

/** Who and what an invocation is for. The worker passes it on to the app; the host never takes it back. */
export type InvocationIdentity = {
  readonly accountId: string | undefined;
  readonly contextAri: string;
  readonly cloudId: string;
  /** The uuid of the app, without `ari:…`. */
  readonly appId: string;
  readonly appVersion: string;
  readonly environmentId: string;
  readonly environmentType: string;
  readonly installationId: string;
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly moduleType: string;
};

/** The host's answer to a call of the app to the platform. */
export type AnswerMessage = {
  readonly kind: 'answer';
  readonly callId: number;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
};

export type HostMessage = InvokeMessage | AnswerMessage;

/** What `__forge_fetch__` was called with; `meta` is judged by the host. */
export type CallMessage = {
  readonly kind: 'call';
  readonly callId: number;
  readonly invocationId: string;
  /** By `monotonicMilliseconds`; 0 when nobody measures. */
  readonly sentAt: number;
  readonly meta: string;
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
};

export type ConsoleMessage = {
  readonly kind: 'console';
  readonly invocationId: string;
  readonly level: string;
  readonly text: string;
};

export type FunctionError = { readonly errorMessage: string; readonly errorType: string };

/** Paths of the calls to the platform whose answers had not come when the function was done. */
type UnawaitedCalls = readonly string[];

/** When the answer to a call was there; by `monotonicMilliseconds`. */
export type AnswerInstant = { readonly callId: number; readonly at: number };

/** What a worker says of the calls of an invocation that has ended. */
export type EndedCalls = {
  readonly unawaited: UnawaitedCalls;
  readonly answered: readonly AnswerInstant[];
};

export type WorkerMessage =
  | { readonly kind: 'ready' }
  | CallMessage
  | ConsoleMessage
  | {
      readonly kind: 'done';
      readonly invocationId: string;
      /** What the function returned, as JSON; absent for `undefined`. */
      readonly body: string | undefined;
      readonly calls: EndedCalls;
    }
  | {
      readonly kind: 'failed';
      readonly invocationId: string;
      readonly error: FunctionError;
      readonly calls: EndedCalls;
    }
  /** The last that a worker says: it took more memory than it has. */
  | { readonly kind: 'out-of-memory' };
