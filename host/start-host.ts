import { join } from 'node:path';

import { buildApp, defaultOutputDirectory } from './build/build-app';
import { uiKitResources } from './build/build-ui-kit';
import { type Clock, createClock } from './clock';
import { type HostDatabase, openDatabase } from './database/open-database';
import { createForgeStorage } from './forge-storage/create-forge-storage';
import { type FrameResource } from './frames/frame-resource';
import { createFrameServer } from './frames/frame-server';
import { createPolicyViolations, type PolicyViolation } from './frames/policy-violations';
import { themeStyles } from './frames/theme-styles';
import { createCallLog } from './functions/call-log';
import { createFunctionRunner } from './functions/create-function-runner';
import { type CallLog, type FunctionRunner } from './functions/function-runner-interface';
import { localInstallation } from './functions/installation';
import { invokeResolver, type ResolverCall } from './invoke-resolver';
import { createJira } from './jira/create-jira';
import { type JiraIdentity } from './jira/jira-context';
import { type Jira, type JiraResponse, type SeededUser } from './jira/jira-interface';
import { type Door, openDoor } from './listen';
import { type AppManifest } from './manifest/app-manifest';
import { readManifest } from './manifest/read-manifest';
import { runValidatorFunction } from './run-validator-function';
import { buildShell } from './shell/build-shell';
import { createAddedPanels } from './shell/server/added-panels';
import { createContextTokens } from './shell/server/context-tokens';
import { createShellServer } from './shell/server/shell-server';

export type HostOptions = {
  /** Of the shell; 0 takes a free one. The frames always get a free one. */
  readonly port: number;
  /** Folder of the database; `:memory:` keeps nothing. */
  readonly dataDirectory: string;
  /** Starts from nothing. */
  readonly fresh?: boolean;
  /** Fills an empty site with the sample story; default: yes. */
  readonly sample?: boolean;
  /** Folder of manifest.yml; default: this package. */
  readonly appDirectory?: string;
  /** Builds what has changed before it starts; default: yes. */
  readonly build?: boolean;
  /** Instead of Forge's limits; for tests that wait for one. */
  readonly functionTimeLimitMilliseconds?: number;
  /** How long queries of Forge storage show the state before a write; default 1,000. */
  readonly queryLagMilliseconds?: number;
  /** How long Jira's search does; default 700. */
  readonly searchLagMilliseconds?: number;
  /** Where the clock starts, in milliseconds since 1970; default: the machine's time. */
  readonly startAt?: number;
};

export type RunningHost = {
  /** Shell and REST API, `http://localhost:<port>`. */
  readonly url: string;
  /** App pages, on another site than the shell. */
  readonly frameOrigin: string;
  /** People who can log in. */
  readonly users: readonly SeededUser[];
  readonly manifest: AppManifest;
  readonly jira: Jira;
  readonly runner: FunctionRunner;
  readonly callLog: CallLog;
  readonly clock: Clock;
  readonly database: HostDatabase;
  /** A page's `invoke` without a browser: resolves and rejects as the bridge does. */
  readonly invoke: (call: ResolverCall) => Promise<unknown>;
  /** What app pages tried and their CSP refused, oldest first. */
  readonly cspViolations: () => readonly PolicyViolation[];
  readonly stop: () => Promise<void>;
};

/** The host's own package: the app that runs when no other is named. */
const PACKAGE = join(__dirname, '..');

/** Stands for the app when it acts as itself. */
const APP_ACCOUNT = '557058:5f1c0e8a-574c-4b9f-8e3b-8f7a6d2c41aa';

/**
 * Starts a local Jira with the app installed in it. Only this machine reaches it.
 *
 * @throws Error with a sentence: the port is taken, the app does not build, its manifest is wrong.
 */
export async function startHost(options: HostOptions): Promise<RunningHost> {
  const shellDoor = await openDoor(options.port);
  const frameDoor = await openDoor(0);
  try {
    return await serveHost(options, shellDoor, frameDoor);
  } catch (error) {
    await Promise.all([shellDoor.close(), frameDoor.close()]);
    throw error;
  }
}

async function serveHost(
  options: HostOptions,
  shellDoor: Door,
  frameDoor: Door,
): Promise<RunningHost> {
  const root = options.appDirectory ?? PACKAGE;
  const outputDirectory = defaultOutputDirectory(root);
  if (options.build !== false) await buildApp({ root, outputDirectory });
  const shell = await buildShell(defaultOutputDirectory(PACKAGE));
  const manifest = readManifest(root);
  const url = `http://localhost:${shellDoor.port}`;
  const frameOrigin = `http://127.0.0.1:${frameDoor.port}`;
  const resources = frameResources(manifest, outputDirectory);
  const violations = createPolicyViolations();
  const backend = createBackend(options, manifest, url);
  const { database, jira, runner } = backend;

  frameDoor.serve(
    createFrameServer({
      resources,
      permissions: manifest.permissions,
      shellOrigin: url,
      bridgeScript: shell.bridgeScript,
      tokenStyles: await themeStyles(),
      violations,
    }),
  );
  shellDoor.serve(
    createShellServer({
      ...backend,
      manifest,
      resources,
      violations,
      panels: createAddedPanels(database),
      tokens: createContextTokens(),
      frameOrigin,
      assetDirectory: shell.assetDirectory,
    }),
  );
  return {
    ...backend,
    url,
    frameOrigin,
    manifest,
    users: jira.loginUsers(),
    invoke: (call) => invokeResolver({ manifest, runner }, call),
    cspViolations: violations.list,
    stop: async () => {
      await Promise.all([shellDoor.close(), frameDoor.close()]);
      await runner.stop();
      database.close();
    },
  };
}

type Backend = Pick<RunningHost, 'jira' | 'runner' | 'callLog' | 'clock' | 'database'> & {
  readonly identity: JiraIdentity;
};

/** Jira runs validators of the app, and the app's functions ask Jira: each is made with the other. */
function createBackend(options: HostOptions, manifest: AppManifest, siteUrl: string): Backend {
  const clock = createClock(options.startAt);
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
  const runner = createFunctionRunner({
    manifest,
    bundleDirectory: join(defaultOutputDirectory(manifest.root), 'backend'),
    storage: createForgeStorage({
      database,
      entities: manifest.entities,
      clock,
      ...given('queryLagMilliseconds', options.queryLagMilliseconds),
    }),
    jira: { handle: (request): Promise<JiraResponse> => jira.handle(request) },
    clock,
    callLog,
    identity: localInstallation,
    timeLimitMilliseconds: options.functionTimeLimitMilliseconds,
  });
  const jira = createJira({
    database,
    clock,
    identity,
    runValidator: (moduleKey, payload) =>
      runValidatorFunction({ manifest, runner }, moduleKey, payload),
    ...given('sample', options.sample),
    ...given('searchLagMilliseconds', options.searchLagMilliseconds),
  });
  return { clock, database, callLog, identity, runner, jira };
}

/** An optional setting only when it is set, so that its owner's default holds otherwise. */
function given<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): Partial<Record<Name, Value>> {
  // One name, one value: the key is `Name`.
  return (value === undefined ? {} : { [name]: value }) as Partial<Record<Name, Value>>;
}

function frameResources(manifest: AppManifest, outputDirectory: string): readonly FrameResource[] {
  const uiKit = uiKitResources(manifest);
  return manifest.resources.map((resource) => ({
    key: resource.key,
    directory: uiKit.includes(resource)
      ? join(outputDirectory, 'ui-kit', resource.key)
      : join(manifest.root, resource.path),
    entries: resource.entry ?? {},
  }));
}
