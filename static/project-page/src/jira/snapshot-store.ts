import type { WorkItem } from '#domain/plan/work-item';

import { browserStore, type OwnerStore, type SnapshotOwner } from './browser-store';
import type { JiraSnapshot } from './jira-snapshot';

/** Keeps the last snapshot between visits. */
export type SnapshotStore = OwnerStore<JiraSnapshot>;

type StoredSnapshot = Pick<JiraSnapshot, 'projectCount' | 'startFieldIds'> & {
  readonly items: readonly WorkItem[];
};

/**
 * Snapshots in the browser, under the conditions of {@link browserStore}.
 *
 * @param now - The clock, in milliseconds since 1970.
 */
export function browserSnapshotStore(now: () => number): SnapshotStore {
  const store = browserStore<StoredSnapshot>('snapshots', now);
  return {
    load: async (owner) => {
      const kept = await store.load(owner);
      if (kept === undefined) return undefined;
      const { items, ...rest } = kept.value;
      return {
        ...rest,
        items: new Map(items.map((item) => [item.id, item])),
        readAt: kept.readAt,
        coverage: 'whole-project',
      };
    },
    save: async (owner, snapshot) => {
      // A project of which only a part is read is read anew each time.
      if (snapshot.coverage !== 'whole-project') return;
      await store.save(owner, { value: toStored(owner, snapshot), readAt: snapshot.readAt });
    },
  };
}

function toStored(
  owner: SnapshotOwner,
  { items, projectCount, startFieldIds }: JiraSnapshot,
): StoredSnapshot {
  return {
    projectCount,
    ...(startFieldIds && { startFieldIds }),
    // Work items of other projects are read anew at each visit.
    items: [...items.values()].filter((item) => item.projectId === owner.projectId),
  };
}
