import { join } from 'node:path';

import { validate } from '@forge/manifest';
import { type z } from 'zod';

import { type AppManifest, toAppManifest } from './app-manifest';
import { lintManifest } from './lint-manifest';
import { type ManifestProblem } from './manifest-problem';
import { manifestSchema } from './manifest-schema';

export type ManifestResult =
  | { readonly ok: true; readonly manifest: AppManifest }
  | { readonly ok: false; readonly problems: readonly ManifestProblem[] };

/**
 * Reads manifest.yml of a folder and judges it as a deployment would: Atlassian's own validator
 * first, then the rules that only Atlassian's server knows.
 *
 * The folders of Custom UI resources must have been built, because the validator looks into them.
 * The first call of a process takes about two seconds: the validator compiles its schema.
 *
 * @param root - Folder of manifest.yml.
 */
export async function loadManifest(root: string): Promise<ManifestResult> {
  const { errors = [], manifestObject } = await validate(false, join(root, 'manifest.yml'));
  const problems = errors
    .filter(({ level }) => level === 'error')
    .map(({ message, line = 0, column = 0 }) => ({ message, line, column }));
  const content = manifestSchema.safeParse(manifestObject?.typedContent);
  if (!content.success) {
    return { ok: false, problems: problems.length > 0 ? problems : shapeProblems(content.error) };
  }
  problems.push(...lintManifest(content.data).map((message) => ({ message, line: 0, column: 0 })));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, manifest: toAppManifest(root, content.data) };
}

function shapeProblems(error: z.ZodError): readonly ManifestProblem[] {
  return error.issues.map(({ path, message }) => ({
    message: `${path.join('.')}: ${message}`,
    line: 0,
    column: 0,
  }));
}
