import { watch } from 'node:fs';
import { basename, join } from 'node:path';

/** What an app is made of. */
const FOLDERS = ['src', 'static'];
const MANIFEST = 'manifest.yml';

/** What the build itself writes below them. */
const BUILT = /(?:^|[\\/])(?:dist|dist\.next|node_modules)(?:[\\/]|$)/;

/** Editors and version control write several files at once. */
const SETTLED_MILLISECONDS = 150;

/**
 * Tells when sources or the manifest of an app have changed, once for all that changed together.
 *
 * @param root - Folder of manifest.yml; `src` and `static` below it are looked at in full.
 * @returns Stops looking.
 */
export function watchFiles(root: string, onChange: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onChange, SETTLED_MILLISECONDS);
  };
  const watchers = FOLDERS.map((folder) =>
    watch(join(root, folder), { recursive: true }, (_event, file) => {
      if (file === null || !BUILT.test(file)) soon();
    }),
  );
  // The folder and not the file: editors put another file in its place.
  const ofRoot = watch(root, (_event, file) => {
    if (file === null || basename(file) === MANIFEST) soon();
  });
  return () => {
    clearTimeout(timer);
    for (const watcher of [...watchers, ofRoot]) watcher.close();
  };
}
