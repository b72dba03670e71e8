import { limits } from '../../limits';
import { type RateLimitReason } from '../jira-interface';

type Headers = Readonly<Record<string, string>>;

/** An hour's points of the app and what is left of them. */
export type QuotaState = {
  /** `global-app-quota` for the pool that all sites share, `tenant-app-quota` for a site's own. */
  readonly name: 'global-app-quota' | 'tenant-app-quota';
  readonly pointsPerHour: number;
  readonly left: number;
  /** Until the next hour of UTC. */
  readonly secondsLeft: number;
};

/** Below this share of what is left, answers say that the limit is near; above it nothing is said of the rest. */
const NEAR = 0.2;

function policyOf({ name, pointsPerHour }: QuotaState): string {
  return `"${name}";q=${pointsPerHour};w=3600`;
}

function resetAt(now: number, seconds: number): string {
  return new Date(now + seconds * 1_000).toISOString();
}

/** What is told of the hour's points with every answer to the app. */
export function quotaHeaders(quota: QuotaState, now: number): Headers {
  const policy = { 'beta-ratelimit-policy': policyOf(quota) };
  if (quota.left >= quota.pointsPerHour * NEAR) return policy;
  return {
    ...policy,
    'beta-ratelimit': `"${quota.name}";r=${quota.left};t=${quota.secondsLeft}`,
    'x-ratelimit-nearlimit': 'true',
    'x-ratelimit-reset': resetAt(now, quota.secondsLeft),
  };
}

/** What is told of the requests a second to one endpoint: as answers of live sites have it. */
export function burstHeaders(most: number, left: number): Headers {
  return { 'x-ratelimit-limit': String(most), 'x-ratelimit-remaining': String(left) };
}

export type TooMuch = {
  readonly reason: RateLimitReason;
  readonly retryAfterSeconds: number;
  /** How much there is at all of what ran out: points, requests or writes. */
  readonly most: number;
};

/**
 * Headers of a 429 (platform/jira.md §3).
 *
 * @param quota - The app's hour; its parts are told whatever the reason, with nothing left when it is the reason.
 */
export function refusalHeaders(tooMuch: TooMuch, quota: QuotaState, now: number): Headers {
  const { reason, retryAfterSeconds, most } = tooMuch;
  const byQuota = reason.startsWith('jira-quota');
  return {
    ...quotaHeaders(quota, now),
    ...(byQuota ? { 'beta-ratelimit': `"${quota.name}";r=0;t=${retryAfterSeconds}` } : {}),
    'retry-after': String(retryAfterSeconds),
    'x-ratelimit-limit': String(most),
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': resetAt(now, retryAfterSeconds),
    'x-ratelimit-nearlimit': 'true',
    'ratelimit-reason': reason,
  };
}

/** What there is at most of what a refusal by this reason ran out of, for refusals that are made on purpose. */
export function mostOf(reason: RateLimitReason, quota: QuotaState): number {
  const { burst, issueWrites } = limits.jira;
  switch (reason) {
    case 'jira-burst-based':
      return burst.GET;
    case 'jira-per-issue-on-write':
      return issueWrites[0].writes;
    default:
      return quota.pointsPerHour;
  }
}
