import type { Clock } from './clock';
import type { Hashing } from './hashing';
import type { JiraAsApp } from './jira-as-app';
import type { JiraAsUser } from './jira-as-user';
import type { JiraRights } from './jira-rights';
import type { Pause } from './pause';
import type { RowStore } from './row-store';

/** What a command needs to be committed. */
export type CommandPorts = {
  readonly rows: RowStore;
  readonly clock: Clock;
  readonly hashing: Hashing;
  readonly pause: Pause;
};

/** Everything that use cases reach the outside world through. */
export type Ports = CommandPorts & {
  readonly rights: JiraRights;
  readonly jiraAsUser: JiraAsUser;
  readonly jiraAsApp: JiraAsApp;
};
