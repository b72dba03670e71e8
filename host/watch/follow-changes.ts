import { type AppManifest } from '../manifest/app-manifest';

import { type AppBuild } from './app-build';
import { watchFiles } from './watch-files';

/** What following needs of the host. */
export type Followed = {
  /** Read by every part of the host whenever it needs it; a new manifest is put into it. */
  readonly manifest: AppManifest;
  /** Builds what has changed; what fails leaves the build of before as it was. */
  readonly build: () => Promise<void>;
  readonly readManifest: () => AppManifest;
  /** Lets new functions and pages take the place of those that run. */
  readonly reload: () => void;
  /** Is told of every build and of every failure. */
  readonly onBuild: (build: AppBuild) => void;
};

export type Following = {
  readonly current: () => AppBuild;
  /** Resolves when a build that was under way has ended. */
  readonly stop: () => Promise<void>;
};

/**
 * Builds the app anew whenever its sources change, and lets the new build take the place of the old
 * one while the host runs. What does not build, or needs another start, is told, and the old build stays: in what
 * runs and on the disk, from which later workers and pages are loaded.
 */
export function followChanges(followed: Followed): Following {
  let current: AppBuild = { number: 1 };
  let isStopped = false;
  let isWaiting = false;
  let working: Promise<void> = Promise.resolve();
  const follow = async (): Promise<void> => {
    isWaiting = false;
    if (isStopped) return;
    const failure = await takeOver(followed);
    current =
      failure === undefined ? { number: current.number + 1 } : { number: current.number, failure };
    followed.onBuild(current);
  };
  const stopWatching = watchFiles(followed.manifest.root, () => {
    // One build at a time; what changes meanwhile is in the next one.
    if (isWaiting) return;
    isWaiting = true;
    working = working.then(follow);
  });
  return {
    current: () => current,
    stop: async () => {
      isStopped = true;
      stopWatching();
      await working;
    },
  };
}

/** @returns Why the old build stays; `undefined` when the new one has taken its place. */
async function takeOver(followed: Followed): Promise<string | undefined> {
  try {
    const next = followed.readManifest();
    const reason = whyRestart(followed.manifest, next);
    if (reason !== undefined) return reason;
    await followed.build();
    // Everybody who was given the manifest at the start reads from this object.
    Object.assign(followed.manifest, next);
    followed.reload();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** On the platform an index is built by a deployment, here by a start; and so it is with schedules. */
function whyRestart(before: AppManifest, after: AppManifest): string | undefined {
  const differs = (of: (manifest: AppManifest) => unknown): boolean =>
    JSON.stringify(of(before)) !== JSON.stringify(of(after));
  if (differs(({ entities }) => entities)) {
    return 'The entities of manifest.yml have changed. Start the host again: indexes are built at the start.';
  }
  if (differs(({ modules }) => modules.filter(({ type }) => type === 'scheduledTrigger'))) {
    return 'The scheduled triggers of manifest.yml have changed. Start the host again: they are set up at the start.';
  }
  return undefined;
}
