import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import { manifestSchema, type StorageEntity } from '#host/manifest/manifest-schema';

/** The entities of manifest.yml, without building what its resources point to. */
export function manifestEntities(): readonly StorageEntity[] {
  const text = readFileSync(join(process.cwd(), 'manifest.yml'), 'utf8');
  // Anchors are merged by name, as Forge reads the file.
  return manifestSchema.parse(parse(text)).app.storage?.entities ?? [];
}
