import { join } from 'node:path';

/** Which bundler makes functions and UI Kit: a fast one of our own choice, or Atlassian's own. */
export type Bundling = 'fast' | 'exact';

/** Where a build puts what `npm start` runs. */
export type BuiltFolders = {
  /** Holds `<file>.cjs` for each function file of the manifest. */
  readonly backend: string;
  /** Holds a folder for each UI Kit resource. */
  readonly uiKit: string;
};

/** The folders of one bundling; the two never share one, so that both may be there. */
export function builtFolders(outputDirectory: string, bundling: Bundling): BuiltFolders {
  const folder = bundling === 'exact' ? join(outputDirectory, 'exact') : outputDirectory;
  return { backend: join(folder, 'backend'), uiKit: join(folder, 'ui-kit') };
}
