import { z } from 'zod';

import { type InvocationResult } from '../functions/function-runner-interface';
import { limits } from '../limits';

const { events: limit } = limits;

/** Codes of `InvocationErrorCode` in `@forge/events`, as far as the platform itself gives them. */
type RetryReason =
  | 'FUNCTION_OUT_OF_MEMORY'
  | 'FUNCTION_TIME_OUT'
  | 'FUNCTION_PLATFORM_RATE_LIMITED'
  | 'FUNCTION_PLATFORM_UNKNOWN_ERROR';

/** Who wants the retry: the function returned one, it failed, or the platform did (which is not counted). */
export type RetryCause = 'asked' | 'function-failed' | 'platform-failed';

/** What a delivery led to. */
export type Verdict =
  | { readonly kind: 'delivered' }
  | {
      readonly kind: 'retry';
      readonly reason: string;
      readonly data: unknown;
      /** Asked for by the function; without it the host waits longer from one time to the next. */
      readonly afterMilliseconds: number | undefined;
      readonly cause: RetryCause;
    }
  /** Asked for a retry that is not given. */
  | { readonly kind: 'refused' }
  /** The host was stopped meanwhile: nothing is known, so it is delivered again. */
  | { readonly kind: 'interrupted' };

/** What `InvocationError` and `QueueResponse` of `@forge/events` become on the wire. */
const retryRequestSchema = z.object({
  _retry: z.literal(true),
  retryOptions: z
    .object({
      retryAfter: z.number().optional(),
      retryReason: z.string().optional(),
      retryData: z.unknown().optional(),
    })
    .default({}),
});

const REASONS: Readonly<Record<string, RetryReason>> = {
  FUNCTION_TIME_OUT: 'FUNCTION_TIME_OUT',
  FUNCTION_OUT_OF_MEMORY: 'FUNCTION_OUT_OF_MEMORY',
  RATE_LIMIT_EXCEEDED: 'FUNCTION_PLATFORM_RATE_LIMITED',
};

/**
 * Reads what the platform makes of an invocation for an event: a retry is a returned value
 * (platform/forge.md §1.4); of what fails, the kind of event decides whether the platform retries it.
 */
export function judgeOutcome(result: InvocationResult): Verdict {
  if (result.success) return judgeBody(result.body);
  const { errorType } = result.error;
  if (errorType === 'HOST_STOPPED') return { kind: 'interrupted' };
  return {
    kind: 'retry',
    reason: REASONS[errorType] ?? 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
    data: undefined,
    afterMilliseconds: undefined,
    cause: errorType === 'LOST_RESPONSE' ? 'platform-failed' : 'function-failed',
  };
}

function judgeBody(body: unknown): Verdict {
  const request = retryRequestSchema.safeParse(body);
  if (!request.success) return { kind: 'delivered' };
  const { retryAfter = 1, retryReason, retryData } = request.data.retryOptions;
  if (bytesOf(retryData) > limit.retryDataBytes) return { kind: 'refused' };
  return {
    kind: 'retry',
    reason: retryReason ?? 'FUNCTION_RETRY_REQUEST',
    data: retryData,
    // The platform lowers what is too long (documented), the package raises what is too short.
    afterMilliseconds: Math.min(Math.max(retryAfter, 1), limit.retryAfterSeconds) * 1000,
    cause: 'asked',
  };
}

function bytesOf(data: unknown): number {
  return data === undefined ? 0 : Buffer.byteLength(JSON.stringify(data));
}
