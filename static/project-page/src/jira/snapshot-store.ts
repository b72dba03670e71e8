import type { WorkItem } from '#domain/plan/work-item';

import type { JiraSnapshot } from './jira-snapshot';

/** Whose view of which project; a snapshot is shown to nobody else. */
export type SnapshotOwner = {
  readonly cloudId: string;
  readonly accountId: string;
  readonly projectId: string;
};

/** Keeps the last snapshot between visits. A convenience: it may have nothing, and it never fails. */
export type SnapshotStore = {
  readonly load: (owner: SnapshotOwner) => Promise<JiraSnapshot | undefined>;
  readonly save: (owner: SnapshotOwner, snapshot: JiraSnapshot) => Promise<void>;
};

/** The shape of what is stored is part of the name: another shape is another database. */
const DATABASE = 'plumbline-work-1';
const SNAPSHOTS = 'snapshots';
const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000;

type StoredSnapshot = SnapshotOwner & {
  readonly key: string;
  readonly readAt: number;
  readonly projectCount: number;
  readonly items: readonly WorkItem[];
};

/**
 * Snapshots in the browser's IndexedDB, which a browser may refuse to a frame of another site. What
 * belongs to another account or is older than a day is wiped when the store is opened (architecture decision 1).
 *
 * @param now - The clock, in milliseconds since 1970.
 */
export function browserSnapshotStore(now: () => number): SnapshotStore {
  return {
    load: async (owner) => {
      try {
        const kept = await wipeAndRead(owner, now() - KEPT_MILLISECONDS);
        return kept === undefined ? undefined : toSnapshot(kept);
      } catch {
        return undefined;
      }
    },
    save: async (owner, snapshot) => {
      // A project of which only a part is read is read anew each time.
      if (snapshot.coverage !== 'whole-project') return;
      try {
        const database = await openDatabase();
        const store = database.transaction(SNAPSHOTS, 'readwrite').objectStore(SNAPSHOTS);
        await answer(store.put(toStored(owner, snapshot)));
      } catch {
        // Refused or full: the next visit reads Jira from the beginning.
      }
    },
  };
}

async function wipeAndRead(
  owner: SnapshotOwner,
  oldest: number,
): Promise<StoredSnapshot | undefined> {
  const database = await openDatabase();
  const store = database.transaction(SNAPSHOTS, 'readwrite').objectStore(SNAPSHOTS);
  // Only `toStored` below writes here, and the database's name changes with the shape.
  const all = (await answer(store.getAll())) as readonly StoredSnapshot[];
  for (const kept of all) {
    if (kept.accountId !== owner.accountId || kept.readAt < oldest) store.delete(kept.key);
  }
  return all.find((kept) => kept.key === keyOf(owner) && kept.readAt >= oldest);
}

function keyOf(owner: SnapshotOwner): string {
  return `${owner.cloudId} ${owner.accountId} ${owner.projectId}`;
}

function toStored(owner: SnapshotOwner, snapshot: JiraSnapshot): StoredSnapshot {
  return {
    ...owner,
    key: keyOf(owner),
    readAt: snapshot.readAt,
    projectCount: snapshot.projectCount,
    // Work items of other projects are read anew at each visit.
    items: [...snapshot.items.values()].filter((item) => item.projectId === owner.projectId),
  };
}

function toSnapshot(kept: StoredSnapshot): JiraSnapshot {
  return {
    items: new Map(kept.items.map((item) => [item.id, item])),
    readAt: kept.readAt,
    coverage: 'whole-project',
    projectCount: kept.projectCount,
  };
}

async function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.addEventListener('upgradeneeded', () => {
    opening.result.createObjectStore(SNAPSHOTS, { keyPath: 'key' });
  });
  return answer(opening);
}

async function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => {
      resolve(request.result);
    });
    request.addEventListener('error', () => {
      reject(request.error ?? new Error('IndexedDB refused without a reason.'));
    });
  });
}
