import { type Clock } from '../../clock';
import { type RateLimitReason } from '../jira-interface';

import { burstOf, createBurstLimit } from './burst-limit';
import { type JiraRoute } from './jira-call';
import { type PointsQuota } from './points-quota';
import {
  burstHeaders,
  mostOf,
  quotaHeaders,
  type QuotaState,
  refusalHeaders,
  type TooMuch,
} from './rate-headers';
import { createWriteLimit } from './write-limit';

type Asked = {
  readonly route: JiraRoute;
  /** The work item that a write changes. */
  readonly writtenIssueId: string | undefined;
  /** Points and requests a second are the app's; writes to one work item are everybody's. */
  readonly throughApp: boolean;
};

type Headers = Readonly<Record<string, string>>;

/** Whether a request may be handled, with what its answer tells of the rates, or why not. */
export type Admission =
  | { readonly admitted: true; readonly headers: Headers }
  | { readonly admitted: false; readonly refusal: RateRefusal };

export type RateRefusal = { readonly message: string; readonly headers: Headers };

/**
 * Jira's three limiters (platform/jira.md §3): points an hour, requests a second to one endpoint, writes to one
 * work item. All go by the host's clock.
 */
export type JiraRates = {
  /** A call of the app that is admitted pays its one point at once: calls beside it do not take it away. */
  readonly admit: (asked: Asked) => Admission;
  /**
   * Counts what the answer to the app's call cost beyond the point that was paid. One that costs more than is left
   * is refused in its place and costs nothing: how Jira deals with it is not documented. Only reads cost more than
   * their one point, so that nothing is refused that was done.
   */
  readonly charge: (extraPoints: number) => Admission;
  /** A refusal that is made on purpose. */
  readonly refusalFor: (reason: RateLimitReason, retryAfterSeconds: number) => RateRefusal;
  /** What an answer would say when a tenth of the points is left. */
  readonly nearLimitHeaders: () => Headers;
};

type RateOptions = {
  readonly clock: Clock;
  readonly quota: PointsQuota;
  /** False lets everything through; refusals on purpose are still made. */
  readonly enforced: boolean;
};

const MESSAGES: Readonly<Record<RateLimitReason, string>> = {
  'jira-quota-global-based': 'Rate limit exceeded.',
  'jira-quota-tenant-based': 'Rate limit exceeded.',
  'jira-burst-based': 'Rate limit exceeded.',
  'jira-per-issue-on-write': 'Too many writes to this work item.',
};

/** What each call costs, whatever its answer. */
export const CALL_POINTS = 1;

const UNLIMITED: Admission = { admitted: true, headers: {} };

/** Rates that begin with nothing counted. */
export function createJiraRates({ clock, quota, enforced }: RateOptions): JiraRates {
  const burst = createBurstLimit(clock);
  const writes = createWriteLimit(clock);
  const refused = (tooMuch: TooMuch, state: QuotaState = quota.state()): RateRefusal => ({
    message: MESSAGES[tooMuch.reason],
    headers: refusalHeaders(tooMuch, state, clock.now()),
  });
  const outOfPoints = (): RateRefusal => {
    const { pointsPerHour, secondsLeft } = quota.state();
    return refused({ reason: quota.reason, retryAfterSeconds: secondsLeft, most: pointsPerHour });
  };
  const admitWrite = (issueId: string | undefined): RateRefusal | undefined => {
    const full = issueId === undefined ? undefined : writes(issueId);
    if (full === undefined) return undefined;
    const reason = 'jira-per-issue-on-write';
    return refused({ reason, retryAfterSeconds: full.seconds, most: full.writes });
  };
  const admitApp = (route: JiraRoute): Admission => {
    if (quota.state().left < 1) return { admitted: false, refusal: outOfPoints() };
    const most = burstOf(route);
    const left = burst.take(route);
    if (left !== undefined) return { admitted: true, headers: burstHeaders(most, left) };
    const tooMuch = { reason: 'jira-burst-based', retryAfterSeconds: 1, most } as const;
    return { admitted: false, refusal: refused(tooMuch) };
  };
  return {
    admit: ({ route, writtenIssueId, throughApp }) => {
      if (!enforced) return UNLIMITED;
      const app = throughApp ? admitApp(route) : UNLIMITED;
      const refusal = app.admitted ? admitWrite(writtenIssueId) : undefined;
      if (refusal !== undefined) return { admitted: false, refusal };
      if (throughApp && app.admitted) quota.spend(CALL_POINTS);
      return app;
    },
    charge: (extraPoints) => {
      if (!enforced) return UNLIMITED;
      if (extraPoints > quota.state().left) {
        quota.giveBack(CALL_POINTS);
        return { admitted: false, refusal: outOfPoints() };
      }
      quota.spend(extraPoints);
      return { admitted: true, headers: quotaHeaders(quota.state(), clock.now()) };
    },
    refusalFor: (reason, retryAfterSeconds) => {
      const state = quota.state();
      const tooMuch = { reason, retryAfterSeconds, most: mostOf(reason, state) };
      return refused(tooMuch, state);
    },
    nearLimitHeaders: () => {
      const state = quota.state();
      return quotaHeaders({ ...state, left: state.pointsPerHour / 10 }, clock.now());
    },
  };
}
