import { defaultOutputDirectory } from './build/build-app';
import { builtFolders, type Bundling } from './build/built-folders';
import { type Clock, createClock } from './clock';
import { type HostDatabase, openDatabase } from './database/open-database';
import { createEvents, type Events } from './events/create-events';
import { type DeliverySettings } from './events/delivery-chance';
import { createForgeStorage, type ForgeStorage } from './forge-storage/create-forge-storage';
import { createCallLog } from './functions/call-log';
import { createFunctionRunner } from './functions/create-function-runner';
import { type CallLog, type FunctionRunner } from './functions/function-runner-interface';
import { localInstallation } from './functions/installation';
import { createJira } from './jira/create-jira';
import { type JiraIdentity } from './jira/jira-context';
import { type Jira, type JiraResponse } from './jira/jira-interface';
import { type WatchAnswer } from './jira/watch-answer';
import { type AppManifest, projectTypesOf } from './manifest/app-manifest';
import { runValidatorFunction } from './run-validator-function';

export type BackendOptions = {
  /** Who bundles the functions and UI Kit resources that run; default: `fast`. */
  readonly bundling?: Bundling;
  /** Folder of the database; `:memory:` keeps nothing. */
  readonly dataDirectory: string;
  /** Starts from nothing. */
  readonly fresh?: boolean;
  /** Fills an empty site with the sample story; default: yes. */
  readonly sample?: boolean;
  /** Instead of Forge's limits; for tests that wait for one. */
  readonly functionTimeLimitMilliseconds?: number;
  /** How long queries of Forge storage show the state before a write at most; default 1,000. */
  readonly queryLagMilliseconds?: number;
  /**
   * Refuses what is beyond Forge's and Jira's rates: requests and units of storage, invocations, points and
   * requests to Jira. Default: yes; for tests that ask faster than any page can.
   */
  readonly rateLimits?: boolean;
  /** How long Jira's search does; default 700. */
  readonly searchLagMilliseconds?: number;
  /** What happens to events on the way; default: everything that the platform may do. */
  readonly delivery?: DeliverySettings;
  /** The same seed, the same delays, duplicates and order of events. */
  readonly eventSeed?: string;
  /** Where the clock starts, in milliseconds since 1970; default: the machine's time. */
  readonly startAt?: number;
  /** Instead of one that runs; for tests that own every millisecond. */
  readonly clock?: Clock;
  readonly watchAnswer?: WatchAnswer;
};

/** Jira and Forge, without anything that people look at. */
export type Backend = {
  readonly jira: Jira;
  readonly storage: ForgeStorage;
  readonly runner: FunctionRunner;
  readonly callLog: CallLog;
  readonly events: Events;
  readonly clock: Clock;
  readonly database: HostDatabase;
  readonly identity: JiraIdentity;
};

/** Stands for the app when it acts as itself. */
const APP_ACCOUNT = '557058:5f1c0e8a-574c-4b9f-8e3b-8f7a6d2c41aa';

/**
 * Opens the site's data. Jira runs validators of the app, and the app's functions ask Jira: each is
 * made with the other.
 */
export function createBackend(
  options: BackendOptions,
  manifest: AppManifest,
  siteUrl: string,
): Backend {
  const clock = options.clock ?? createClock(options.startAt);
  const database = openDatabase({
    directory: options.dataDirectory,
    fresh: options.fresh ?? false,
  });
  const callLog = createCallLog({ database });
  const identity: JiraIdentity = {
    siteUrl,
    cloudId: localInstallation.cloudId,
    environmentId: localInstallation.environmentId,
    appId: manifest.appId,
    appAccountId: APP_ACCOUNT,
  };
  const storage = createForgeStorage({
    database,
    entities: manifest.entities,
    clock,
    ...given('queryLagMilliseconds', options.queryLagMilliseconds),
    ...given('rateLimits', options.rateLimits),
  });
  const runner = createFunctionRunner({
    manifest,
    bundleDirectory: builtFolders(defaultOutputDirectory(manifest.root), options.bundling ?? 'fast')
      .backend,
    storage,
    jira: { handle: (request): Promise<JiraResponse> => jira.handle(request) },
    queue: { handle: (...request) => events.queue.handle(...request) },
    clock,
    callLog,
    identity: localInstallation,
    timeLimitMilliseconds: options.functionTimeLimitMilliseconds,
    ...given('rateLimits', options.rateLimits),
  });
  const events = createEvents({
    ...{ database, manifest, clock, runner, installation: localInstallation },
    ...given('settings', options.delivery),
    ...given('seed', options.eventSeed),
    ...given('rateLimits', options.rateLimits),
  });
  const jira = createJira({
    database,
    clock,
    identity,
    runValidator: (moduleKey, payload) =>
      runValidatorFunction({ manifest, runner }, moduleKey, payload),
    projectTypesOfRule: (moduleKey) => projectTypesOf(manifest, moduleKey),
    tellApps: events.tellApps,
    ...given('rateLimits', options.rateLimits),
    ...given('sample', options.sample),
    ...given('searchLagMilliseconds', options.searchLagMilliseconds),
    ...given('watchAnswer', options.watchAnswer),
  });
  return { clock, database, callLog, identity, storage, runner, jira, events };
}

/** An optional setting only when it is set, so that its owner's default holds otherwise. */
function given<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): Partial<Record<Name, Value>> {
  // One name, one value: the key is `Name`.
  return (value === undefined ? {} : { [name]: value }) as Partial<Record<Name, Value>>;
}
