import { type Clock } from '../clock';
import { type HostDatabase } from '../database/open-database';
import { limits } from '../limits';
import { type StorageEntity } from '../manifest/manifest-schema';

import { batchDelete, batchGet, batchSet } from './batch-operations';
import { queryIndex } from './query-index';
import { queryEntity, queryKeys } from './query-operations';
import { deleteRow, getRow, setRow } from './single-row-operations';
import {
  describeAddress,
  type RowAddress,
  type StorageContext,
  type StorageOutcome,
} from './storage-context';
import { StorageRefusal } from './storage-refusal';
import { parseRequest, type StorageRequest, type storageRequests } from './storage-requests';
import { openStorageRows } from './storage-rows';
import { runTransaction } from './transaction-operation';

type StorageAnswer = {
  readonly status: number;
  /** `undefined` for 204. */
  readonly body: unknown;
  readonly units: {
    readonly kind: 'read' | 'write';
    /** Of 10 KB, at least 1. A batch and a transaction count their values together. */
    readonly units: number;
  };
  /** Rows and indexes that the request names; never values. */
  readonly keys: readonly string[];
};

/** Forge's key-value and entity store, server side of the wire of `@forge/kvs`. */
export type ForgeStorage = {
  /** @param path - `/api/v1/entity/get` and so on; what the app does not use is answered with 501. */
  readonly handle: (path: string, body: unknown) => StorageAnswer;
};

type StorageOptions = {
  readonly database: HostDatabase;
  /** As the manifest declares them. */
  readonly entities: readonly StorageEntity[];
  readonly clock: Clock;
  /** How long queries show the state before a write; `get` never does. */
  readonly queryLagMilliseconds?: number;
};

/**
 * Opens Forge storage on the host's database. Its rules, codes and limits are those of
 * platform/forge.md §1.3; docs/host-coverage.md says how faithful each part is.
 */
export function createForgeStorage(options: StorageOptions): ForgeStorage {
  const { queryLagMilliseconds = 1000 } = options;
  const storage = { ...options, queryLagMilliseconds };
  const rows = openStorageRows(storage);
  const routes = createRoutes({
    rows,
    entities: new Map(options.entities.map((entity) => [entity.name, entity])),
    query: (query) => queryIndex(storage, query),
  });
  return {
    handle: (path, body) => {
      const route = routes.get(path);
      if (route === undefined) return notModelled(path);
      let keys: readonly string[] = [];
      try {
        const opened = route.open(body);
        keys = opened.keys;
        const outcome = route.kind === 'write' ? rows.atomically(opened.run) : opened.run();
        const units = Math.max(1, Math.ceil(outcome.bytes / limits.storage.unitBytes));
        return {
          status: outcome.body === undefined ? 204 : 200,
          body: outcome.body,
          units: { kind: route.kind, units },
          keys,
        };
      } catch (error) {
        if (!(error instanceof StorageRefusal)) throw error;
        const { status, code, message } = error;
        return { status, body: { code, message }, units: { kind: route.kind, units: 1 }, keys };
      }
    },
  };
}

function notModelled(path: string): StorageAnswer {
  const message = `The local host does not answer ${path}: the app does not use it. Use another call of @forge/kvs, or build this one in host/forge-storage.`;
  return {
    status: 501,
    body: { code: 'NOT_MODELLED', message },
    units: { kind: 'read', units: 1 },
    keys: [],
  };
}

type RequestName = keyof typeof storageRequests;
type OpenedRequest = { readonly keys: readonly string[]; readonly run: () => StorageOutcome };
type Route = {
  readonly kind: 'read' | 'write';
  readonly open: (body: unknown) => OpenedRequest;
};

function createRoutes(context: StorageContext): ReadonlyMap<string, Route> {
  const route = <Name extends RequestName>(
    name: Name,
    kind: Route['kind'],
    {
      keys,
      run,
    }: {
      readonly keys: (request: StorageRequest<Name>) => readonly string[];
      readonly run: (context: StorageContext, request: StorageRequest<Name>) => StorageOutcome;
    },
  ): Route => ({
    kind,
    open: (body) => {
      const request = parseRequest(name, body);
      return { keys: keys(request), run: () => run(context, request) };
    },
  });
  const one = (request: RowAddress): readonly string[] => [describeAddress(request)];
  const all = (items: readonly RowAddress[]): readonly string[] => items.map(describeAddress);
  return new Map<string, Route>([
    ['/api/v1/get', route('get', 'read', { keys: one, run: getRow })],
    ['/api/v1/set', route('set', 'write', { keys: one, run: setRow })],
    ['/api/v1/delete', route('delete', 'write', { keys: one, run: deleteRow })],
    ['/api/v1/query', route('query', 'read', { keys: () => ['by-key'], run: queryKeys })],
    ['/api/v1/entity/get', route('entityGet', 'read', { keys: one, run: getRow })],
    ['/api/v1/entity/set', route('entitySet', 'write', { keys: one, run: setRow })],
    ['/api/v1/entity/delete', route('entityDelete', 'write', { keys: one, run: deleteRow })],
    [
      '/api/v1/entity/query',
      route('entityQuery', 'read', {
        keys: ({ entityName, indexName }) => [`${entityName}?${indexName}`],
        run: queryEntity,
      }),
    ],
    ['/api/v1/batch/get', route('batchGet', 'read', { keys: all, run: batchGet })],
    ['/api/v1/batch/set', route('batchSet', 'write', { keys: all, run: batchSet })],
    ['/api/v1/batch/delete', route('batchDelete', 'write', { keys: all, run: batchDelete })],
    [
      '/api/v1/transaction',
      route('transaction', 'write', {
        keys: (request) => all([...request.check, ...request.set, ...request.delete]),
        run: runTransaction,
      }),
    ],
  ]);
}
