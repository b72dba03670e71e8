import { Worker } from 'node:worker_threads';

import { limits } from '../limits';

import { timedOut } from './function-outcome';
import { createGateMemory, createWorkerGate } from './worker/worker-gate';
import {
  type AnswerInstant,
  type AnswerMessage,
  type CallMessage,
  type ConsoleMessage,
  type FunctionError,
  type InvokeMessage,
  type WorkerMessage,
  type WorkerStart,
} from './worker/worker-protocol';
import { workerSource } from './worker-source';

export type WorkerOutcome =
  | { readonly kind: 'done'; readonly body: string | undefined }
  | { readonly kind: 'failed'; readonly error: FunctionError };

export type WorkerListener = {
  readonly onCall: (call: CallMessage) => Promise<Omit<AnswerMessage, 'kind' | 'callId'>>;
  readonly onConsole: (line: ConsoleMessage) => void;
  /** When the function had the answers to its calls; not told by a worker that was stopped. */
  readonly onAnswered: (answers: readonly AnswerInstant[]) => void;
  /** Something that the function did and that Forge punishes in ways that nobody sees. */
  readonly onRemark: (sentence: string) => void;
};

type WorkerOptions = { readonly bundles: readonly string[]; readonly memoryMegabytes: number };

type FinishMessage = Extract<WorkerMessage, { kind: 'done' | 'failed' }>;

type Running = {
  readonly invocationId: string;
  readonly listener: WorkerListener;
  readonly settle: (outcome: WorkerOutcome) => void;
};

/**
 * One worker thread with the app's bundles loaded; it runs one invocation at a time, stands still
 * between two, sees nothing of the host's environment and has a memory limit.
 */
export class FunctionWorker {
  private readonly worker: Worker;
  private readonly gate;
  private readonly ready: Promise<void>;
  private announceReady: () => void = () => undefined;
  private running: Running | undefined;
  private end: FunctionError | undefined;

  constructor(private readonly options: WorkerOptions) {
    const gate = createGateMemory();
    const { bundles, memoryMegabytes } = options;
    this.gate = createWorkerGate(gate);
    this.worker = new Worker(workerSource(), {
      eval: true,
      // Nothing of the host: no environment, no loaders, no arguments.
      env: {},
      execArgv: [],
      argv: [],
      resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
      workerData: { bundles, memoryMegabytes, gate } satisfies WorkerStart,
    });
    this.ready = new Promise((resolve) => {
      this.announceReady = resolve;
    });
    // An idle worker must not keep the process alive.
    this.worker.unref();
    this.worker.on('message', (message: WorkerMessage) => {
      this.receive(message);
    });
    this.worker.on('error', (error: NodeJS.ErrnoException) => {
      this.die(this.describeCrash(error));
    });
    this.worker.on('exit', () => {
      this.die({ errorType: 'FUNCTION_EXITED', errorMessage: 'The function ended its process.' });
    });
  }

  /** Whether it can take another invocation; not after it timed out, crashed or was stopped. */
  isUsable(): boolean {
    return this.end === undefined;
  }

  /** Runs one invocation; a function that is not done at its time limit is stopped with its worker. */
  async run(message: InvokeMessage, listener: WorkerListener): Promise<WorkerOutcome> {
    this.worker.ref();
    try {
      // The time limit is the function's own: loading the bundle has a limit for itself.
      await this.within(limits.functions.timeLimitMilliseconds, this.ready);
      if (this.end !== undefined) return { kind: 'failed', error: this.end };
      const outcome = new Promise<WorkerOutcome>((settle) => {
        this.running = { invocationId: message.invocationId, listener, settle };
        this.gate.open();
        this.worker.postMessage(message);
      });
      return await this.within(message.timeLimitMilliseconds, outcome);
    } finally {
      this.running = undefined;
      this.worker.unref();
    }
  }

  async stop(): Promise<void> {
    this.die({ errorType: 'HOST_STOPPED', errorMessage: 'The local host was stopped.' });
    await this.worker.terminate();
  }

  /** Waits for something that ends when the worker dies, and makes it die in time. */
  private async within<T>(milliseconds: number, something: Promise<T>): Promise<T> {
    const timer = setTimeout(() => {
      this.die(timedOut(milliseconds));
      void this.worker.terminate();
    }, milliseconds);
    try {
      return await something;
    } finally {
      clearTimeout(timer);
    }
  }

  private receive(message: WorkerMessage): void {
    switch (message.kind) {
      case 'ready':
        this.announceReady();
        break;
      case 'out-of-memory':
        this.die(this.outOfMemory());
        void this.worker.terminate();
        break;
      case 'call':
        void this.relay(message, this.runningOf(message));
        break;
      case 'console':
        this.runningOf(message)?.listener.onConsole(message);
        break;
      case 'done':
      case 'failed':
        this.finish(message, this.runningOf(message));
    }
  }

  /** The invocation that a message is from, unless it has ended. */
  private runningOf({ invocationId }: { readonly invocationId: string }): Running | undefined {
    return this.running?.invocationId === invocationId ? this.running : undefined;
  }

  private finish(message: FinishMessage, running: Running | undefined): void {
    running?.listener.onAnswered(message.calls.answered);
    for (const path of message.calls.unawaited) {
      running?.listener.onRemark(`The function did not wait for its call ${path}.`);
    }
    running?.settle(message);
  }

  /** Answers a call to the platform; one that comes after its invocation has ended is refused. */
  private async relay(call: CallMessage, running: Running | undefined): Promise<void> {
    if (running === undefined) this.remarkLateCall(call);
    const answer = (await running?.listener.onCall(call)) ?? {
      status: 403,
      headers: { 'forge-proxy-error': 'INVOCATION_ENDED_AWAIT_EVERY_CALL' },
      body: undefined,
    };
    this.worker.postMessage({
      ...answer,
      kind: 'answer',
      callId: call.callId,
    } satisfies AnswerMessage);
  }

  private remarkLateCall({ path }: CallMessage): void {
    this.running?.listener.onRemark(
      `Code of an earlier invocation, which had not been awaited, called ${path} in this one. The local host refuses it; Forge may run it for the wrong person.`,
    );
  }

  private die(error: FunctionError): void {
    this.end ??= error;
    this.announceReady();
    this.running?.settle({ kind: 'failed', error: this.end });
  }

  private describeCrash(error: NodeJS.ErrnoException): FunctionError {
    return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? this.outOfMemory()
      : { errorType: error.name, errorMessage: error.message };
  }

  private outOfMemory(): FunctionError {
    const { memoryMegabytes } = this.options;
    return {
      errorType: 'FUNCTION_OUT_OF_MEMORY',
      errorMessage: `Function was terminated with SIGKILL. This may indicate running out of memory. Limit of ${memoryMegabytes} MB.`,
    };
  }
}
