import { limits } from '../limits';

import {
  type CallTraffic,
  type Invocation,
  type InvocationResult,
  type LoggedInvocation,
  type LoggedJiraCall,
  type LoggedStorageCall,
} from './function-runner-interface';
import { type CallRecorder, type CallWay } from './platform-calls';
import { monotonicMilliseconds } from './worker/monotonic-time';

/** Collects what one invocation does until its line of the call log is written. */
export type InvocationRecord = CallRecorder & {
  readonly line: (level: string, text: string) => void;
  /** A line of the host itself, at level `host`, which uses up nothing of the function's. */
  readonly remark: (text: string) => void;
  readonly finish: (end: InvocationEnd) => LoggedInvocation;
};

type InvocationEnd = {
  readonly result: InvocationResult;
  readonly bytesIn: number;
  readonly bytesOut: number;
};

type RecordStart = {
  readonly invocation: Invocation;
  readonly bundle: string;
  /** ISO instant on the host's clock. */
  readonly at: string;
  /** How many lines of the console are kept. */
  readonly logLines: number;
};

export function startRecord(start: RecordStart): InvocationRecord {
  const { invocation, bundle, at, logLines } = start;
  const started = monotonicMilliseconds();
  const storageCalls: LoggedStorageCall[] = [];
  const jiraCalls: LoggedJiraCall[] = [];
  const lines: { level: string; text: string }[] = [];
  const remarks: { level: string; text: string }[] = [];
  let logBytes = 0;
  return {
    storageCall: (call, way) => storageCalls.push({ ...call, traffic: trafficOf(way, started) }),
    jiraCall: (call, way) => jiraCalls.push({ ...call, traffic: trafficOf(way, started) }),
    line: (level, text) => {
      logBytes += Buffer.byteLength(text);
      // The platform drops what is over; it does not fail the function.
      if (lines.length >= logLines || logBytes > limits.functions.logBytes) return;
      lines.push({ level, text });
    },
    remark: (text) => remarks.push({ level: 'host', text }),
    finish: ({ result, bytesIn, bytesOut }) => ({
      invocationId: result.invocationId,
      at,
      functionKey: invocation.functionKey,
      moduleKey: invocation.moduleKey,
      moduleType: invocation.moduleType,
      resolverCall: resolverCallOf(invocation.payload)?.functionKey,
      accountId: invocation.accountId,
      success: result.success,
      errorMessage: result.success ? undefined : result.error.errorMessage,
      errorType: result.success ? undefined : result.error.errorType,
      durationMs: monotonicMilliseconds() - started,
      bundle,
      storageCalls,
      jiraCalls,
      bytesIn,
      bytesOut,
      console: [...lines, ...remarks],
    }),
  };
}

/** The `call` of a payload that a page sent with `invoke`; `undefined` for every other payload. */
export function resolverCallOf(payload: unknown): { readonly functionKey: string } | undefined {
  if (typeof payload !== 'object' || payload === null || !('call' in payload)) return undefined;
  const { call } = payload;
  if (typeof call !== 'object' || call === null || !('functionKey' in call)) return undefined;
  return typeof call.functionKey === 'string'
    ? { ...call, functionKey: call.functionKey }
    : undefined;
}

function trafficOf(way: CallWay, started: number): CallTraffic {
  const { sentAt, answeredAt, requestBytes, answerBytes } = way;
  return {
    startMs: sentAt - started,
    endMs: answeredAt - started,
    requestBytes,
    answerBytes,
  };
}
