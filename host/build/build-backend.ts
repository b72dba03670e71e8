import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { build } from 'esbuild';

import { type AppManifest } from '../manifest/app-manifest';

import { type BuildFolders, type BuildPart } from './build-part';
import { stagedFolder, takePlace } from './staged-folder';

const EXTENSIONS = ['.ts', '.tsx', '.js'];

/** The app's functions: one CommonJS file for each handler file, as Forge's bundler makes them. */
export function backendPart({ outputDirectory }: BuildFolders, manifest: AppManifest): BuildPart {
  const folder = join(outputDirectory, 'backend');
  return {
    name: 'backend',
    inputs: ['src'],
    folder,
    outputs: handlerFiles(manifest).map((file) => join(folder, `${file}.cjs`)),
  };
}

/** The functions alone, at once in their place. */
export async function buildBackend(folders: BuildFolders, manifest: AppManifest): Promise<void> {
  await stageBackend(folders, manifest);
  takePlace(backendPart(folders, manifest).folder);
}

export async function stageBackend(folders: BuildFolders, manifest: AppManifest): Promise<void> {
  const { root } = folders;
  await build({
    entryPoints: handlerFiles(manifest).map((file) => sourceOf(root, file)),
    outdir: stagedFolder(backendPart(folders, manifest).folder),
    outExtension: { '.js': '.cjs' },
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
}

/** Files of `src` that hold functions, without their extension. */
export function handlerFiles({ functions }: AppManifest): readonly string[] {
  return [...new Set(functions.map(({ file }) => file))];
}

function sourceOf(root: string, file: string): string {
  const found = EXTENSIONS.map((extension) => join(root, 'src', file + extension)).find((path) =>
    existsSync(path),
  );
  if (found === undefined) {
    throw new Error(
      `manifest.yml names a handler in "${file}", but there is no src/${file}.ts. Add it, or mend the handler.`,
    );
  }
  return found;
}
