import { type FunctionFault, type FunctionFaultKind } from '../faults/fault-schemas';
import { type SwitchedFault } from '../faults/fault-switch';

import { type RateLimitProperties } from './invocation-rates';

/** One call of one function of the manifest. */
export type Invocation = {
  readonly functionKey: string;
  /** The module that the call came through; its type decides the time limit. */
  readonly moduleKey: string;
  readonly moduleType: string;
  /** First argument of the function, JSON only. */
  readonly payload: unknown;
  /** Who acts; absent for validators, triggers and schedules. */
  readonly accountId?: string | undefined;
  /** The invocation from which a chain of pushes to the queue began; default: this one. */
  readonly origin?: string | undefined;
};

export type InvocationResult =
  | { readonly success: true; readonly body: unknown; readonly invocationId: string }
  | {
      readonly success: false;
      readonly error: { readonly errorMessage: string; readonly errorType: string };
      readonly invocationId: string;
    };

/** One line of the call log: what an invocation cost. The benchmarks' counts come from here. */
export type LoggedInvocation = {
  readonly invocationId: string;
  /** ISO instant on the host's clock. */
  readonly at: string;
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly moduleType: string;
  /** Key of the resolver call (`plan.editOutcome`), when the function is a resolver. */
  readonly resolverCall?: string | undefined;
  readonly accountId?: string | undefined;
  readonly success: boolean;
  readonly errorMessage?: string | undefined;
  /** `FUNCTION_TIME_OUT`, `Error` and so on; absent when it succeeded. */
  readonly errorType?: string | undefined;
  readonly durationMs: number;
  /** File of the bundle that ran. */
  readonly bundle: string;
  readonly storageCalls: readonly LoggedStorageCall[];
  readonly jiraCalls: readonly LoggedJiraCall[];
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** What the function wrote to the console, then what the host remarks at level `host`. */
  readonly console: readonly { readonly level: string; readonly text: string }[];
};

/** When a call to the platform was on its way, and what it carried. */
export type CallTraffic = {
  /** Milliseconds from the start of the invocation until the function sent it. */
  readonly startMs: number;
  /** Milliseconds from the start of the invocation until the answer was there. */
  readonly endMs: number;
  readonly requestBytes: number;
  readonly answerBytes: number;
};

export type LoggedStorageCall = {
  /** `/api/v1/entity/get` and so on. */
  readonly path: string;
  readonly kind: 'read' | 'write';
  /** 10 KB units, at least 1. */
  readonly units: number;
  readonly status: number;
  /** Keys and entities touched, for looking at; never values. */
  readonly keys: readonly string[];
  /** Absent in entries that an earlier version of the host wrote. */
  readonly traffic?: CallTraffic | undefined;
};

export type LoggedJiraCall = {
  readonly method: string;
  readonly path: string;
  readonly as: 'user' | 'app' | 'none';
  readonly status: number;
  readonly points: number;
  /** Absent in entries that an earlier version of the host wrote. */
  readonly traffic?: CallTraffic | undefined;
};

/** An entry with its number; numbers grow and are never used twice in one database. */
export type NumberedInvocation = LoggedInvocation & { readonly number: number };

export type CallLog = {
  readonly add: (entry: LoggedInvocation) => void;
  /** Oldest first. */
  readonly entries: () => readonly LoggedInvocation[];
  /** Entries with a number greater than this one, oldest first; 0 asks for all. */
  readonly since: (number: number) => readonly NumberedInvocation[];
  /** Numbers of the oldest and newest entry that are still there; `undefined` when there is none. */
  readonly span: () => { readonly oldest: number; readonly newest: number } | undefined;
  /** One entry; `undefined` when it is forgotten or never was. */
  readonly find: (number: number) => NumberedInvocation | undefined;
  readonly clear: () => void;
};

export type FunctionRunner = {
  readonly invoke: (invocation: Invocation) => Promise<InvocationResult>;
  /**
   * Makes following calls of a function fail in this way until it is set to `undefined`.
   *
   * @param which - Default: all of them.
   */
  readonly setFault: (
    functionKey: string,
    kind: FunctionFaultKind | undefined,
    which?: Omit<FunctionFault, 'kind'>,
  ) => void;
  /** What is set, by function. */
  readonly faults: () => ReadonlyMap<string, SwitchedFault<FunctionFault>>;
  /** How many more invocations a person has in this minute. */
  readonly rateLimitProperties: (accountId: string) => RateLimitProperties;
  /**
   * Loads the bundles again: invocations from now on run what is in their files now; one that runs
   * ends with the code with which it began.
   */
  readonly reload: () => void;
  readonly stop: () => Promise<void>;
};
