import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { build } from 'esbuild';

import { type AppManifest } from '../manifest/app-manifest';
import { type ManifestResource } from '../manifest/manifest-schema';

import { type BuildFolders, type BuildPart } from './build-part';
import { stagedFolder } from './staged-folder';

/** UI Kit resources are source files; the folders of all others hold a built page. */
export function uiKitResources({ resources }: AppManifest): readonly ManifestResource[] {
  return resources.filter(({ path }) => path.endsWith('.tsx'));
}

export function uiKitPart({ outputDirectory }: BuildFolders, { key }: ManifestResource): BuildPart {
  const directory = join(outputDirectory, 'ui-kit', key);
  return {
    name: `ui-kit-${key}`,
    inputs: ['src'],
    folder: directory,
    outputs: [join(directory, 'index.html'), join(directory, 'index.js')],
  };
}

/** One UI Kit resource: a page without markup whose script sends its document to the host. */
export async function stageUiKit(folders: BuildFolders, resource: ManifestResource): Promise<void> {
  const { root } = folders;
  const { key, path } = resource;
  const source = join(root, path);
  if (!existsSync(source)) {
    throw new Error(`Resource "${key}" names ${path}, which does not exist. Add it.`);
  }
  const directory = stagedFolder(uiKitPart(folders, resource).folder);
  await build({
    entryPoints: [source],
    outfile: join(directory, 'index.js'),
    absWorkingDir: root,
    bundle: true,
    minify: true,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
    logLevel: 'silent',
  });
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'index.html'), page(key));
}

function page(title: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>${title}</title>
  </head>
  <body>
    <script src="./index.js"></script>
  </body>
</html>
`;
}
