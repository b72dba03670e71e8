import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { type FrameResource } from '../frames/frame-resource';

/** Files of earlier builds that pages which are still open may ask for: parts that load later. */
export type PreviousFiles = {
  /** Keeps what is there now, before a build takes its place. */
  readonly keep: (resources: readonly FrameResource[]) => void;
  /** Where the files of a resource are kept. */
  readonly directoryOf: (resourceKey: string) => string;
};

/**
 * Keeps the files of all builds since the start. Their names are made of their content, so one that
 * stays the same is kept once.
 *
 * @param folder - Emptied first: nobody has a page of the last run open that could not be loaded again.
 */
export function keepPreviousFiles(folder: string): PreviousFiles {
  rmSync(folder, { recursive: true, force: true });
  const directoryOf = (resourceKey: string): string => join(folder, resourceKey);
  return {
    directoryOf,
    keep: (resources) => {
      for (const { key, directory } of resources) {
        if (existsSync(directory)) cpSync(directory, directoryOf(key), { recursive: true });
      }
    },
  };
}
