import { type Clock, createClock } from '#host/clock';
import { openDatabase } from '#host/database/open-database';
import { createForgeStorage, type ForgeStorage } from '#host/forge-storage/create-forge-storage';
import { type StorageEntity } from '#host/manifest/manifest-schema';

type InProcessOptions = {
  readonly entities: readonly StorageEntity[];
  readonly clock?: Clock;
  /** Default: none, because most tests are not about the lag. */
  readonly queryLagMilliseconds?: number;
  /** Default: no, because a test asks faster than any app. */
  readonly rateLimits?: boolean;
};

/**
 * Puts the host's storage behind the real `@forge/kvs` of this process, through the one global that
 * the package calls (platform/forge.md §1.1). Each call starts with an empty store.
 */
export function useForgeStorageInProcess(options: InProcessOptions): ForgeStorage {
  const database = openDatabase({ directory: ':memory:' });
  const storage = createForgeStorage({
    ...{ clock: createClock(), queryLagMilliseconds: 0, rateLimits: false },
    ...options,
    database,
  });
  const forgeFetch = (
    meta: { readonly type: string },
    path: string,
    init: { readonly body: string },
  ): Response => {
    if (meta.type !== 'kvs') throw new Error(`Only storage is connected here, not ${meta.type}.`);
    const { status, body } = storage.handle(path, JSON.parse(init.body));
    return new Response(body === undefined ? null : JSON.stringify(body), { status });
  };
  Object.assign(globalThis, {
    __forge_fetch__: (...call: Parameters<typeof forgeFetch>) =>
      Promise.resolve(forgeFetch(...call)),
  });
  return storage;
}
