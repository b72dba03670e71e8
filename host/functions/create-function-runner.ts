import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { inspect } from 'node:util';

import { type Clock } from '../clock';
import { type ForgeStorage } from '../forge-storage/create-forge-storage';
import { type Jira } from '../jira/jira-interface';
import { type AppManifest, findFunction, type ManifestFunction } from '../manifest/app-manifest';

import { faultOutcome } from './fault-outcome';
import { failedOutcome, type FunctionOutcome } from './function-outcome';
import {
  type CallLog,
  type FunctionFault,
  type FunctionRunner,
  type Invocation,
  type InvocationResult,
} from './function-runner-interface';
import { FunctionWorker } from './function-worker';
import { contextAri, type Installation } from './installation';
import { type InvocationRecord, startRecord } from './invocation-record';
import { refuseRequestSize, refuseResponseSize } from './payload-size';
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
          : await faultOutcome(fault, {
              timeLimitMilliseconds: timeLimit(options, run),
              run: () => runFunction(options, pool, run),
            });
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

async function runFunction(
  options: RunnerOptions,
  pool: WorkerPool,
  run: Run,
): Promise<FunctionOutcome> {
  const { invocation, invocationId, bundle, called, payload, record } = run;
  const refusal = refuseRequestSize(invocation, Buffer.byteLength(payload));
  if (refusal !== undefined) return refusal;
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
  if (ended === undefined) {
    return failedOutcome('HOST_STOPPED', 'The local host was stopped.');
  }
  if (ended.kind === 'failed') return { ok: false, error: ended.error };
  const bytes = Buffer.byteLength(ended.body ?? '');
  return refuseResponseSize(bytes) ?? { ok: true, json: ended.body };
}

function timeLimit({ timeLimitMilliseconds }: RunnerOptions, run: Run): number {
  return timeLimitMilliseconds ?? timeLimitOf(run.called, run.invocation.moduleType);
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

function toResult(invocationId: string, outcome: FunctionOutcome): InvocationResult {
  if (!outcome.ok) return failed(invocationId, outcome.error);
  const body: unknown = outcome.json === undefined ? undefined : JSON.parse(outcome.json);
  return { success: true, body, invocationId };
}

function failed(invocationId: string, error: FunctionError): InvocationResult {
  return { success: false, error, invocationId };
}
