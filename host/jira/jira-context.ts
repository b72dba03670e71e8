import { type Clock } from '../clock';
import { type HostDatabase } from '../database/open-database';

import { type BackgroundWork } from './background-work';
import { type RunValidator } from './jira-interface';

/** Which site, app and installation the emulated Jira is. */
export type JiraIdentity = {
  readonly siteUrl: string;
  readonly cloudId: string;
  readonly appId: string;
  readonly environmentId: string;
  /** The account under which the app acts when it acts for nobody. */
  readonly appAccountId: string;
};

/** What every part of the emulated Jira works with. */
export type JiraContext = {
  readonly database: HostDatabase;
  readonly clock: Clock;
  readonly identity: JiraIdentity;
  readonly runValidator: RunValidator;
  /** How long search answers with the state before a write. 0: never. */
  readonly searchLagMilliseconds: number;
  readonly validatorTimeoutMilliseconds: number;
  readonly background: BackgroundWork;
};

/** Jira shows instants in the site's own time zone, whatever the reader's is. */
export const SITE_TIME_ZONE = 'Europe/Berlin';
