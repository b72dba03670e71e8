import { join } from 'node:path';

import { buildApp, defaultOutputDirectory } from './build/build-app';
import { uiKitResources } from './build/build-ui-kit';
import { builtFolders } from './build/built-folders';
import { type Backend, type BackendOptions, createBackend } from './create-backend';
import { createFrameFaultSwitch, type FrameFaultSwitch } from './frames/frame-fault';
import { type FrameResource } from './frames/frame-resource';
import { createFrameServer } from './frames/frame-server';
import { createPolicyViolations, type PolicyViolation } from './frames/policy-violations';
import { themeStyles } from './frames/theme-styles';
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
  const root = options.appDirectory ?? PACKAGE;
  const { bundling = 'fast' } = options;
  const outputDirectory = defaultOutputDirectory(root);
  if (options.build !== false) await buildApp({ root, outputDirectory, bundling });
  const manifest = readManifest(root);
  const url = `http://localhost:${shellDoor.port}`;
  const { backend, imported } = await openBackend(options, manifest, url);
  const { jira, runner } = backend;
  const invoke = (call: ResolverCall): Promise<unknown> =>
    invokeResolver({ manifest, runner }, call);
  const { uiKit: uiKitFolder } = builtFolders(outputDirectory, bundling);
  try {
    const served = await serve({ backend, manifest, uiKitFolder, shellDoor, frameDoor });
    if (options.sample !== false) await seedSampleDelivery(backend, manifest, invoke);
    backend.events.start();
    return {
      ...backend,
      ...served,
      url,
      manifest,
      imported,
      invoke,
      users: jira.loginUsers(),
      stop: async () => {
        await Promise.all([shellDoor.close(), frameDoor.close()]);
        await closeBackend(backend);
      },
    };
  } catch (error) {
    await closeBackend(backend);
    throw error;
  }
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
  /** Holds a folder for each UI Kit resource. */
  readonly uiKitFolder: string;
  readonly shellDoor: Door;
  readonly frameDoor: Door;
};

async function serve(
  serving: Serving,
): Promise<Pick<RunningHost, 'frameOrigin' | 'frameFault' | 'cspViolations'>> {
  const { backend, manifest, uiKitFolder, shellDoor, frameDoor } = serving;
  const shell = await buildShell(defaultOutputDirectory(PACKAGE));
  const frameOrigin = `http://127.0.0.1:${frameDoor.port}`;
  const resources = frameResources(manifest, uiKitFolder);
  const violations = createPolicyViolations();
  const frameFault = createFrameFaultSwitch();
  frameDoor.serve(
    createFrameServer({
      resources,
      permissions: manifest.permissions,
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
      resources,
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

function frameResources(manifest: AppManifest, uiKitFolder: string): readonly FrameResource[] {
  const uiKit = uiKitResources(manifest);
  return manifest.resources.map((resource) => ({
    key: resource.key,
    directory: uiKit.includes(resource)
      ? join(uiKitFolder, resource.key)
      : join(manifest.root, resource.path),
    entries: resource.entry ?? {},
  }));
}
