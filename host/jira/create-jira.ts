import { type Clock } from '../clock';
import { type HostDatabase } from '../database/open-database';
import { type JiraFault } from '../faults/fault-schemas';
import { createFaultSwitch } from '../faults/fault-switch';
import { createIndexLag } from '../faults/index-lag';
import { seedSampleSite } from '../sample/sample-site';

import { createBackgroundWork } from './background-work';
import { type TellApps } from './events/product-event';
import { noteView } from './issues/note-view';
import { type JiraIdentity, type SiteContext } from './jira-context';
import {
  type Jira,
  type ProjectTypesOfRule,
  type RunValidator,
  type SeededUser,
} from './jira-interface';
import { setAccountState } from './people/account-state';
import { handleRequest } from './routing/handle-request';
import { createJiraRates } from './routing/jira-rates';
import { createPointsQuota, type QuotaTier } from './routing/points-quota';
import { createJiraTables } from './store/jira-tables';
import { execute, selectAll, selectOne } from './store/query';
import { type WatchAnswer, watched } from './watch-answer';
import { buryTasks } from './workflows/bulk-task';

export type CreateJiraOptions = {
  readonly database: HostDatabase;
  readonly clock: Clock;
  readonly identity: JiraIdentity;
  readonly runValidator: RunValidator;
  /** Takes what happens for the app; without it, nobody is told. */
  readonly tellApps?: TellApps;
  /** Fills a site that holds nothing with the sample story; default: yes. */
  readonly sample?: boolean;
  /** How long search goes on to answer with the state before a write; default 700, 0 switches it off. */
  readonly searchLagMilliseconds?: number;
  /** How long a validator may take before it counts as failed; default above Forge's own 25 s. */
  readonly validatorTimeoutMilliseconds?: number;
  /** Kinds of projects in which a rule of the app can be used, by the key of its module. */
  readonly projectTypesOfRule?: ProjectTypesOfRule;
  /**
   * Refuses what is beyond Jira's rates with 429: points an hour, requests a second, writes to one work item.
   * Default: yes; for tests that ask faster than any page can.
   */
  readonly rateLimits?: boolean;
  /** Whose points the app uses; default: the pool that all sites share, the smallest. */
  readonly quotaTier?: QuotaTier;
  readonly watchAnswer?: WatchAnswer;
};

function loginUsers(database: HostDatabase): readonly SeededUser[] {
  return selectAll<SeededUser>(
    database,
    `SELECT accountId, displayName, emailAddress, rights FROM jira_user
     WHERE canLogIn = 1 AND active = 1 ORDER BY position`,
  );
}

function tellNobody(): void {
  return undefined;
}

/**
 * The emulated Jira site on the host's database; made once, filled when it is empty.
 *
 * The sample always brings the people and rights that an import needs; `sample: false` leaves out
 * its two projects.
 */
export function createJira(options: CreateJiraOptions): Jira {
  const { database, clock, identity, runValidator } = options;
  createJiraTables(database);
  buryTasks({ database });
  if (selectOne(database, 'SELECT 1 FROM jira_user LIMIT 1') === undefined) {
    seedSampleSite({ database, clock, identity }, options.sample === false ? 'people' : 'story');
  }
  const searchLag = createIndexLag(clock, options.searchLagMilliseconds ?? 700);
  const context: SiteContext = {
    database,
    clock,
    identity,
    runValidator,
    tellApps: options.tellApps ?? tellNobody,
    get searchLagMilliseconds() {
      return searchLag.ofWrites();
    },
    validatorTimeoutMilliseconds: options.validatorTimeoutMilliseconds ?? 30_000,
    background: createBackgroundWork(),
    projectTypesOfRule: options.projectTypesOfRule ?? (() => undefined),
  };
  const handling = {
    context,
    faults: createFaultSwitch<JiraFault>(),
    rates: createJiraRates({
      clock,
      quota: createPointsQuota({ clock, database, tier: options.quotaTier ?? 'global-pool' }),
      enforced: options.rateLimits ?? true,
    }),
  };
  return {
    handle: watched((request) => handleRequest(handling, request), options.watchAnswer),
    end: context.background.end,
    loginUsers: () => loginUsers(database),
    setFault: (fault) => {
      handling.faults.set(fault);
      searchLag.stretch(fault);
    },
    fault: handling.faults.current,
    noteView: (accountId, issueIdOrKey) => {
      noteView(context, { accountId, issueIdOrKey });
    },
    setAccountState: (accountId, state) => {
      setAccountState(database, accountId, state);
    },
    setHiddenFromApp: (projectKey, hidden) => {
      execute(database, 'UPDATE jira_project SET hiddenFromApp = ? WHERE key = ?', [
        hidden === 'hidden' ? 1 : 0,
        projectKey,
      ]);
    },
  };
}
