import { type FunctionError } from './worker/worker-protocol';

/** How an invocation ended, before it is worded for its caller. */
export type FunctionOutcome =
  | {
      readonly ok: true;
      /** What the function returned, as JSON; `undefined` when it returned nothing. */
      readonly json: string | undefined;
    }
  | { readonly ok: false; readonly error: FunctionError };

export function failedOutcome(errorType: string, errorMessage: string): FunctionOutcome {
  return { ok: false, error: { errorType, errorMessage } };
}

/** What runs when the host stops has no answer. */
export function hostStopped(): FunctionOutcome {
  return failedOutcome('HOST_STOPPED', 'The local host was stopped.');
}

export function timedOut(milliseconds: number): FunctionError {
  return {
    errorType: 'FUNCTION_TIME_OUT',
    errorMessage: `Function timed out. Limit of ${milliseconds / 1000} seconds.`,
  };
}
