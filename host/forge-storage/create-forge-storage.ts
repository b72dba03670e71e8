import { randomUUID } from 'node:crypto';

import { type Clock } from '../clock';
import { type HostDatabase } from '../database/open-database';
import { type StorageFault } from '../faults/fault-schemas';
import { type SwitchedFault } from '../faults/fault-switch';
import { createIndexLag } from '../faults/index-lag';
import { limits } from '../limits';
import { type StorageEntity } from '../manifest/manifest-schema';

import { queryIndex } from './query-index';
import { type StorageAnswer } from './storage-answer';
import { type StorageOutcome } from './storage-context';
import { createStorageFaults } from './storage-faults';
import {
  createStorageRates,
  noStorageRates,
  type RatedRequest,
  type StorageRates,
} from './storage-rates';
import { StorageRefusal } from './storage-refusal';
import { createStorageRoutes, type StorageRoute } from './storage-routes';
import { openStorageRows, type StorageRows } from './storage-rows';

/** Forge's key-value and entity store, server side of the wire of `@forge/kvs`. */
export type ForgeStorage = {
  /** @param path - `/api/v1/entity/get` and so on; what `@forge/kvs` does not know is answered with 501. */
  readonly handle: (path: string, body: unknown) => StorageAnswer;
  /** As `handle`, for a function of the app: with what was set to go wrong. Status 0 is a connection that was cut. */
  readonly answer: (path: string, body: unknown) => Promise<StorageAnswer>;
  /** Sets what goes wrong with the next calls of functions; `undefined` takes it away. */
  readonly setFault: (fault: StorageFault | undefined) => void;
  readonly fault: () => SwitchedFault<StorageFault> | undefined;
};

type StorageOptions = {
  readonly database: HostDatabase;
  /** As the manifest declares them. */
  readonly entities: readonly StorageEntity[];
  readonly clock: Clock;
  /** How long queries show the state before a write at most; `get` never does. */
  readonly queryLagMilliseconds?: number;
  /** Refuses what is beyond the platform's rates with 429; default: yes. */
  readonly rateLimits?: boolean;
};

/**
 * Opens Forge storage on the host's database. Its rules, codes and limits are those of
 * platform/forge.md §1.3; docs/host-coverage.md says how faithful each part is.
 */
export function createForgeStorage(options: StorageOptions): ForgeStorage {
  const { database, clock, queryLagMilliseconds = 1000, rateLimits = true } = options;
  const lag = createIndexLag(clock, queryLagMilliseconds);
  const rows = openStorageRows({ ...options, lag });
  const rates = rateLimits ? createStorageRates(clock) : noStorageRates;
  const routes = createStorageRoutes({
    rows,
    entities: new Map(options.entities.map((entity) => [entity.name, entity])),
    query: (query) => queryIndex({ database, clock, lag }, query),
    cursorSalt: randomUUID(),
  });
  const handle = (path: string, body: unknown): StorageAnswer => {
    const route = routes.get(path);
    return route === undefined
      ? notModelled(path)
      : answer({ rows, rates, route, request: { path, kind: route.kind } }, body);
  };
  const faults = createStorageFaults(lag);
  return {
    handle,
    answer: (path, body) => faults.meet(path, () => handle(path, body)),
    setFault: faults.set,
    fault: faults.current,
  };
}

function notModelled(path: string): StorageAnswer {
  const message = `The local host does not answer ${path}: @forge/kvs does not know it. Use a call of @forge/kvs, or build this one in host/forge-storage.`;
  return {
    status: 501,
    body: { code: 'NOT_MODELLED', message },
    units: { kind: 'read', units: 1 },
    keys: [],
  };
}

type Answering = {
  readonly rows: StorageRows;
  readonly rates: StorageRates;
  readonly route: StorageRoute;
  readonly request: RatedRequest;
};

function answer({ rows, rates, route, request }: Answering, body: unknown): StorageAnswer {
  const kind = route.kind === 'write' ? 'write' : 'read';
  let keys: readonly string[] = [];
  try {
    rates.arrive(request);
    const opened = route.open(body);
    keys = opened.keys;
    const run = (): StorageOutcome => {
      const outcome = opened.run();
      // Inside of the database's transaction: what is one too many is not written.
      rates.spend(request, unitsOf(outcome), outcome.moved);
      return outcome;
    };
    const outcome = kind === 'write' ? rows.atomically(run) : run();
    return {
      status: outcome.body === undefined ? 204 : 200,
      body: outcome.body,
      units: { kind, units: unitsOf(outcome) },
      keys,
    };
  } catch (error) {
    if (!(error instanceof StorageRefusal)) throw error;
    const { status, code, message } = error;
    const units = status === 429 ? 0 : 1;
    if (units > 0) rates.spend(request, units, []);
    return { status, body: { code, message }, units: { kind, units }, keys };
  }
}

function unitsOf({ moved }: StorageOutcome): number {
  const bytes = moved.reduce((sum, movement) => sum + movement.bytes, 0);
  return Math.max(1, Math.ceil(bytes / limits.storage.unitBytes));
}
