import { type HostDatabase } from '../database/open-database';

export type DeliveryKind = 'product' | 'queue' | 'schedule';

/** What was tried with a delivery so far. */
export type Attempts = {
  /** Retries so far; failures of the platform are retried without being counted. */
  readonly retryCount: number;
  /** Told to the function on a retry; absent before the first one. */
  readonly retryReason?: string | undefined;
  readonly retryData?: unknown;
  /** In a row, of any kind: the longer, the longer the host waits. */
  readonly failures: number;
  /** The platform failed: the retention window is longer. */
  readonly isExtended: boolean;
};

/** One event on its way to one module. Instants are milliseconds since 1970. */
export type Delivery = {
  readonly id: number;
  readonly kind: DeliveryKind;
  readonly moduleKey: string;
  /** Names the event; a duplicate has the same. */
  readonly eventId: string;
  readonly occurredAt: number;
  /** Not before. */
  readonly dueAt: number;
  /** A second delivery of the same event; its outcome counts for nothing. */
  readonly isCopy: boolean;
  /** What is the event's own in the function's first argument. */
  readonly event: Readonly<Record<string, unknown>>;
  readonly jobId: string | undefined;
  readonly concurrency: Concurrency | undefined;
  /** The invocation from which a chain of pushes began. */
  readonly origin: string | undefined;
  readonly attempts: Attempts;
};

/** At most so many events of this key at once, over all queues of the installation. */
export type Concurrency = { readonly key: string; readonly limit: number };

export type NewDelivery = Omit<Delivery, 'id' | 'attempts'>;

export type DeliveryRows = {
  /** @returns The row's id; ids grow in the order in which events occurred. */
  readonly add: (delivery: NewDelivery) => number;
  readonly find: (id: number) => Delivery | undefined;
  /** Everything that waits, the earliest due first. */
  readonly waiting: () => readonly Delivery[];
  readonly due: (now: number) => readonly Delivery[];
  /** When the next delivery is due, of those that are not named; `undefined` when none is. */
  readonly nextDueAt: (except: ReadonlySet<number>) => number | undefined;
  /** When the latest waiting product event of a module is due. */
  readonly lastDueAt: (moduleKey: string) => number | undefined;
  /** When the latest of all that waits occurred. */
  readonly lastOccurredAt: () => number | undefined;
  /** Everything that waits occurred, and is due, so many milliseconds earlier: the clock went back. */
  readonly moveBack: (milliseconds: number) => void;
  readonly delay: (id: number, dueAt: number) => void;
  /** Another attempt, later. */
  readonly postpone: (id: number, dueAt: number, attempts: Attempts) => void;
  readonly remove: (id: number) => void;
  /** Waiting deliveries of a job that are no copies. */
  readonly countOfJob: (jobId: string) => number;
  /** Takes away all deliveries of a job but those named. */
  readonly removeOfJob: (jobId: string, except: ReadonlySet<number>) => void;
};

type Row = Omit<Delivery, 'isCopy' | 'event' | 'concurrency' | 'attempts' | 'jobId' | 'origin'> & {
  readonly isCopy: 0 | 1;
  readonly event: string;
  readonly jobId: string | null;
  readonly concurrencyKey: string | null;
  readonly concurrencyLimit: number | null;
  readonly origin: string | null;
  readonly attempts: string;
};

const UNTRIED: Attempts = { retryCount: 0, failures: 0, isExtended: false };

