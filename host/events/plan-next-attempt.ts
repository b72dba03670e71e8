import { limits } from '../limits';

import { type Attempts, type Delivery } from './delivery-rows';
import { type RetryCause, type Verdict } from './judge-outcome';

const { events: limit } = limits;

/** What happens to a delivery after it was tried. */
export type NextStep =
  | { readonly kind: 'wait'; readonly dueAt: number; readonly attempts: Attempts }
  | { readonly kind: 'end'; readonly outcome: 'success' | 'failed' };

const SUCCESS: NextStep = { kind: 'end', outcome: 'success' };
const FAILED: NextStep = { kind: 'end', outcome: 'failed' };

/**
 * Decides whether an event is delivered once more, and when.
 *
 * A queued event is retried as long as its retention window lasts; a product event four times, and
 * not when its function threw or took too long (platform/forge.md §6.2 knows only the retry that is
 * returned); a scheduled trigger never. A duplicate is never retried: the event itself is.
 */
export function planNextAttempt(
  delivery: Delivery,
  verdict: Exclude<Verdict, { kind: 'interrupted' }>,
  now: number,
): NextStep {
  if (delivery.isCopy || verdict.kind === 'delivered') return SUCCESS;
  if (verdict.kind === 'refused' || delivery.kind === 'schedule') return FAILED;
  const { retryCount, failures, isExtended } = delivery.attempts;
  const { cause, reason, data } = verdict;
  if (delivery.kind === 'product' && !isProductRetried(delivery, cause)) return FAILED;
  const isPlatformFailure = cause === 'platform-failed';
  const attempts: Attempts = {
    retryCount: retryCount + (isPlatformFailure ? 0 : 1),
    retryReason: reason,
    retryData: data,
    failures: failures + 1,
    isExtended: isExtended || isPlatformFailure,
  };
  return within({ ...delivery, attempts }, now + (verdict.afterMilliseconds ?? backoff(failures)));
}

/** A failure of the platform is no retry that counts, but has no window in which it could end either. */
function isProductRetried({ attempts }: Delivery, cause: RetryCause): boolean {
  return cause !== 'function-failed' && attempts.failures < limit.productRetries;
}

/** When an event is tried again that finds no room under its concurrency key; not counted as a retry. */
export function planAfterNoRoom(delivery: Delivery, now: number): NextStep {
  if (delivery.isCopy) return SUCCESS;
  const { failures } = delivery.attempts;
  const attempts = { ...delivery.attempts, failures: failures + 1 };
  return within({ ...delivery, attempts }, now + backoff(failures));
}

/** When the platform gives up a queued event, in milliseconds since 1970. */
export function retentionEnd({ occurredAt, attempts }: Delivery): number {
  const { retentionMilliseconds, retentionExtensionMilliseconds } = limit;
  const extension = attempts.isExtended ? retentionExtensionMilliseconds : 0;
  return occurredAt + retentionMilliseconds + extension;
}

function within(delivery: Delivery, dueAt: number): NextStep {
  if (delivery.kind === 'queue' && dueAt > retentionEnd(delivery)) return FAILED;
  return { kind: 'wait', dueAt, attempts: delivery.attempts };
}

/** Doubles with each failure in a row up to about fifteen minutes; where it begins is not documented. */
function backoff(failures: number): number {
  const { backoffFirstMilliseconds, backoffMostMilliseconds } = limit;
  return Math.min(backoffFirstMilliseconds * 2 ** failures, backoffMostMilliseconds);
}
