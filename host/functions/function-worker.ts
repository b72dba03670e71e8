import { Worker } from 'node:worker_threads';

import { limits } from '../limits';

import { timedOut } from './function-outcome';
import {
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
};

type WorkerOptions = { readonly bundles: readonly string[]; readonly memoryMegabytes: number };

type Running = {
  readonly invocationId: string;
  readonly listener: WorkerListener;
  readonly settle: (outcome: WorkerOutcome) => void;
};

/**
 * One worker thread with the app's bundles loaded; it runs one invocation at a time, sees nothing of
 * the host's environment and has a memory limit.
 */
export class FunctionWorker {
  private readonly worker: Worker;
  private readonly ready: Promise<void>;
  private announceReady: () => void = () => undefined;
  private running: Running | undefined;
  private end: FunctionError | undefined;

  constructor(private readonly options: WorkerOptions) {
    this.worker = new Worker(workerSource(), {
      eval: true,
      // Nothing of the host: no environment, no loaders, no arguments.
      env: {},
      execArgv: [],
      argv: [],
      resourceLimits: { maxOldGenerationSizeMb: options.memoryMegabytes },
      workerData: { bundles: options.bundles } satisfies WorkerStart,
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
    if (message.kind === 'ready') {
      this.announceReady();
      return;
    }
    const running = message.invocationId === this.running?.invocationId ? this.running : undefined;
    switch (message.kind) {
      case 'call':
        void this.relay(message, running);
        break;
      case 'console':
        running?.listener.onConsole(message);
        break;
      case 'done':
      case 'failed':
        running?.settle(message);
    }
  }

  /** Answers a call to the platform; one that comes after its invocation has ended is refused. */
  private async relay(call: CallMessage, running: Running | undefined): Promise<void> {
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

  private die(error: FunctionError): void {
    this.end ??= error;
    this.announceReady();
    this.running?.settle({ kind: 'failed', error: this.end });
  }

  private describeCrash(error: NodeJS.ErrnoException): FunctionError {
    if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') {
      return { errorType: error.name, errorMessage: error.message };
    }
    return {
      errorType: 'FUNCTION_OUT_OF_MEMORY',
      errorMessage: `Function ran out of memory. Limit of ${this.options.memoryMegabytes} MB.`,
    };
  }
}
