import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { type AppManifest } from '../manifest/app-manifest';
import { type ManifestResource } from '../manifest/manifest-schema';

import { type BuildFolders, type BuildPart } from './build-part';
import { uiKitResources } from './build-ui-kit';
import { stagedFolder } from './staged-folder';

/** What a Custom UI may import besides its own folder (architecture: contracts, domain, i18n). */
const SHARED_INPUTS = [
  'src/contracts',
  'src/domain',
  'src/i18n',
  'static/shared',
  'static/vite.config.ts',
];

export function customUiResources(manifest: AppManifest): readonly ManifestResource[] {
  const uiKit = uiKitResources(manifest);
  return manifest.resources.filter((resource) => !uiKit.includes(resource));
}

export function customUiPart(manifest: AppManifest, resource: ManifestResource): BuildPart {
  const { key, path } = resource;
  const files = [...pagesOf(resource), ...iconsOf(manifest, key)];
  return {
    name: `custom-ui-${key}`,
    inputs: [...SHARED_INPUTS, dirname(path)],
    folder: join(manifest.root, path),
    outputs: files.map((file) => join(manifest.root, path, file)),
  };
}

/**
 * Builds a Custom UI with Vite, in a process of its own: Vite is an ES module only and jest, which
 * calls this too, can not load it; and React's build goes by `NODE_ENV`, which jest sets to `test`.
 */
export async function stageCustomUi(
  { root }: BuildFolders,
  resource: ManifestResource,
): Promise<void> {
  checkSources(root, resource);
  const final = join(root, resource.path);
  await runVite(dirname(final), stagedFolder(final));
}

/** One configuration for every Custom UI; Vite reads it, the host does not. */
const CONFIGURATION = join(__dirname, '../../static/vite.config.ts');

function runVite(source: string, target: string): Promise<void> {
  const vite = dirname(createRequire(__filename).resolve('vite/package.json'));
  const program = [join(vite, 'bin', 'vite.js'), 'build', source];
  const options = ['--config', CONFIGURATION, '--outDir', target, '--emptyOutDir'];
  const child = spawn(process.execPath, [...program, ...options, '--logLevel', 'warn'], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Vite could not build ${source}:\n${errors.trim()}`));
    });
  });
}

function checkSources(root: string, resource: ManifestResource): void {
  const { key, path } = resource;
  if (!path.endsWith('/dist')) {
    throw new Error(
      `Resource "${key}" has the path ${path}. A Custom UI is built from static/<name> to static/<name>/dist; name that.`,
    );
  }
  const missing = pagesOf(resource).filter((page) => !existsSync(join(root, dirname(path), page)));
  if (missing.length > 0) {
    throw new Error(
      `${dirname(path)} has no ${missing.join(', ')}. Add what resource "${key}" shows.`,
    );
  }
}

function pagesOf({ entry }: ManifestResource): readonly string[] {
  return entry === undefined ? ['index.html'] : Object.values(entry);
}

/** `icon: resource:<key>;<file>` of the modules: files that the build must bring along. */
function iconsOf({ modules }: AppManifest, resourceKey: string): readonly string[] {
  const prefix = `resource:${resourceKey};`;
  const files = modules
    .map(({ icon = '' }) => icon)
    .filter((icon) => icon.startsWith(prefix))
    .map((icon) => icon.slice(prefix.length));
  return [...new Set(files)];
}
