import { type JiraFault } from '../faults/fault-schemas';
import { type SwitchedFault } from '../faults/fault-switch';

import { type AccountState } from './people/account-state';

/** Who asks Jira. Scopes are those of the manifest; a person who uses Jira's own screens or an API token has all. */
export type JiraCaller =
  | {
      readonly kind: 'user';
      readonly accountId: string;
      readonly scopes: readonly string[] | 'all';
    }
  | { readonly kind: 'app'; readonly scopes: readonly string[] }
  | { readonly kind: 'anonymous' };

export type JiraRequest = {
  readonly method: string;
  /** Path with query, starting `/rest/`. */
  readonly path: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text as it came over the wire. */
  readonly body?: string | undefined;
  readonly caller: JiraCaller;
};

export type JiraResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON value; `undefined` for an empty answer (204). */
  readonly body: unknown;
  /** Rate-limit points of the call (platform/jira.md §3): 1 + objects read, 1 for a write. */
  readonly points: number;
};

/** What Jira hands to a Forge function validator (platform/jira.md §4.3). */
export type ValidatorPayload = {
  readonly issue: { readonly key: string | null };
  readonly configuration: unknown;
  readonly transition: {
    readonly from: { readonly id: string };
    readonly to: { readonly id: string };
    readonly modifiedFields: Readonly<Record<string, unknown>>;
  };
};

/**
 * Runs the validator function of a module. Anything but `{result: boolean, errorMessage?: string}`,
 * and a rejected promise, blocks the transition with Jira's generic text.
 */
export type RunValidator = (moduleKey: string, payload: ValidatorPayload) => Promise<unknown>;

/** Kinds of projects (`company-managed`, `team-managed`) in which a rule of the app can be used; nothing for one that is gone. */
export type ProjectTypesOfRule = (moduleKey: string) => readonly string[] | undefined;

export type SeededUser = {
  readonly accountId: string;
  readonly displayName: string;
  readonly emailAddress: string;
  /** What this person may do, in a few words, for the start screen and the user switcher. */
  readonly rights: string;
};

export type RateLimitReason =
  | 'jira-quota-global-based'
  | 'jira-quota-tenant-based'
  | 'jira-burst-based'
  | 'jira-per-issue-on-write';

/** The emulated Jira site. Everything the shell, the app and REST clients see goes through `handle`. */
export type Jira = {
  readonly handle: (request: JiraRequest) => Promise<JiraResponse>;
  /** People who can log in, in the order in which the shell lists them. */
  readonly loginUsers: () => readonly SeededUser[];
  /** Sets what goes wrong next; `undefined` takes it away. */
  readonly setFault: (fault: JiraFault | undefined) => void;
  readonly fault: () => SwitchedFault<JiraFault> | undefined;
  /** Ends what goes on behind answered requests (bulk operations); afterwards the database may be closed. */
  readonly end: () => Promise<void>;
  /** Somebody looks at a work item on Jira's own screens, which apps can be told of. */
  readonly noteView: (accountId: string, issueIdOrKey: string) => void;
  /** Deactivates somebody's account, lets them come back, or closes it for ever. */
  readonly setAccountState: (accountId: string, state: AccountState) => void;
  /** Hides a project's data from the app, as an admin's app access rule does, or shows it again. */
  readonly setHiddenFromApp: (projectKey: string, hidden: 'hidden' | 'visible') => void;
};
