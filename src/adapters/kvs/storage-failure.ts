import { ForgeKvsAPIError, ForgeKvsError } from '@forge/kvs';

import { PlatformFailure } from '#application/ports/platform-failure';

const CONDITION_CODES = new Set(['CONDITIONAL_CHECK_FAILED', 'KEY_CONFLICT']);

/** Whether the storage answered that a condition did not hold, or that a key exists already. */
export function isRefusedCondition(error: unknown): boolean {
  return error instanceof ForgeKvsAPIError && CONDITION_CODES.has(error.code);
}

/**
 * Runs a call of the storage; what says "try again" becomes a {@link PlatformFailure}. What the app did wrong
 * (a value too large, an unknown index) stays the error that it is.
 */
export async function answered<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    if (isUnanswered(error)) throw unavailableStorage({ cause: error });
    throw error;
  }
}

export function unavailableStorage(options?: ErrorOptions): PlatformFailure {
  const reason = { kind: 'unavailable', facts: { service: 'storage' } } as const;
  return new PlatformFailure(reason, 'The storage did not answer. Try again in a minute.', options);
}

function isUnanswered(error: unknown): boolean {
  if (error instanceof ForgeKvsAPIError) {
    const { status } = error.responseDetails;
    return status === 429 || status >= 500 || error.code === 'UNKNOWN_ERROR';
  }
  return !(error instanceof ForgeKvsError);
}
