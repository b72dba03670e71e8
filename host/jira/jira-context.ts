import { type Clock } from '../clock';
import { type HostDatabase } from '../database/open-database';

import { type BackgroundWork } from './background-work';
import { type JiraChange } from './events/jira-change';
import { type TellApps } from './events/product-event';
import { type ProjectTypesOfRule, type RunValidator } from './jira-interface';
import { type Language } from './rendering/language';

/** Which site, app and installation the emulated Jira is. */
export type JiraIdentity = {
  readonly siteUrl: string;
  readonly cloudId: string;
  readonly appId: string;
  readonly environmentId: string;
  /** The account under which the app acts when it acts for nobody. */
  readonly appAccountId: string;
};

/** The emulated site, whoever asks. */
export type SiteContext = {
  readonly database: HostDatabase;
  readonly clock: Clock;
  readonly identity: JiraIdentity;
  readonly runValidator: RunValidator;
  readonly tellApps: TellApps;
  /** How long search answers with the state before a write. 0: never. */
  readonly searchLagMilliseconds: number;
  readonly validatorTimeoutMilliseconds: number;
  readonly background: BackgroundWork;
  readonly projectTypesOfRule: ProjectTypesOfRule;
};

/** What every part of the emulated Jira works with while it answers a request. */
export type JiraContext = SiteContext & {
  /** Of whoever reads. */
  readonly language: Language;
  /** Tells the apps what was changed. Belongs inside the transaction that changes it. */
  readonly announce: (change: JiraChange) => void;
};

/** Jira shows instants in the site's own time zone, whatever the reader's is. */
export const SITE_TIME_ZONE = 'Europe/Berlin';
