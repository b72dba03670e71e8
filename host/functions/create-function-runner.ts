import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { inspect } from 'node:util';

import { type Clock } from '../clock';
import { type ForgeStorage } from '../forge-storage/create-forge-storage';
import { type Jira } from '../jira/jira-interface';
import { limits } from '../limits';
import { type AppManifest, findFunction, type ManifestFunction } from '../manifest/app-manifest';

import {
  type CallLog,
  type FunctionFault,
  type FunctionRunner,
  type Invocation,
  type InvocationResult,
} from './function-runner-interface';
import { FunctionWorker, timedOut } from './function-worker';
import { contextAri, type Installation } from './installation';
import { type InvocationRecord, resolverCallOf, startRecord } from './invocation-record';
import { answerPlatformCall, proxyError } from './platform-calls';
import { timeLimitOf } from './time-limit';
import { type FunctionError, type InvocationIdentity } from './worker/worker-protocol';
import { createWorkerPool, type WorkerPool } from './worker-pool';

type RunnerOptions = {
  readonly manifest: AppManifest;
  /** Holds `<file>.cjs` for each function file of the manifest; see `buildApp`. */
  readonly bundleDirectory: string;
  readonly storage: ForgeStorage;
  readonly jira: Pick<Jira, 'handle'>;
  readonly clock: Clock;
  readonly callLog: CallLog;
  readonly identity: Installation;
  /** Instead of the limit of the module's type; for tests that wait for it. */
  readonly timeLimitMilliseconds?: number | undefined;
};

type Outcome =
  | { readonly ok: true; readonly json: string | undefined }
  | { readonly ok: false; readonly error: FunctionError };

type Run = {
  readonly invocation: Invocation;
  readonly invocationId: string;
  readonly called: ManifestFunction;
  readonly bundle: string;
  /** The payload as JSON. */
  readonly payload: string;
  readonly record: InvocationRecord;
};

/**
 * Runs the app's functions in worker threads: per-invocation identity set here, the time limit of
 * the module's type, a memory limit, an empty environment, no way out but storage and Jira. Every
 * invocation is written to the call log.
 */
export function createFunctionRunner(options: RunnerOptions): FunctionRunner {
  const { manifest, clock, callLog } = options;
  const faults = new Map<string, FunctionFault>();
  const bundleOf = ({ file }: ManifestFunction): string =>
    join(options.bundleDirectory, `${file}.cjs`);
  const bundles = [...new Set(manifest.functions.map(bundleOf))];
  const pool = createWorkerPool(
    () => new FunctionWorker({ bundles, memoryMegabytes: manifest.memoryMegabytes }),
  );

  return {
    invoke: async (invocation) => {
      const invocationId = randomUUID();
      const called = findFunction(manifest, invocation.functionKey);
      if (called === undefined) {
        const errorMessage = `manifest.yml has no function "${invocation.functionKey}".`;
        return failed(invocationId, { errorMessage, errorType: 'INVALID_FUNCTION' });
      }
      const bundle = bundleOf(called);
      const at = new Date(clock.now()).toISOString();
      const record = startRecord({ invocation, bundle, at });
      // A payload may be `undefined`; JSON has no such value.
      const payload = JSON.stringify(invocation.payload ?? null);
      const run: Run = { invocation, invocationId, called, bundle, payload, record };
      const fault = faults.get(invocation.functionKey);
      const outcome =
        fault === undefined
          ? await runFunction(options, pool, run)
          : await runWithFault(options, pool, { ...run, fault });
      const result = toResult(invocationId, outcome);
      callLog.add(
        record.finish({
          result,
          bytesIn: Buffer.byteLength(payload),
          bytesOut: outcome.ok ? Buffer.byteLength(outcome.json ?? '') : 0,
        }),
      );
      return result;
    },
    setFault: (functionKey, fault) => {
      if (fault === undefined) faults.delete(functionKey);
      else faults.set(functionKey, fault);
    },
    stop: () => pool.stop(),
  };
}

