import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

import { build } from 'esbuild';

import { type AppManifest } from '../manifest/app-manifest';

import { type BuildFolders, type BuildPart } from './build-part';

const EXTENSIONS = ['.ts', '.tsx', '.js'];

/** The app's functions: one CommonJS file for each handler file, as Forge's bundler makes them. */
export function backendPart({ outputDirectory }: BuildFolders, manifest: AppManifest): BuildPart {
  return {
    name: 'backend',
    inputs: ['src'],
    outputs: handlerFiles(manifest).map((file) => join(outputDirectory, 'backend', `${file}.cjs`)),
  };
}

export async function buildBackend(
  { root, outputDirectory }: BuildFolders,
  manifest: AppManifest,
): Promise<void> {
  const final = join(outputDirectory, 'backend');
  // Into a new folder first: a worker that starts meanwhile never loads half a file.
  const next = `${final}.next`;
  await build({
    entryPoints: handlerFiles(manifest).map((file) => sourceOf(root, file)),
    outdir: next,
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
  mkdirSync(final, { recursive: true });
  for (const file of handlerFiles(manifest)) {
    renameSync(join(next, `${file}.cjs`), join(final, `${file}.cjs`));
  }
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
