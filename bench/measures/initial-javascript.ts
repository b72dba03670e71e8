import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

import { load } from 'cheerio';
import { build } from 'esbuild';

import { type BenchRow, budgeted } from '../bench-row';
import { gzipKilobytes } from '../gzip-size';

/**
 * Sizes what a browser must load before the page's first line runs: the scripts and preloads of its
 * HTML and everything that they import statically, each file packed by itself as a server packs it.
 *
 * @param distDirectory - The built page.
 */
export async function measureInitialJavaScript(
  distDirectory: string,
): Promise<readonly BenchRow[]> {
  const files = await staticImports(distDirectory, scriptsOf(distDirectory));
  const value = gzipKilobytes(files.map((file) => join(distDirectory, file)));
  const name = `initial JavaScript of the project page, gzip (${files.length} files)`;
  return [budgeted({ name, value, unit: 'kB' }, 300)];
}

function scriptsOf(distDirectory: string): readonly string[] {
  const html = load(readFileSync(join(distDirectory, 'index.html'), 'utf8'));
  const addresses = [
    ...html('script[src]').map((_, element) => html(element).attr('src')),
    ...html('link[rel=modulepreload]').map((_, element) => html(element).attr('href')),
  ];
  return addresses.map((address) => posix.normalize(address));
}

/** esbuild reads the built files again, because it knows for sure which imports are static. */
async function staticImports(
  distDirectory: string,
  entryPoints: readonly string[],
): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: distDirectory,
    entryPoints: [...entryPoints],
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: 'never-written',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const found = new Set(entryPoints);
  for (const file of found) {
    for (const { path, kind } of metafile.inputs[file]?.imports ?? []) {
      if (kind === 'import-statement') found.add(path);
    }
  }
  return [...found];
}
