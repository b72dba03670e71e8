import {
  type LoggedInvocation,
  type NumberedInvocation,
} from '../functions/function-runner-interface';

import { type CallWarning, findWarnings } from './find-warnings';
import { budgetOf, type InvocationBudget } from './invocation-budget';
import { type PlatformCall, platformCallsOf } from './platform-call';
import { type InvocationTotals, totalsOf } from './totals-of';

/** An invocation without its calls: a line of the list. */
export type InvocationSummary = Omit<
  LoggedInvocation,
  'storageCalls' | 'jiraCalls' | 'console' | 'bundle'
> & {
  readonly number: number;
  readonly totals: InvocationTotals;
  /** How many warnings it has. */
  readonly warnings: number;
};

/** All that is known of an invocation. */
export type InvocationDetail = Omit<InvocationSummary, 'warnings'> & {
  readonly bundle: string;
  readonly calls: readonly PlatformCall[];
  readonly console: LoggedInvocation['console'];
  readonly warnings: readonly CallWarning[];
  readonly budget: InvocationBudget;
};

/** The line of an invocation in the list of the last ones. */
export function summarizeInvocation(entry: NumberedInvocation): InvocationSummary {
  return { ...factsOf(entry), warnings: findWarnings(entry).length };
}

/** An invocation with each of its calls in order, its console and what stands out. */
export function describeInvocation(entry: NumberedInvocation): InvocationDetail {
  return {
    ...factsOf(entry),
    bundle: entry.bundle,
    calls: platformCallsOf(entry),
    console: entry.console,
    warnings: findWarnings(entry),
    budget: budgetOf(entry),
  };
}

/** One by one: what a list of thousands does not show is not sent. */
function factsOf(entry: NumberedInvocation): Omit<InvocationSummary, 'warnings'> {
  return {
    number: entry.number,
    invocationId: entry.invocationId,
    at: entry.at,
    functionKey: entry.functionKey,
    moduleKey: entry.moduleKey,
    moduleType: entry.moduleType,
    resolverCall: entry.resolverCall,
    accountId: entry.accountId,
    success: entry.success,
    errorType: entry.errorType,
    errorMessage: entry.errorMessage,
    durationMs: entry.durationMs,
    bytesIn: entry.bytesIn,
    bytesOut: entry.bytesOut,
    totals: totalsOf(entry),
  };
}
