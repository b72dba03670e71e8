import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';

import { type Clock } from '../clock';
import { type Queue } from '../events/create-queue';
import { type ForgeStorage } from '../forge-storage/create-forge-storage';
import { type Jira } from '../jira/jira-interface';
import { type AppManifest, findFunction, type ManifestFunction } from '../manifest/app-manifest';

import { createFunctionFaults, type SingleFault, withFault } from './fault-outcome';
import { failedOutcome, type FunctionOutcome, hostStopped } from './function-outcome';
import {
  type CallLog,
  type FunctionRunner,
  type Invocation,
  type InvocationResult,
} from './function-runner-interface';
import { createFunctionWorkers } from './function-workers';
import { contextAri, type Installation } from './installation';
import { createInvocationRates, type InvocationRates } from './invocation-rates';
import { type InvocationRecord, startRecord } from './invocation-record';
import { refuseRequestSize, refuseResponseSize } from './payload-size';
import { answerPlatformCall, type PlatformAccess, proxyError } from './platform-calls';
import { logLinesOf, timeLimitOf } from './time-limit';
import { type FunctionError, type InvocationIdentity } from './worker/worker-protocol';
import { type WorkerPool } from './worker-pool';

type RunnerOptions = {
  readonly manifest: AppManifest;
  /** Holds `<file>.cjs` for each function file of the manifest; see `buildApp`. */
  readonly bundleDirectory: string;
  readonly storage: ForgeStorage;
  readonly jira: Pick<Jira, 'handle'>;
  /** Without it, pushing is answered with 501. */
  readonly queue?: Pick<Queue, 'handle'>;
  readonly clock: Clock;
  readonly callLog: CallLog;
  readonly identity: Installation;
  /** Refuses what is beyond the platform's rates; default: yes. */
  readonly rateLimits?: boolean;
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
  const faults = createFunctionFaults();
  const workers = createFunctionWorkers(manifest, options.bundleDirectory);
  const rates = createInvocationRates(clock);
  const stopping = new AbortController();

  const invokeOnce = async (
    invocation: Invocation,
    fault: SingleFault | undefined,
  ): Promise<InvocationResult> => {
    const invocationId = randomUUID();
    const called = findFunction(manifest, invocation.functionKey);
    if (called === undefined) {
      const errorMessage = `manifest.yml has no function "${invocation.functionKey}".`;
      return failed(invocationId, { errorMessage, errorType: 'INVALID_FUNCTION' });
    }
    const bundle = workers.bundleOf(called);
    const at = new Date(clock.now()).toISOString();
    const record = startRecord({ invocation, bundle, at, logLines: logLinesOf(called) });
    // A payload may be `undefined`; JSON has no such value.
    const payload = JSON.stringify(invocation.payload ?? null);
    const run: Run = { invocation, invocationId, called, bundle, payload, record };
    const outcome =
      refuseRate(options, rates, invocation) ??
      (await withFault(fault, {
        timeLimitMilliseconds: timeLimit(options, run),
        stopped: stopping.signal,
        run: () => runFunction(options, workers.poolOf(called), run),
      }));
    const result = toResult(invocationId, outcome);
    callLog.add(
      record.finish({
        result,
        bytesIn: Buffer.byteLength(payload),
        bytesOut: outcome.ok ? Buffer.byteLength(outcome.json ?? '') : 0,
      }),
    );
    return result;
  };

  return {
    invoke: async (invocation) => {
      const fault = faults.take(invocation.functionKey);
      if (fault !== 'duplicate') return invokeOnce(invocation, fault);
      const [, second] = await Promise.all([
        invokeOnce(invocation, undefined),
        invokeOnce(invocation, undefined),
      ]);
      return second;
    },
    setFault: faults.setFault,
    faults: faults.faults,
    rateLimitProperties: rates.propertiesFor,
    reload: workers.reload,
    stop: async () => {
      stopping.abort();
      await workers.stop();
    },
  };
}

function refuseRate(
  { rateLimits = true }: RunnerOptions,
  rates: InvocationRates,
  { accountId }: Invocation,
): FunctionOutcome | undefined {
  const refusal = rateLimits ? rates.admit(accountId) : undefined;
  return refusal === undefined ? undefined : failedOutcome('RATE_LIMIT_EXCEEDED', refusal);
}

async function runFunction(
  options: RunnerOptions,
  pool: WorkerPool,
  run: Run,
): Promise<FunctionOutcome> {
  const { invocation, invocationId, bundle, called, payload, record } = run;
  const refusal = refuseRequestSize(invocation, Buffer.byteLength(payload));
  if (refusal !== undefined) return refusal;
  const { accountId, origin = invocationId } = invocation;
  const access: PlatformAccess = {
    ...options,
    scopes: options.manifest.scopes,
    accountId,
    askQueue: (path, body) => options.queue?.handle(path, body, origin),
  };
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
            record.remark(`The local host failed on ${call.path}: ${inspect(error)}`);
            return proxyError(500, 'LOCAL_HOST_FAILED');
          }
        },
        onConsole: ({ level, text }) => {
          record.line(level, text);
        },
        onAnswered: record.answered,
        onRemark: record.remark,
      },
    ),
  );
  if (ended === undefined) {
    return hostStopped();
  }
  if (ended.kind === 'failed') return { ok: false, error: ended.error };
  const bytes = Buffer.byteLength(ended.body ?? '');
  return refuseResponseSize(bytes) ?? { ok: true, json: ended.body };
}

function timeLimit({ timeLimitMilliseconds, manifest }: RunnerOptions, run: Run): number {
  return timeLimitMilliseconds ?? timeLimitOf(manifest, run.called, run.invocation.moduleType);
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
