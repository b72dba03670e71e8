import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { type AppManifest } from '../manifest/app-manifest';
import { loadManifest } from '../manifest/load-manifest';
import { describeManifestProblem } from '../manifest/manifest-problem';
import { readManifest } from '../manifest/read-manifest';

import { backendPart, stageBackend } from './build-backend';
import { customUiPart, customUiResources, stageCustomUi } from './build-custom-ui';
import { exactPart, stageExactly } from './build-exact';
import {
  type BuildFolders,
  type BuildPart,
  checkStaged,
  fingerprintOf,
  isFresh,
  markBuilt,
} from './build-part';
import { stageUiKit, uiKitPart, uiKitResources } from './build-ui-kit';
import { clearStaged, takePlace } from './staged-folder';

export type BuildReport = {
  /** Parts that were built; all others were as their inputs want them. */
  readonly built: readonly string[];
  readonly fresh: readonly string[];
};

type Step = {
  readonly part: BuildPart;
  /** Builds it beside what is there; see `stagedFolder`. */
  readonly stage: () => Promise<void>;
};

/**
 * Builds what `npm start` runs and `forge deploy` ships: functions and UI Kit resources to the
 * folders of their bundling (`builtFolders`), Custom UIs to their `dist`. What has not changed is left
 * alone. The manifest is judged as a deployment would, before anything is built where it can be: its judge
 * looks into the built pages, so where one is not there yet, at the end.
 *
 * What fails leaves the build of before as it was: parts take their places only when all of them are built. An
 * app whose pages were never built is the one exception, when its manifest is refused at the end.
 *
 * @throws Error with a sentence: an entry is missing, a source does not compile, the manifest is wrong.
 */
export async function buildApp(folders: BuildFolders): Promise<BuildReport> {
  const manifest = readManifest(folders.root);
  const steps = stepsOf(folders, manifest);
  const stale = steps.filter(({ part }) => !isFresh(folders, part));
  const isJudgedFirst = hasPages(manifest);
  if (isJudgedFirst) await judgeManifest(folders, stale.length > 0);
  await buildAll(folders, stale);
  if (!isJudgedFirst) await judgeManifest(folders, stale.length > 0);
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
      ? [{ part: exactPart(folders, manifest), stage: () => stageExactly(folders) }]
      : fastSteps(folders, manifest)),
    ...customUiResources(manifest).map((resource) => ({
      part: customUiPart(manifest, resource),
      stage: () => stageCustomUi(folders, resource),
    })),
  ];
}

function fastSteps(folders: BuildFolders, manifest: AppManifest): readonly Step[] {
  return [
    { part: backendPart(folders, manifest), stage: () => stageBackend(folders, manifest) },
    ...uiKitResources(manifest).map((resource) => ({
      part: uiKitPart(folders, resource),
      stage: () => stageUiKit(folders, resource),
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

/** All of them take their places, or none. */
async function buildAll(folders: BuildFolders, steps: readonly Step[]): Promise<void> {
  const begun = steps.map((step) => ({ ...step, builtFrom: fingerprintOf(folders, step.part) }));
  try {
    await runAll(steps.map((step) => stageStep(folders, step)));
    for (const { part, builtFrom } of begun) {
      takePlace(part.folder);
      markBuilt(folders, part, builtFrom);
    }
  } finally {
    for (const { part } of steps) clearStaged(part.folder);
  }
}

async function stageStep(folders: BuildFolders, { part, stage }: Step): Promise<void> {
  clearStaged(part.folder);
  await stage();
  checkStaged(folders, part);
}

/** Whether all that the manifest's judge looks for is there, though it be of an earlier build. */
function hasPages(manifest: AppManifest): boolean {
  return customUiResources(manifest)
    .flatMap((resource) => customUiPart(manifest, resource).outputs)
    .every((output) => existsSync(output));
}

async function judgeManifest(folders: BuildFolders, isAnythingStale: boolean): Promise<void> {
  const manifestPart = { name: 'manifest', inputs: ['manifest.yml'], outputs: [] };
  if (!isAnythingStale && isFresh(folders, manifestPart)) return;
  const builtFrom = fingerprintOf(folders, manifestPart);
  const loaded = await loadManifest(folders.root);
  if (!loaded.ok) throw new Error(loaded.problems.map(describeManifestProblem).join('\n'));
  markBuilt(folders, manifestPart, builtFrom);
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
