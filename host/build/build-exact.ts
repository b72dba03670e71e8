import { join } from 'node:path';

import { type AppManifest } from '../manifest/app-manifest';

import { handlerFiles } from './build-backend';
import { type BuildFolders, type BuildPart } from './build-part';
import { uiKitResources } from './build-ui-kit';
import { builtFolders } from './built-folders';
import { runExactTool } from './exact-tools';
import { stagedFolder } from './staged-folder';

/** Functions and UI Kit by Atlassian's own bundler: one part, because it makes all at once. */
export function exactPart({ outputDirectory }: BuildFolders, manifest: AppManifest): BuildPart {
  const { backend, uiKit } = builtFolders(outputDirectory, 'exact');
  return {
    name: 'exact',
    folder: join(outputDirectory, 'exact'),
    inputs: ['src', 'manifest.yml', 'tools/exact/package-lock.json', 'tools/exact/bundle-app.cjs'],
    outputs: [
      ...handlerFiles(manifest).map((file) => join(backend, `${file}.cjs`)),
      ...uiKitResources(manifest).map(({ key }) => join(uiKit, key, 'index.html')),
    ],
  };
}

/**
 * Bundles as `forge deploy` does before it uploads: webpack with ts-loader, which checks types as
 * well. Takes ten times as long as the fast build.
 *
 * @throws Error with what the bundler says.
 */
export async function stageExactly({ root, outputDirectory }: BuildFolders): Promise<void> {
  await runExactTool('bundle-app.cjs', [root, stagedFolder(join(outputDirectory, 'exact'))]);
}