async function runFunction(options: RunnerOptions, pool: WorkerPool, run: Run): Promise<Outcome> {
  const refusal = refuseRequest(run);
  if (refusal !== undefined) return { ok: false, error: refusal };
  const { invocation, invocationId, bundle, called, payload, record } = run;
  const { accountId } = invocation;
  const access = { ...options, scopes: options.manifest.scopes, accountId };
  const ended = await pool.use((worker) =>
    worker.run(
      {
        kind: 'invoke',
        invocationId,
        bundle,
        exportName: called.exportName,
        payload,
        identity: identityOf(options, invocation),
        timeLimitMilliseconds: timeLimit(options, run),
        now: options.clock.now(),
      },
      {
        onCall: async (call) => {
          try {
            return await answerPlatformCall(access, call, record);
          } catch (error) {
            // A mistake in the host must fail this call and be seen, not end the host.
            record.line('error', `The local host failed on ${call.path}: ${inspect(error)}`);
            return proxyError(500, 'LOCAL_HOST_FAILED');
          }
        },
        onConsole: ({ level, text }) => {
          record.line(level, text);
        },
      },
    ),
  );
  if (ended.kind === 'failed') return { ok: false, error: ended.error };
  const bytes = Buffer.byteLength(ended.body ?? '');
  return bytes > limits.functions.responseBytes
    ? { ok: false, error: tooLarge('response', bytes, limits.functions.responseBytes) }
    : { ok: true, json: ended.body };
}

/** What a switched fault makes of a call; only a lost response runs the function. */
async function runWithFault(
  options: RunnerOptions,
  pool: WorkerPool,
  run: Run & { readonly fault: FunctionFault },
): Promise<Outcome> {
  switch (run.fault) {
    case 'throw':
      return {
        ok: false,
        error: { errorType: 'Error', errorMessage: 'Fault switch: the function threw.' },
      };
    case 'garbage':
      return { ok: true, json: JSON.stringify('Fault switch: this is not an answer.') };
    case 'hang': {
      const milliseconds = timeLimit(options, run);
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      return { ok: false, error: timedOut(milliseconds) };
    }
    case 'lost-response': {
      const outcome = await runFunction(options, pool, run);
      if (!outcome.ok) return outcome;
      return {
        ok: false,
        error: {
          errorType: 'LOST_RESPONSE',
          errorMessage: 'Fault switch: the function ran, but its answer was lost.',
        },
      };
    }
  }
}

function timeLimit({ timeLimitMilliseconds }: RunnerOptions, run: Run): number {
  return timeLimitMilliseconds ?? timeLimitOf(run.called, run.invocation.moduleType);
}

function refuseRequest({ invocation, payload }: Run): FunctionError | undefined {
  const { frontEndRequestBytes, requestBytes } = limits.functions;
  const call = resolverCallOf(invocation.payload);
  const sent = call === undefined ? 0 : Buffer.byteLength(JSON.stringify(call));
  if (sent > frontEndRequestBytes) return tooLarge('request', sent, frontEndRequestBytes);
  const bytes = Buffer.byteLength(payload);
  return bytes > requestBytes ? tooLarge('request', bytes, requestBytes) : undefined;
}

function tooLarge(what: string, bytes: number, most: number): FunctionError {
  return {
    errorType: 'PAYLOAD_TOO_LARGE',
    errorMessage: `The ${what} has ${bytes} bytes; at most ${most} are accepted.`,
  };
}

function identityOf(
  { identity, manifest }: RunnerOptions,
  { functionKey, moduleKey, moduleType, accountId }: Invocation,
): InvocationIdentity {
  return {
    ...identity,
    appId: manifest.appId.slice(manifest.appId.lastIndexOf('/') + 1),
    contextAri: contextAri(identity),
    functionKey,
    moduleKey,
    moduleType,
    accountId,
  };
}

function toResult(invocationId: string, outcome: Outcome): InvocationResult {
  if (!outcome.ok) return failed(invocationId, outcome.error);
  const body: unknown = outcome.json === undefined ? undefined : JSON.parse(outcome.json);
  return { success: true, body, invocationId };
}

function failed(invocationId: string, error: FunctionError): InvocationResult {
  return { success: false, error, invocationId };
}
