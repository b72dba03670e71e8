import { batchDelete, batchGet, batchSet } from './batch-operations';
import { queryEntity, queryKeys } from './query-operations';
import { deleteRow, getRow, setRow } from './single-row-operations';
import {
  describeAddress,
  type RowAddress,
  type StorageContext,
  type StorageOutcome,
} from './storage-context';
import { parseRequest, type StorageRequest, type storageRequests } from './storage-requests';
import { runTransaction } from './transaction-operation';

type OpenedRequest = {
  /** Rows and indexes that the request names; never values. */
  readonly keys: readonly string[];
  readonly run: () => StorageOutcome;
};

/** One operation of the wire. */
export type StorageRoute = {
  readonly kind: 'read' | 'write' | 'query';
  /** Reads the body. @throws StorageRefusal when it has another shape. */
  readonly open: (body: unknown) => OpenedRequest;
};

/** Every operation of `@forge/kvs` by its path (platform/forge.md §1.3). */
export function createStorageRoutes(context: StorageContext): ReadonlyMap<string, StorageRoute> {
  const route = opener(context);
  return new Map<string, StorageRoute>([
    ['/api/v1/get', route('get', 'read', { keys: one, run: getRow })],
    ['/api/v1/set', route('set', 'write', { keys: one, run: setRow })],
    ['/api/v1/delete', route('delete', 'write', { keys: one, run: deleteRow })],
    ['/api/v1/query', route('query', 'query', { keys: () => ['by-key'], run: queryKeys })],
    ['/api/v1/secret/get', route('secretGet', 'read', { keys: one, run: getRow })],
    ['/api/v1/secret/set', route('secretSet', 'write', { keys: one, run: setRow })],
    ['/api/v1/secret/delete', route('secretDelete', 'write', { keys: one, run: deleteRow })],
    ['/api/v1/entity/get', route('entityGet', 'read', { keys: one, run: getRow })],
    ['/api/v1/entity/set', route('entitySet', 'write', { keys: one, run: setRow })],
    ['/api/v1/entity/delete', route('entityDelete', 'write', { keys: one, run: deleteRow })],
    [
      '/api/v1/entity/query',
      route('entityQuery', 'query', {
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

const one = (request: RowAddress): readonly string[] => [describeAddress(request)];
const all = (items: readonly RowAddress[]): readonly string[] => items.map(describeAddress);

type Operation<Request> = {
  readonly keys: (request: Request) => readonly string[];
  readonly run: (context: StorageContext, request: Request) => StorageOutcome;
};

function opener(context: StorageContext) {
  return <Name extends keyof typeof storageRequests>(
    name: Name,
    kind: StorageRoute['kind'],
    { keys, run }: Operation<StorageRequest<Name>>,
  ): StorageRoute => ({
    kind,
    open: (body) => {
      const request = parseRequest(name, body);
      return { keys: keys(request), run: () => run(context, request) };
    },
  });
}
