import { type Clock } from '../../clock';
import { type HostDatabase } from '../../database/open-database';
import { limits } from '../../limits';
import { type RateLimitReason } from '../jira-interface';
import { selectOne } from '../store/query';

import { type QuotaState } from './rate-headers';

/**
 * Whose points an app uses: one pool for all its sites, or, after a review by Atlassian, an hour of each site's
 * own that depends on the edition and its people.
 */
export type QuotaTier = 'global-pool' | keyof typeof limits.jira.points.tenant;

const HOUR = 3_600_000;

/**
 * The points that an app has in an hour of UTC.
 *
 * @param people - Who can use the site; each adds to a site's own quota.
 */
export function pointsPerHour(tier: QuotaTier, people: number): number {
  const { globalPool, tenant, tenantMaximum } = limits.jira.points;
  if (tier === 'global-pool') return globalPool;
  const { base, perPerson } = tenant[tier];
  return Math.min(base + perPerson * people, tenantMaximum);
}

/** The hour's points: a wall that falls at the next hour of UTC. */
export type PointsQuota = {
  readonly reason: RateLimitReason;
  readonly state: () => QuotaState;
  readonly spend: (points: number) => void;
  /** Takes back points that were spent on what was then refused. */
  readonly giveBack: (points: number) => void;
};

function activePeople(database: HostDatabase): number {
  const sql =
    "SELECT count(*) AS people FROM jira_user WHERE active = 1 AND accountType = 'atlassian'";
  return selectOne<{ people: number }>(database, sql)?.people ?? 0;
}

type QuotaOptions = {
  readonly clock: Clock;
  readonly database: HostDatabase;
  readonly tier: QuotaTier;
};

/** A quota of which nothing was spent yet; a host that starts again begins anew. */
export function createPointsQuota({ clock, database, tier }: QuotaOptions): PointsQuota {
  let hour = Number.NaN;
  let spent = 0;
  const turn = (): void => {
    const now = Math.floor(clock.now() / HOUR);
    if (now === hour) return;
    hour = now;
    spent = 0;
  };
  const isPool = tier === 'global-pool';
  return {
    reason: isPool ? 'jira-quota-global-based' : 'jira-quota-tenant-based',
    state: () => {
      turn();
      const most = pointsPerHour(tier, isPool ? 0 : activePeople(database));
      return {
        name: isPool ? 'global-app-quota' : 'tenant-app-quota',
        pointsPerHour: most,
        left: Math.max(0, most - spent),
        secondsLeft: Math.ceil(((hour + 1) * HOUR - clock.now()) / 1_000),
      };
    },
    spend: (points) => {
      turn();
      spent += points;
    },
    giveBack: (points) => {
      turn();
      // The hour may have turned since they were spent.
      spent = Math.max(0, spent - points);
    },
  };
}
