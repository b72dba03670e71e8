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
import { type AnswerInstant } from './worker/worker-protocol';

/** Collects what one invocation does until its line of the call log is written. */
export type InvocationRecord = CallRecorder & {
  readonly line: (level: string, text: string) => void;
  /** A line of the host itself, at level `host`, which uses up nothing of the function's. */
  readonly remark: (text: string) => void;
  /** When the function had the answers to its calls. */
  readonly answered: (answers: readonly AnswerInstant[]) => void;
  readonly finish: (end: InvocationEnd) => LoggedInvocation;
};

type Recorded<Call> = { readonly call: Call; readonly way: CallWay };

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
  const storageCalls: Recorded<LoggedStorageCall>[] = [];
  const jiraCalls: Recorded<LoggedJiraCall>[] = [];
  const answeredAt = new Map<number, number>();
  const timed = <Call>({
    call,
    way,
  }: Recorded<Call>): Call & { readonly traffic: CallTraffic } => ({
    ...call,
    traffic: trafficOf(way, { started, answeredAt: answeredAt.get(way.callId) }),
  });
  const lines: { level: string; text: string }[] = [];
  const remarks: { level: string; text: string }[] = [];
  let logBytes = 0;
  return {
    storageCall: (call, way) => storageCalls.push({ call, way }),
    jiraCall: (call, way) => jiraCalls.push({ call, way }),
    answered: (answers) => {
      for (const { callId, at: instant } of answers) answeredAt.set(callId, instant);
    },
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
      storageCalls: storageCalls.map(timed),
      jiraCalls: jiraCalls.map(timed),
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

type Instants = { readonly started: number; readonly answeredAt: number | undefined };

/** A function that was stopped did not say when it had its answers; the host's word stands for it. */
function trafficOf(way: CallWay, { started, answeredAt = way.answeredAt }: Instants): CallTraffic {
  const { sentAt, requestBytes, answerBytes } = way;
  return {
    startMs: sentAt - started,
    endMs: answeredAt - started,
    requestBytes,
    answerBytes,
  };
}
