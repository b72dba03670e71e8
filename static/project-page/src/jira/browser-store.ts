/** Whose view of which project; what is kept of it is shown to nobody else. */
export type SnapshotOwner = {
  readonly cloudId: string;
  readonly accountId: string;
  readonly projectId: string;
};

/** Keeps something between visits. A convenience: it may have nothing, and it never fails. */
export type OwnerStore<Value> = {
  readonly load: (owner: SnapshotOwner) => Promise<Value | undefined>;
  readonly save: (owner: SnapshotOwner, value: Value) => Promise<void>;
};

/** What is kept, and when Jira said so, in milliseconds since 1970. */
export type Dated<Value> = { readonly value: Value; readonly readAt: number };

type KeptRow<Value> = SnapshotOwner & Dated<Value> & { readonly key: string };

/** The shape of what is stored is part of the name: another shape is another database. */
const DATABASE = 'plumbline-work-2';
const LISTS = ['snapshots', 'histories'] as const;
type ListName = (typeof LISTS)[number];
const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * One list of the browser's IndexedDB, which a browser may refuse to a frame of another site. What belongs to
 * another account or is older than a day is wiped from every list when one is opened (architecture decision 1).
 *
 * @param list - Which one.
 * @param now - The clock, in milliseconds since 1970.
 */
export function browserStore<Value>(list: ListName, now: () => number): OwnerStore<Dated<Value>> {
  return {
    load: async (owner) => {
      try {
        const database = await openDatabase();
        const kept = await wipeOthers(database, owner, now() - KEPT_MILLISECONDS);
        const row = kept.get(list)?.find(({ key }) => key === keyOf(owner));
        // Only `save` below writes this list, and the database's name changes with the shape.
        return row as KeptRow<Value> | undefined;
      } catch {
        return undefined;
      }
    },
    save: async (owner, { value, readAt }) => {
      try {
        const rows = (await openDatabase()).transaction(list, 'readwrite').objectStore(list);
        await answer(rows.put({ ...owner, key: keyOf(owner), readAt, value }));
      } catch {
        // Refused or full: the next visit reads Jira from the beginning.
      }
    },
  };
}

async function wipeOthers(
  database: IDBDatabase,
  owner: SnapshotOwner,
  oldest: number,
): Promise<ReadonlyMap<ListName, readonly KeptRow<unknown>[]>> {
  const transaction = database.transaction(LISTS, 'readwrite');
  const left = new Map<ListName, readonly KeptRow<unknown>[]>();
  for (const list of LISTS) {
    const rows = transaction.objectStore(list);
    // As above.
    const all = (await answer(rows.getAll())) as readonly KeptRow<unknown>[];
    const isKept = ({ accountId, readAt }: KeptRow<unknown>): boolean =>
      accountId === owner.accountId && readAt >= oldest;
    for (const row of all) if (!isKept(row)) rows.delete(row.key);
    left.set(list, all.filter(isKept));
  }
  return left;
}

function keyOf(owner: SnapshotOwner): string {
  return `${owner.cloudId} ${owner.accountId} ${owner.projectId}`;
}

async function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.addEventListener('upgradeneeded', () => {
    for (const list of LISTS) opening.result.createObjectStore(list, { keyPath: 'key' });
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
