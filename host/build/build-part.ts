import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { type Bundling } from './built-folders';
import { fingerprint } from './fingerprint';
import { stagedFolder } from './staged-folder';

/** A piece of the app that is built by itself and left alone while its inputs are the same. */
export type BuildPart = {
  readonly name: string;
  /** Files and folders below the app's root. */
  readonly inputs: readonly string[];
  /** Absolute path; holds all outputs and nothing of another part. */
  readonly folder: string;
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

/** What decides whether something is built anew. */
export type Fingerprinted = Pick<BuildPart, 'name' | 'inputs' | 'outputs'>;

/** Whether a part was built from exactly these inputs before and its output is still there. */
export function isFresh(folders: BuildFolders, part: Fingerprinted): boolean {
  const file = fingerprintFile(folders, part);
  return (
    part.outputs.every((output) => existsSync(output)) &&
    existsSync(file) &&
    readFileSync(file, 'utf8') === fingerprintOf(folders, part)
  );
}

/**
 * Looks whether a build has made all that it should have, where it is staged.
 *
 * @throws Error that names what is missing.
 */
export function checkStaged({ root }: BuildFolders, { name, folder, outputs }: BuildPart): void {
  const missing = outputs.filter(
    (output) => !existsSync(join(stagedFolder(folder), relative(folder, output))),
  );
  if (missing.length === 0) return;
  const names = missing.map((output) => relative(root, output)).join(', ');
  throw new Error(`Building ${name} made no ${names}. Add what it is made from.`);
}

/** Remembers what a part was built from. */
export function markBuilt(folders: BuildFolders, part: Fingerprinted, builtFrom: string): void {
  const file = fingerprintFile(folders, part);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, builtFrom);
}

/** Taken before a build: a file that changes meanwhile makes the part stale again. */
export function fingerprintOf({ root }: BuildFolders, { inputs }: Fingerprinted): string {
  return `${fingerprint(root, [...ALWAYS, ...inputs])} ${fingerprint(__dirname, ['.'])}`;
}

function fingerprintFile({ outputDirectory }: BuildFolders, { name }: Fingerprinted): string {
  return join(outputDirectory, 'fingerprints', name);
}
