import { join } from 'node:path';

import { buildApp, defaultOutputDirectory } from './build/build-app';
import { type BuildFolders } from './build/build-part';
import { builtFolders } from './build/built-folders';
import { type Backend, type BackendOptions, createBackend } from './create-backend';
import { createFrameFaultSwitch, type FrameFaultSwitch } from './frames/frame-fault';
import { frameResources } from './frames/frame-resources';
import { createFrameServer } from './frames/frame-server';
import { createPolicyViolations, type PolicyViolation } from './frames/policy-violations';
import { themeStyles } from './frames/theme-styles';
import { type FunctionRunner } from './functions/function-runner-interface';
import { type ImportReport } from './import/import-report';
import { invokeResolver, type ResolverCall } from './invoke-resolver';
import { type SeededUser } from './jira/jira-interface';
import { type Door, openDoor } from './listen';
import { checkExport, loadExport } from './load-export';
import { type AppManifest } from './manifest/app-manifest';
import { readManifest } from './manifest/read-manifest';
import { seedSampleDelivery } from './seed-sample-delivery';
import { buildShell } from './shell/build-shell';
import { createAddedPanels } from './shell/server/added-panels';
import { createContextTokens } from './shell/server/context-tokens';
import { createShellServer } from './shell/server/shell-server';
import { type AppBuild, ONLY_BUILD } from './watch/app-build';
import { followChanges, type Following } from './watch/follow-changes';
import { keepPreviousFiles, type PreviousFiles } from './watch/previous-files';

export type HostOptions = BackendOptions & {
  /** Of the shell; 0 takes a free one. The frames always get a free one. */
  readonly port: number;
  /** Folder of manifest.yml; default: this package. */
  readonly appDirectory?: string;
  /** Builds what has changed before it starts; default: yes. */
  readonly build?: boolean;
  /** File of exported Jira issues to load first. */
  readonly importFile?: string | undefined;
  /** An import replaces projects of the same keys instead of being refused. */
  readonly replace?: boolean;
  /** Builds the app anew whenever its sources change, and lets that run; default: no. */
  readonly watch?: boolean;
  /** Is told of every build of a watched app after the first. */
  readonly onBuild?: (build: AppBuild) => void;
};

export type RunningHost = Backend & {
  /** Shell and REST API, `http://localhost:<port>`. */
  readonly url: string;
  /** App pages, on another site than the shell. */
  readonly frameOrigin: string;
  /** People who can log in. */
  readonly users: readonly SeededUser[];
  readonly manifest: AppManifest;
  /** What `importFile` brought. */
  readonly imported: ImportReport | undefined;
  /** A page's `invoke` without a browser: resolves and rejects as the bridge does. */
  readonly invoke: (call: ResolverCall) => Promise<unknown>;
  /** Which build of the app runs. */
  readonly appBuild: () => AppBuild;
  /** What app pages meet in their browser. */
  readonly frameFault: FrameFaultSwitch;
  /** What app pages tried and their CSP refused, oldest first. */
  readonly cspViolations: () => readonly PolicyViolation[];
  readonly stop: () => Promise<void>;
};

/** The host's own package: the app that runs when no other is named. */
const PACKAGE = join(__dirname, '..');

/**
 * Starts a local Jira with the app installed in it. Only this machine reaches it.
 *
 * @throws Error with a sentence: the port is taken, the app does not build, its manifest is wrong,
 * the file cannot be imported. Data of an earlier run is as it was then.
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
  const app = appOf(options);
  if (options.build !== false) await buildApp(app.folders);
  const manifest = readManifest(app.folders.root);
  const url = `http://localhost:${shellDoor.port}`;
  const { backend, imported } = await openBackend(options, manifest, url);
  const { jira, runner } = backend;
  const invoke = (call: ResolverCall): Promise<unknown> =>
    invokeResolver({ manifest, runner }, call);
  let following: Following | undefined;
  const appBuild = (): AppBuild => following?.current() ?? ONLY_BUILD;
  try {
    const served = await serve({ backend, manifest, app, appBuild, shellDoor, frameDoor });
    if (options.sample !== false) await seedSampleDelivery(backend, manifest, invoke);
    backend.events.start();
    if (options.watch === true) following = follow(options, { app, manifest, runner });
    return {
      ...backend,
      ...served,
      url,
      manifest,
      imported,
      invoke,
      appBuild,
      users: jira.loginUsers(),
      stop: async () => {
        await following?.stop();
        await Promise.all([shellDoor.close(), frameDoor.close()]);
        await closeBackend(backend);
      },
    };
  } catch (error) {
    await closeBackend(backend);
    throw error;
  }
}

/** The app that runs, and where its parts are. */
type ServedApp = {
  readonly folders: BuildFolders;
  /** Holds a folder for each UI Kit resource. */
  readonly uiKit: string;
  /** Only when the app is watched. */
  readonly previous: PreviousFiles | undefined;
};

