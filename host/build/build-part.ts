import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { type Bundling } from './built-folders';
import { fingerprint } from './fingerprint';

/** A piece of the app that is built by itself and left alone while its inputs are the same. */
export type BuildPart = {
  readonly name: string;
  /** Files and folders below the app's root. */
  readonly inputs: readonly string[];
  /** Absolute paths of files that must exist afterwards. */
  readonly outputs: readonly string[];
};

export type BuildFolders = {
  /** The app: holds manifest.yml. */
  readonly root: string;
  /** Takes what `npm start` needs beside static/<name>/dist. */
  readonly outputDirectory: string;
  /** Default: `fast`. */
  readonly bundling?: Bundling;
};

/** Versions of the packages decide as much as the sources do, and so does the build itself. */
const ALWAYS = ['package-lock.json', 'package.json', 'tsconfig.json'];

/** Whether a part was built from exactly these inputs before and its output is still there. */
export function isFresh(folders: BuildFolders, part: BuildPart): boolean {
  const file = fingerprintFile(folders, part);
  return (
    part.outputs.every((output) => existsSync(output)) &&
    existsSync(file) &&
    readFileSync(file, 'utf8') === fingerprintOf(folders, part)
  );
}

/**
 * Remembers what a part was built from.
 *
 * @throws Error when the build left out a file that it should have made.
 */
export function markBuilt(folders: BuildFolders, part: BuildPart, builtFrom: string): void {
  const missing = part.outputs.filter((output) => !existsSync(output));
  if (missing.length > 0) {
    const names = missing.map((output) => relative(folders.root, output)).join(', ');
    throw new Error(`Building ${part.name} made no ${names}. Add what it is made from.`);
  }
  const file = fingerprintFile(folders, part);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, builtFrom);
}

/** Taken before a build: a file that changes meanwhile makes the part stale again. */
export function fingerprintOf({ root }: BuildFolders, { inputs }: BuildPart): string {
  return `${fingerprint(root, [...ALWAYS, ...inputs])} ${fingerprint(__dirname, ['.'])}`;
}

function fingerprintFile({ outputDirectory }: BuildFolders, { name }: BuildPart): string {
  return join(outputDirectory, 'fingerprints', name);
}
