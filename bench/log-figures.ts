import { setTimeout as wait } from 'node:timers/promises';

import type {
  LoggedInvocation,
  LoggedStorageCall,
} from '#host/functions/function-runner-interface';
import type { RunningHost } from '#host/start-host';

/** Nothing is asked of the app for this long: what was opened is open. */
const QUIET_MILLISECONDS = 1500;
const LOOK_AGAIN_MILLISECONDS = 100;

/** What the host logged while something was done, and until the app had been quiet for a while. */
export async function invocationsDuring(
  { callLog }: Pick<RunningHost, 'callLog'>,
  action: () => Promise<unknown>,
): Promise<readonly LoggedInvocation[]> {
  callLog.clear();
  await action();
  let known = callLog.entries().length;
  let quietSince = Date.now();
  while (Date.now() - quietSince < QUIET_MILLISECONDS) {
    await wait(LOOK_AGAIN_MILLISECONDS);
    const count = callLog.entries().length;
    if (count !== known) quietSince = Date.now();
    known = count;
  }
  return callLog.entries();
}

/** All storage calls of some invocations. */
export function storageCallsOf(
  invocations: readonly LoggedInvocation[],
): readonly LoggedStorageCall[] {
  return invocations.flatMap(({ storageCalls }) => storageCalls);
}

/** Read units (10 KB, at least one a call) of some invocations. */
export function readUnitsOf(invocations: readonly LoggedInvocation[]): number {
  return storageCallsOf(invocations)
    .filter(({ kind }) => kind === 'read')
    .reduce((sum, { units }) => sum + units, 0);
}

/** Points of Jira's hourly quota that an invocation used. */
export function jiraPointsOf({ jiraCalls }: LoggedInvocation): number {
  return jiraCalls.reduce((sum, { points }) => sum + points, 0);
}

/** The largest of what is counted in each invocation; 0 of none. */
export function mostOf(
  invocations: readonly LoggedInvocation[],
  count: (invocation: LoggedInvocation) => number,
): number {
  return Math.max(0, ...invocations.map(count));
}

/** Milliseconds that 95 of 100 invocations took at most (nearest rank). */
export function p95Of(invocations: readonly LoggedInvocation[]): number {
  const durations = invocations.map(({ durationMs }) => durationMs).sort((a, b) => a - b);
  return durations[Math.ceil(durations.length * 0.95) - 1] ?? 0;
}
