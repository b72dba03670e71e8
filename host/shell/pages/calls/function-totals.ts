import { type InvocationSummary } from './invocation-schemas';

/** What the invocations of one call of one function cost. */
export type FunctionTotal = {
  readonly functionKey: string;
  readonly call: string;
  readonly invocations: number;
  readonly failed: number;
  /** Half of them took no longer, in milliseconds. */
  readonly median: number;
  /** Nineteen of twenty took no longer, in milliseconds. */
  readonly p95: number;
  /** The most that one of them needed. */
  readonly mostStorageCalls: number;
  readonly mostReadUnits: number;
  readonly mostPoints: number;
  /** All of them together. */
  readonly points: number;
};

/** Totals for each call of each function, the one that took the most time altogether first. */
export function totalFunctions(
  invocations: readonly InvocationSummary[],
): readonly FunctionTotal[] {
  const groups = new Map<string, InvocationSummary[]>();
  for (const invocation of invocations) {
    const key = JSON.stringify([invocation.functionKey, invocation.resolverCall]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [invocation]);
    else group.push(invocation);
  }
  const spent = (group: readonly InvocationSummary[]): number =>
    group.reduce((sum, { durationMs }) => sum + durationMs, 0);
  return [...groups.values()].sort((one, other) => spent(other) - spent(one)).flatMap(totalOf);
}

function totalOf(group: readonly InvocationSummary[]): readonly FunctionTotal[] {
  const [first] = group;
  if (first === undefined) return [];
  const durations = group.map(({ durationMs }) => durationMs).sort((one, other) => one - other);
  const most = (of: (invocation: InvocationSummary) => number): number =>
    Math.max(...group.map(of));
  return [
    {
      functionKey: first.functionKey,
      call: first.resolverCall ?? '',
      invocations: group.length,
      failed: group.filter(({ success }) => !success).length,
      median: percentile(durations, 0.5),
      p95: percentile(durations, 0.95),
      mostStorageCalls: most(({ totals }) => totals.storageCalls),
      mostReadUnits: most(({ totals }) => totals.readUnits),
      mostPoints: most(({ totals }) => totals.points),
      points: group.reduce((sum, { totals }) => sum + totals.points, 0),
    },
  ];
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
}
