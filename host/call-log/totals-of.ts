import { type LoggedInvocation } from '../functions/function-runner-interface';

/** What all calls of an invocation cost together. */
export type InvocationTotals = {
  readonly storageCalls: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly jiraCalls: number;
  readonly points: number;
};

/** Sums up the calls of an invocation; units are those of 10 KB. */
export function totalsOf({ storageCalls, jiraCalls }: LoggedInvocation): InvocationTotals {
  const unitsOf = (wanted: 'read' | 'write'): number =>
    storageCalls.reduce((sum, { kind, units }) => sum + (kind === wanted ? units : 0), 0);
  return {
    storageCalls: storageCalls.length,
    readUnits: unitsOf('read'),
    writeUnits: unitsOf('write'),
    jiraCalls: jiraCalls.length,
    points: jiraCalls.reduce((sum, { points }) => sum + points, 0),
  };
}