function appOf({ appDirectory = PACKAGE, bundling = 'fast', watch }: HostOptions): ServedApp {
  const outputDirectory = defaultOutputDirectory(appDirectory);
  return {
    folders: { root: appDirectory, outputDirectory, bundling },
    uiKit: builtFolders(outputDirectory, bundling).uiKit,
    previous: watch === true ? keepPreviousFiles(join(outputDirectory, 'previous')) : undefined,
  };
}

type Watched = {
  readonly app: ServedApp;
  readonly manifest: AppManifest;
  readonly runner: FunctionRunner;
};

function follow({ onBuild }: HostOptions, { app, manifest, runner }: Watched): Following {
  return followChanges({
    manifest,
    build: async () => {
      app.previous?.keep(frameResources(manifest, app));
      await buildApp(app.folders);
    },
    readManifest: () => readManifest(app.folders.root),
    reload: runner.reload,
    onBuild: (build) => onBuild?.(build),
  });
}

type Opened = { readonly backend: Backend; readonly imported: ImportReport | undefined };

async function openBackend(
  options: HostOptions,
  manifest: AppManifest,
  url: string,
): Promise<Opened> {
  const { importFile, replace = false, fresh = false } = options;
  // `fresh` deletes before the file is read; a bad file must not cost anybody's data.
  if (importFile !== undefined && fresh) await checkExport(importFile, options, manifest);
  const backend = createBackend(options, manifest, url);
  if (importFile === undefined) return { backend, imported: undefined };
  try {
    return { backend, imported: await loadExport(backend, importFile, replace) };
  } catch (error) {
    await closeBackend(backend);
    throw error;
  }
}

async function closeBackend({ jira, events, runner, database }: Backend): Promise<void> {
  // Validators of a bulk operation still need the functions.
  await jira.end();
  await Promise.all([events.stop(), runner.stop()]);
  database.close();
}

type Serving = {
  readonly backend: Backend;
  readonly manifest: AppManifest;
  readonly app: ServedApp;
  readonly appBuild: () => AppBuild;
  readonly shellDoor: Door;
  readonly frameDoor: Door;
};

async function serve(
  serving: Serving,
): Promise<Pick<RunningHost, 'frameOrigin' | 'frameFault' | 'cspViolations'>> {
  const { backend, manifest, app, appBuild, shellDoor, frameDoor } = serving;
  const shell = await buildShell(defaultOutputDirectory(PACKAGE));
  const frameOrigin = `http://127.0.0.1:${frameDoor.port}`;
  const violations = createPolicyViolations();
  const frameFault = createFrameFaultSwitch();
  frameDoor.serve(
    createFrameServer({
      // A watched app's manifest may change.
      get resources() {
        return frameResources(manifest, app);
      },
      get permissions() {
        return manifest.permissions;
      },
      shellOrigin: backend.identity.siteUrl,
      bridgeScript: shell.bridgeScript,
      tokenStyles: await themeStyles(),
      violations,
      fault: frameFault.current,
    }),
  );
  shellDoor.serve(
    createShellServer({
      ...backend,
      manifest,
      get resources() {
        return frameResources(manifest, app);
      },
      isWatched: app.previous !== undefined,
      appBuild,
      violations,
      panels: createAddedPanels(backend.database),
      tokens: createContextTokens(),
      frameOrigin,
      frameFault,
      assetDirectory: shell.assetDirectory,
    }),
  );
  return { frameOrigin, frameFault, cspViolations: violations.list };
}
