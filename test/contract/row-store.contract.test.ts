import { kvsRowStore } from '#adapters/kvs/kvs-row-store';
import { inMemoryRowStore } from '#test/fakes/in-memory-row-store';
import { useForgeStorageInProcess } from '#test/support/forge-storage-in-process';
import { manifestEntities } from '#test/support/manifest-entities';

import { describeRowStore } from './row-store.contract';

describeRowStore('in memory', inMemoryRowStore);
describeRowStore('Forge storage through @forge/kvs', () => {
  useForgeStorageInProcess({ entities: manifestEntities() });
  return kvsRowStore;
});
