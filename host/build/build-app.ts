import { join } from 'node:path';

import { type AppManifest } from '../manifest/app-manifest';
import { loadManifest } from '../manifest/load-manifest';
import { describeManifestProblem } from '../manifest/manifest-problem';
import { readManifest } from '../manifest/read-manifest';

import { backendPart, buildBackend } from './build-backend';
import { buildCustomUi, customUiPart, customUiResources } from './build-custom-ui';
import { buildExactly, exactPart } from './build-exact';
import { type BuildFolders, type BuildPart, fingerprintOf, isFresh, markBuilt } from './build-part';
import { buildUiKit, uiKitPart, uiKitResources } from './build-ui-kit';

export type BuildReport = {
  /** Parts that were built; all others were as their inputs want them. */
  readonly built: readonly string[];
  readonly fresh: readonly string[];
};

type Step = { readonly part: BuildPart; readonly run: () => Promise<void> };

/**
 * Builds what `npm start` runs and `forge deploy` ships: functions and UI Kit resources to the
 * folders of their bundling (`builtFolders`), Custom UIs to their `dist`. What has not changed is left
 * alone. At the end the manifest is judged as a deployment would.
 *
 * @throws Error with a sentence: an entry is missing, a source does not compile, the manifest is wrong.
 */
export async function buildApp(folders: BuildFolders): Promise<BuildReport> {
  const manifest = readManifest(folders.root);
  const steps = stepsOf(folders, manifest);
  const stale = steps.filter(({ part }) => !isFresh(folders, part));
  await runAll(stale.map((step) => runStep(folders, step)));
  const manifestPart = { name: 'manifest', inputs: ['manifest.yml'], outputs: [] };
  if (stale.length > 0 || !isFresh(folders, manifestPart)) {
    await checkManifest(folders.root);
    markBuilt(folders, manifestPart, fingerprintOf(folders, manifestPart));
  }
  const fresh = steps.filter((step) => !stale.includes(step));
  return { built: stale.map(({ part }) => part.name), fresh: fresh.map(({ part }) => part.name) };
}

/** Where `npm run build` puts what is not a `dist` of its own. */
export function defaultOutputDirectory(root: string): string {
  return join(root, '.plumbline', 'build');
}

function stepsOf(folders: BuildFolders, manifest: AppManifest): readonly Step[] {
  return [
    ...(folders.bundling === 'exact'
      ? [{ part: exactPart(folders, manifest), run: () => buildExactly(folders) }]
      : fastSteps(folders, manifest)),
    ...customUiResources(manifest).map((resource) => ({
      part: customUiPart(manifest, resource),
      run: () => buildCustomUi(folders, resource),
    })),
  ];
}

function fastSteps(folders: BuildFolders, manifest: AppManifest): readonly Step[] {
  return [
    { part: backendPart(folders, manifest), run: () => buildBackend(folders, manifest) },
    ...uiKitResources(manifest).map((resource) => ({
      part: uiKitPart(folders, resource),
      run: () => buildUiKit(folders, resource),
    })),
  ];
}

/** Waits for all, so that one run names every mistake. */
async function runAll(running: readonly Promise<void>[]): Promise<void> {
  const failures = (await Promise.allSettled(running)).flatMap((settled) =>
    settled.status === 'rejected'
      ? [settled.reason instanceof Error ? settled.reason.message : String(settled.reason)]
      : [],
  );
  if (failures.length > 0) throw new Error(failures.join('\n'));
}

async function runStep(folders: BuildFolders, { part, run }: Step): Promise<void> {
  const builtFrom = fingerprintOf(folders, part);
  await run();
  markBuilt(folders, part, builtFrom);
}

async function checkManifest(root: string): Promise<void> {
  const loaded = await loadManifest(root);
  if (!loaded.ok) throw new Error(loaded.problems.map(describeManifestProblem).join('\n'));
}

async function main(): Promise<void> {
  const root = process.cwd();
  const bundling = process.argv.includes('--exact') ? 'exact' : 'fast';
  const outputDirectory = defaultOutputDirectory(root);
  const { built, fresh } = await buildApp({ root, outputDirectory, bundling });
  for (const name of built) process.stdout.write(`built      ${name}\n`);
  for (const name of fresh) process.stdout.write(`unchanged  ${name}\n`);
}

if (require.main === module) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
