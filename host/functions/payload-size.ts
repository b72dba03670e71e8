import { limits } from '../limits';

import { failedOutcome, type FunctionOutcome } from './function-outcome';
import { type Invocation } from './function-runner-interface';
import { resolverCallOf } from './invocation-record';

/** Refuses what is too large to be sent to a function; `undefined` when it fits. */
export function refuseRequestSize(
  { payload }: Invocation,
  payloadBytes: number,
): FunctionOutcome | undefined {
  const { frontEndRequestBytes, requestBytes } = limits.functions;
  const call = resolverCallOf(payload);
  // What a page sent; the context beside it is the product's.
  const sent = call === undefined ? 0 : Buffer.byteLength(JSON.stringify(call));
  return (
    refuseSize('request', sent, frontEndRequestBytes) ??
    refuseSize('request', payloadBytes, requestBytes)
  );
}

/** Refuses an answer that is too large to be handed on; `undefined` when it fits. */
export function refuseResponseSize(bytes: number): FunctionOutcome | undefined {
  return refuseSize('response', bytes, limits.functions.responseBytes);
}

function refuseSize(what: string, bytes: number, most: number): FunctionOutcome | undefined {
  if (bytes <= most) return undefined;
  return failedOutcome(
    'PAYLOAD_TOO_LARGE',
    `The ${what} has ${bytes} bytes; at most ${most} are accepted.`,
  );
}
