import { type Clock } from '../../clock';
import { limits } from '../../limits';
import { type JiraFault, type RateLimitReason } from '../jira-interface';

const { pointsPerHour: POINTS_PER_HOUR, issueWrites } = limits.jira;
const HOUR = 3_600_000;

/** Headers of Jira's rate limits (platform/jira.md §3). */
export function rateLimitHeaders(
  reason: RateLimitReason,
  retryAfterSeconds: number,
  now: number,
): Readonly<Record<string, string>> {
  const reset = new Date(now + retryAfterSeconds * 1_000).toISOString();
  return {
    'retry-after': String(retryAfterSeconds),
    'x-ratelimit-limit': String(POINTS_PER_HOUR),
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': reset,
    'x-ratelimit-nearlimit': 'true',
    'ratelimit-reason': reason,
    'beta-ratelimit-policy': `"global-app-quota";q=${POINTS_PER_HOUR};w=3600`,
    'beta-ratelimit': `"global-app-quota";r=0;t=${retryAfterSeconds}`,
  };
}

/** Headers of a success shortly before the hour's points are used up. */
export function nearLimitHeaders(now: number): Readonly<Record<string, string>> {
  return {
    'x-ratelimit-limit': String(POINTS_PER_HOUR),
    'x-ratelimit-remaining': String(POINTS_PER_HOUR / 10),
    'x-ratelimit-reset': new Date((Math.floor(now / HOUR) + 1) * HOUR).toISOString(),
    'x-ratelimit-nearlimit': 'true',
    'beta-ratelimit-policy': `"global-app-quota";q=${POINTS_PER_HOUR};w=3600`,
    'beta-ratelimit': `"global-app-quota";r=${POINTS_PER_HOUR / 10};t=3600`,
  };
}

/** Older writes count for no window. */
const LONGEST_WINDOW = Math.max(...issueWrites.map(({ milliseconds }) => milliseconds));

/** Counts the writes to each work item; gives the seconds to wait when there were too many. */
export type WriteLimit = (issueIdOrKey: string) => number | undefined;

/** A limit that begins with nothing counted. */
export function createWriteLimit(clock: Clock): WriteLimit {
  const written = new Map<string, readonly number[]>();
  return (issueIdOrKey) => {
    const now = clock.now();
    const recent = (written.get(issueIdOrKey) ?? []).filter((at) => now - at < LONGEST_WINDOW);
    const full = issueWrites.find(
      ({ milliseconds, writes }) => recent.filter((at) => now - at < milliseconds).length >= writes,
    );
    if (full !== undefined) return Math.ceil(full.milliseconds / 1_000);
    written.set(issueIdOrKey, [...recent, now]);
    return undefined;
  };
}

/** The switch for what goes wrong next. */
export type FaultSwitch = {
  readonly set: (fault: JiraFault | undefined) => void;
  /** The fault that this request meets; counts it. */
  readonly take: (path: string) => JiraFault | undefined;
};

/** A switch with nothing set. */
export function createFaultSwitch(): FaultSwitch {
  let current: JiraFault | undefined;
  let left = 0;
  return {
    set: (fault) => {
      current = fault;
      left = fault?.times ?? Number.POSITIVE_INFINITY;
    },
    take: (path) => {
      if (current === undefined || left <= 0) return undefined;
      if (current.pathIncludes !== undefined && !path.includes(current.pathIncludes)) {
        return undefined;
      }
      left -= 1;
      return current;
    },
  };
}
