import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { build, type BuildOptions } from 'esbuild';

import { type Fingerprinted, fingerprintOf, isFresh, markBuilt } from '../build/build-part';

/** The host's own package; its sources are not the app's. */
const HOST_ROOT = join(__dirname, '..', '..');

/** Scripts of the host that run in a browser. */
export type ShellBuild = {
  /** Holds main.js, main.css and what they load. */
  readonly assetDirectory: string;
  /** First script of every app page. */
  readonly bridgeScript: string;
};

const COMMON: BuildOptions = {
  absWorkingDir: HOST_ROOT,
  bundle: true,
  minify: true,
  platform: 'browser',
  target: 'es2022',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
  logLevel: 'silent',
};

/**
 * Builds the shell's pages and the bridge script, when their sources have changed.
 *
 * @param outputDirectory - Takes a folder `shell` and what remembers the sources.
 */
export async function buildShell(outputDirectory: string): Promise<ShellBuild> {
  const folders = { root: HOST_ROOT, outputDirectory };
  const assetDirectory = join(outputDirectory, 'shell');
  const bridge = join(outputDirectory, 'frame-bridge.js');
  const part: Fingerprinted = {
    name: 'shell',
    inputs: ['host/shell', 'host/ui-kit', 'host/frames'],
    outputs: [join(assetDirectory, 'main.js'), join(assetDirectory, 'main.css'), bridge],
  };
  if (!isFresh(folders, part)) {
    const builtFrom = fingerprintOf(folders, part);
    await Promise.all([buildPages(assetDirectory), buildBridge(bridge)]);
    markBuilt(folders, part, builtFrom);
  }
  return { assetDirectory, bridgeScript: readFileSync(bridge, 'utf8') };
}

async function buildPages(assetDirectory: string): Promise<void> {
  const { outputFiles } = await build({
    ...COMMON,
    entryPoints: [join(__dirname, 'pages', 'main.tsx')],
    outdir: assetDirectory,
    format: 'esm',
    write: false,
  });
  rmSync(assetDirectory, { recursive: true, force: true });
  mkdirSync(assetDirectory, { recursive: true });
  for (const { path, contents } of outputFiles) writeFileSync(path, contents);
}

async function buildBridge(file: string): Promise<void> {
  await build({
    ...COMMON,
    entryPoints: [join(__dirname, '..', 'frames', 'frame-bridge.ts')],
    outfile: file,
    format: 'iife',
  });
}