/** The deliveries of the host's database. */
export function createDeliveryRows(database: HostDatabase): DeliveryRows {
  const insert = database.prepare(
    `INSERT INTO forge_delivery (kind, moduleKey, eventId, occurredAt, dueAt, isCopy, event, jobId,
       concurrencyKey, concurrencyLimit, origin, attempts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const byDue = 'ORDER BY dueAt, id';
  const selectOne = database.prepare('SELECT * FROM forge_delivery WHERE id = ?');
  const selectAll = database.prepare(`SELECT * FROM forge_delivery ${byDue}`);
  const selectDue = database.prepare(`SELECT * FROM forge_delivery WHERE dueAt <= ? ${byDue}`);
  const selectIds = database.prepare(`SELECT id, dueAt FROM forge_delivery ${byDue}`);
  const selectLast = database.prepare(
    "SELECT max(dueAt) AS dueAt FROM forge_delivery WHERE moduleKey = ? AND kind = 'product'",
  );
  const update = database.prepare('UPDATE forge_delivery SET dueAt = ?, attempts = ? WHERE id = ?');
  const move = database.prepare('UPDATE forge_delivery SET dueAt = ? WHERE id = ?');
  const selectNewest = database.prepare('SELECT max(occurredAt) AS at FROM forge_delivery');
  const moveAll = database.prepare(
    'UPDATE forge_delivery SET dueAt = dueAt - @by, occurredAt = occurredAt - @by',
  );
  const remove = database.prepare('DELETE FROM forge_delivery WHERE id = ?');
  const ofJob = database.prepare('SELECT id, isCopy FROM forge_delivery WHERE jobId = ?');
  // Only this file writes the table, so its rows have this shape.
  const read = (rows: unknown[]): readonly Delivery[] => (rows as Row[]).map(toDelivery);
  const rowsOfJob = (jobId: string): readonly Pick<Row, 'id' | 'isCopy'>[] =>
    ofJob.all(jobId) as Row[];
  return {
    add: (delivery) => Number(insert.run(...valuesOf(delivery)).lastInsertRowid),
    find: (id) => read(selectOne.all(id))[0],
    waiting: () => read(selectAll.all()),
    due: (now) => read(selectDue.all(now)),
    nextDueAt: (except) =>
      (selectIds.all() as Pick<Row, 'id' | 'dueAt'>[]).find(({ id }) => !except.has(id))?.dueAt,
    lastDueAt: (moduleKey) =>
      (selectLast.all(moduleKey) as { dueAt: number | null }[])[0]?.dueAt ?? undefined,
    lastOccurredAt: () => (selectNewest.all() as { at: number | null }[])[0]?.at ?? undefined,
    moveBack: (milliseconds) => {
      moveAll.run({ by: milliseconds });
    },
    delay: (id, dueAt) => {
      move.run(dueAt, id);
    },
    postpone: (id, dueAt, attempts) => {
      update.run(dueAt, JSON.stringify(attempts), id);
    },
    remove: (id) => {
      remove.run(id);
    },
    countOfJob: (jobId) => rowsOfJob(jobId).filter(({ isCopy }) => isCopy === 0).length,
    removeOfJob: (jobId, except) => {
      for (const { id } of rowsOfJob(jobId)) if (!except.has(id)) remove.run(id);
    },
  };
}

function valuesOf(delivery: NewDelivery): readonly (string | number | null)[] {
  const { kind, moduleKey, eventId, occurredAt, dueAt, isCopy, event } = delivery;
  const { jobId, concurrency, origin } = delivery;
  return [
    ...[kind, moduleKey, eventId, occurredAt, dueAt, isCopy ? 1 : 0, JSON.stringify(event)],
    ...[jobId ?? null, concurrency?.key ?? null, concurrency?.limit ?? null, origin ?? null],
    JSON.stringify(UNTRIED),
  ];
}

function toDelivery(row: Row): Delivery {
  const { concurrencyKey: key, concurrencyLimit: limit, jobId, origin, ...same } = row;
  return {
    ...same,
    isCopy: row.isCopy === 1,
    event: JSON.parse(row.event) as Delivery['event'],
    jobId: jobId ?? undefined,
    concurrency: key === null || limit === null ? undefined : { key, limit },
    origin: origin ?? undefined,
    attempts: JSON.parse(row.attempts) as Attempts,
  };
}
