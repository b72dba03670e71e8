import { join } from 'node:path';

import { buildSync } from 'esbuild';

let source: string | undefined;

/**
 * The program of a function worker as one CommonJS text.
 *
 * Bundled here and not at build time: a worker has none of the loaders that run the host's
 * TypeScript (tsx, jest), and this takes 20 ms once for each process.
 */
export function workerSource(): string {
  source ??= buildSync({
    entryPoints: [join(__dirname, 'worker', 'worker-main.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
  }).outputFiles[0]?.text;
  if (source === undefined) throw new Error('esbuild gave no output for the function worker.');
  return source;
}
