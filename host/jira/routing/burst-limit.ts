import { type Clock } from '../../clock';
import { limits } from '../../limits';

import { type JiraRoute } from './jira-call';

const SECOND = 1_000;

/** Requests a second that one endpoint takes with one method. */
export function burstOf({ method, path }: Pick<JiraRoute, 'method' | 'path'>): number {
  const { burst, burstOfEndpoint } = limits.jira;
  const own: Readonly<Record<string, number>> = burstOfEndpoint;
  return own[`${method} ${path}`] ?? burst[method];
}

/** A bucket of tokens for each endpoint and method, filled again at its rate. */
export type BurstLimit = {
  /** Takes a token; gives those that are left, or `undefined` when there was none. */
  readonly take: (route: Pick<JiraRoute, 'method' | 'path'>) => number | undefined;
};

type Bucket = { readonly tokens: number; readonly at: number };

/** Buckets that are all full. */
export function createBurstLimit(clock: Clock): BurstLimit {
  const buckets = new Map<string, Bucket>();
  return {
    take: (route) => {
      const endpoint = `${route.method} ${route.path}`;
      const most = burstOf(route);
      const now = clock.now();
      const { tokens, at } = buckets.get(endpoint) ?? { tokens: most, at: now };
      // A clock that was set back fills nothing.
      const filled = Math.min(most, tokens + (Math.max(0, now - at) * most) / SECOND);
      const left = filled < 1 ? filled : filled - 1;
      buckets.set(endpoint, { tokens: left, at: now });
      return filled < 1 ? undefined : Math.floor(left);
    },
  };
}
