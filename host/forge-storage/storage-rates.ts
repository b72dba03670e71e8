import { type Clock } from '../clock';
import { limits } from '../limits';
import { createSlidingWindow, type SlidingWindow } from '../sliding-window';

import { type Movement } from './storage-context';
import { refuse } from './storage-refusal';

const { storage } = limits;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** What a request asks of the rates before it is run. */
export type RatedRequest = {
  readonly path: string;
  readonly kind: 'read' | 'write' | 'query';
};

/**
 * How much an installation may ask of storage in a time (platform/forge.md §7). The windows slide,
 * which is the harder reading, and follow the host's clock.
 */
export type StorageRates = {
  /** Counts a request that arrived. @throws StorageRefusal 429; a refused request counts for nothing. */
  readonly arrive: (request: RatedRequest) => void;
  /**
   * Counts what a request moved.
   *
   * @throws StorageRefusal 429, which also rolls back the write that was one too many.
   */
  readonly spend: (request: RatedRequest, units: number, moved: readonly Movement[]) => void;
};

/** Rates that begin with nothing counted. */
export function createStorageRates(clock: Clock): StorageRates {
  const requests = createSlidingWindow(clock, SECOND);
  const batchSets = createSlidingWindow(clock, MINUTE);
  const units = {
    read: createSlidingWindow(clock, MINUTE),
    write: createSlidingWindow(clock, MINUTE),
  };
  const transfers = createTransfers(clock);
  const refuseUnits = (request: RatedRequest, more: number): void => {
    const kind = unitKind(request);
    if (units[kind].sum() + more <= UNITS_PER_MINUTE[kind]) return;
    refuseRate(request, `${UNITS_PER_MINUTE[kind]} ${kind} units of 10 KB a minute`);
  };
  return {
    arrive: (request) => {
      const isBatchSet = request.path === BATCH_SET;
      if (requests.sum() >= storage.requestsPerSecond) {
        refuseRate(request, `${storage.requestsPerSecond} requests a second`);
      }
      if (isBatchSet && batchSets.sum() >= storage.batchSetsPerMinute) {
        refuseRate(request, `${storage.batchSetsPerMinute} batchSet operations a minute`);
      }
      // Every request costs a unit, so one that has none left need not be run.
      refuseUnits(request, 1);
      requests.add(1);
      if (isBatchSet) batchSets.add(1);
    },
    spend: (request, count, moved) => {
      refuseUnits(request, count);
      transfers.add(request, moved);
      units[unitKind(request)].add(count);
    },
  };
}

/** Rates of a host that counts and refuses nothing. */
export const noStorageRates: StorageRates = {
  arrive: () => undefined,
  spend: () => undefined,
};

const BATCH_SET = '/api/v1/batch/set';
const TRANSACTION = '/api/v1/transaction';

const UNITS_PER_MINUTE = {
  read: storage.readUnitsPerMinute,
  write: storage.writeUnitsPerMinute,
} as const;

const BYTES_PER_SECOND = {
  read: storage.keyReadBytesPerSecond,
  write: storage.keyWriteBytesPerSecond,
  query: storage.queryBytesPerSecond,
} as const;

function unitKind({ kind }: RatedRequest): 'read' | 'write' {
  return kind === 'write' ? 'write' : 'read';
}

/** The pages name one code for all rates and another one for transactions. */
function refuseRate({ path }: RatedRequest, most: string): never {
  const code = path === TRANSACTION ? 'TOO_MANY_REQUESTS' : 'RATE_LIMIT_EXCEEDED';
  return refuse(
    code,
    `The app installation exceeded the maximum number of allowed operations within the specified period: ${most}.`,
  );
}

/** Places are forgotten when there are so many and nothing moved at them within a second. */
const PLACES_KEPT = 1_000;

/** Bytes that moved at each key and each index value in the last second. */
function createTransfers(clock: Clock): {
  readonly add: (request: RatedRequest, moved: readonly Movement[]) => void;
} {
  const windows = new Map<string, SlidingWindow>();
  const windowOf = (name: string): SlidingWindow => {
    const known = windows.get(name);
    if (known !== undefined) return known;
    if (windows.size >= PLACES_KEPT) {
      for (const [place, window] of windows) if (window.sum() === 0) windows.delete(place);
    }
    const added = createSlidingWindow(clock, SECOND);
    windows.set(name, added);
    return added;
  };
  return {
    add: ({ kind }, moved) => {
      const counted = moved.map(({ place, bytes }) => ({
        place,
        bytes,
        window: windowOf(`${kind} ${place}`),
      }));
      for (const { place, bytes, window } of counted) {
        if (window.sum() + bytes <= BYTES_PER_SECOND[kind]) continue;
        refuse(
          'REQUEST_THROTTLED',
          `The app installation exceeded the maximum storage capacity or transfer limit: ${BYTES_PER_SECOND[kind]} bytes a second at ${place}.`,
        );
      }
      for (const { bytes, window } of counted) window.add(bytes);
    },
  };
}
