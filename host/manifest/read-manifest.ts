import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';
import { z } from 'zod';

import { type AppManifest, toAppManifest } from './app-manifest';
import { manifestSchema } from './manifest-schema';

/**
 * Reads manifest.yml without judging it, for the build: Atlassian's validator wants to see what the
 * build has yet to make. Everything else takes `loadManifest`.
 *
 * @throws Error that says what is wrong, when the parts that the host reads have not their shape.
 */
export function readManifest(root: string): AppManifest {
  const file = join(root, 'manifest.yml');
  if (!existsSync(file)) throw new Error(`There is no ${file}. Run this in the app's folder.`);
  const content = manifestSchema.safeParse(parse(readFileSync(file, 'utf8')));
  if (!content.success) throw new Error(`manifest.yml: ${z.prettifyError(content.error)}`);
  return toAppManifest(root, content.data);
}
