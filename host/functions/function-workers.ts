import { join } from 'node:path';

import { type AppManifest, type ManifestFunction } from '../manifest/app-manifest';

import { FunctionWorker } from './function-worker';
import { createWorkerPool, type WorkerPool } from './worker-pool';

/** The workers of an app: functions with the same memory share some, as they share a bundle. */
export type FunctionWorkers = {
  /** File of the bundle that holds a function. */
  readonly bundleOf: (called: ManifestFunction) => string;
  readonly poolOf: (called: ManifestFunction) => WorkerPool;
  /** From now on workers run what the files hold now; those of before end what they run. */
  readonly reload: () => void;
  readonly stop: () => Promise<void>;
};

/**
 * Starts workers for all functions of a manifest.
 *
 * @param bundleDirectory - Holds `<file>.cjs` for each function file of the manifest; see `buildApp`.
 */
export function createFunctionWorkers(
  manifest: AppManifest,
  bundleDirectory: string,
): FunctionWorkers {
  const bundleOf = ({ file }: ManifestFunction): string => join(bundleDirectory, `${file}.cjs`);
  const retired: WorkerPool[] = [];
  let pools = startPools(manifest, bundleOf);
  return {
    bundleOf,
    poolOf: ({ key, memoryMegabytes }) => {
      const pool = pools.get(memoryMegabytes);
      if (pool === undefined) throw new Error(`No workers were started for the function "${key}".`);
      return pool;
    },
    reload: () => {
      for (const pool of pools.values()) pool.retire();
      retired.push(...pools.values());
      pools = startPools(manifest, bundleOf);
    },
    stop: async () => {
      await Promise.all([...pools.values(), ...retired].map((pool) => pool.stop()));
    },
  };
}

function startPools(
  { functions }: AppManifest,
  bundleOf: FunctionWorkers['bundleOf'],
): ReadonlyMap<number, WorkerPool> {
  const bundles = [...new Set(functions.map(bundleOf))];
  const sizes = new Set(functions.map(({ memoryMegabytes }) => memoryMegabytes));
  return new Map(
    [...sizes].map((memoryMegabytes) => [
      memoryMegabytes,
      createWorkerPool(() => new FunctionWorker({ bundles, memoryMegabytes })),
    ]),
  );
}
