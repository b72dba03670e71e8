import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where a part is built before it takes the place of the one that runs. */
export function stagedFolder(folder: string): string {
  return `${folder}.next`;
}

/** Forgets what an earlier build left when it ended half way. */
export function clearStaged(folder: string): void {
  rmSync(stagedFolder(folder), { recursive: true, force: true });
}

/**
 * Lets what is staged take the place of a folder, file by file: whoever reads meanwhile, a worker that starts
 * or a page that opens, finds each file whole, the old or the new.
 */
export function takePlace(folder: string): void {
  const files = filesOf(stagedFolder(folder));
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    renameSync(join(stagedFolder(folder), file), join(folder, file));
  }
  for (const file of filesOf(folder)) if (!files.includes(file)) rmSync(join(folder, file));
  clearStaged(folder);
}

function filesOf(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
}
