import type { WorkItem } from '#domain/plan/work-item';
import type { IssueId } from '#domain/shared/identifiers';

import type { JiraRequest } from '../../../shared/jira-request';

import type { SnapshotOwner } from './browser-store';
import { findStartFields, type StartFieldIds } from './find-start-fields';
import { type JiraCalls, jiraCalls } from './jira-calls';
import { readFailure } from './jira-read-error';
import type { JiraSnapshot, JiraState } from './jira-snapshot';
import { type ReadScope, readWork } from './read-work';
import { refreshWork } from './refresh-work';
import type { JiraConnection } from './send-patiently';
import type { SnapshotStore } from './snapshot-store';

/** What a reading needs from outside, so that tests bring their own Jira, clock and store. */
export type WorkReadingPorts = {
  readonly request: JiraRequest;
  readonly store: SnapshotStore;
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
};

/** One reader's view of the work, kept in memory while the page is open. */
export type WorkReading = {
  readonly state: () => JiraState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads for the first time, or what changed; a running reading with the same scope goes on. */
  readonly read: (scope: ReadScope) => Promise<void>;
  /** Reads single work items again after an own write, from the database (architecture decision 1). */
  readonly reread: (ids: readonly IssueId[]) => Promise<void>;
  readonly cancel: () => void;
};

/**
 * Makes the reading of one project for one person. Nothing is asked before `read`.
 *
 * @param owner - Whose view it is.
 * @param ports - The outside.
 */
export function createWorkReading(owner: SnapshotOwner, ports: WorkReadingPorts): WorkReading {
  const listeners = new Set<() => void>();
  let state: JiraState = whileReading(undefined);
  let current: AbortController | undefined;
  let ownWrites: OwnWrites = new Map();
  let startFieldIds: Promise<StartFieldIds> = Promise.resolve(undefined);

  const show = (next: JiraState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const connect = ({ signal }: AbortController): JiraConnection => ({ ...ports, signal });

  const read = async (scope: ReadScope): Promise<void> => {
    current?.abort();
    const controller = new AbortController();
    current = controller;
    ownWrites = new Map();
    const before = state.state === 'ready' ? state.snapshot : undefined;
    const unless = (next: JiraState): void => {
      if (current === controller) show(next);
    };
    unless(whileReading(before));
    try {
      const earlier = before ?? (await ports.store.load(owner));
      const connection = connect(controller);
      startFieldIds = knownOrFound(earlier, connection);
      const found = await readFrom(earlier, {
        calls: jiraCalls(connection, startFieldIds),
        startFieldIds,
        scope,
        now: ports.now(),
        report: (progress) => {
          if (before === undefined) unless({ state: 'loading', progress });
        },
      });
      const snapshot = withOwnWrites(found, ownWrites);
      unless({ state: 'ready', snapshot, refreshing: false });
      await ports.store.save(owner, snapshot);
    } catch (thrown) {
      unless(afterFailure(before, thrown));
    }
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read,
    reread: async (ids) => {
      const calls = jiraCalls(connect(new AbortController()), startFieldIds);
      const written = await readWritten(calls, ids);
      ownWrites = new Map([...ownWrites, ...written]);
      if (state.state !== 'ready') return;
      show({ ...state, snapshot: withOwnWrites(state.snapshot, written) });
    },
    cancel: () => current?.abort(),
  };
}

/** A first reading shows how far it is, a refresh what was there before. */
function whileReading(before: JiraSnapshot | undefined): JiraState {
  return before === undefined
    ? { state: 'loading', progress: { read: 0 } }
    : { state: 'ready', snapshot: before, refreshing: true };
}

/** What the database said after own writes while a reading ran, which had begun without them; `undefined` is gone. */
type OwnWrites = ReadonlyMap<IssueId, WorkItem | undefined>;

async function readWritten(calls: JiraCalls, ids: readonly IssueId[]): Promise<OwnWrites> {
  const found = await Promise.all(ids.map((id) => calls.fetchOne(id)));
  return new Map(ids.map((id, position) => [id, found[position]]));
}

function withOwnWrites(snapshot: JiraSnapshot, written: OwnWrites): JiraSnapshot {
  const items = new Map(snapshot.items);
  for (const [id, item] of written) {
    if (item === undefined) items.delete(id);
    else items.set(id, item);
  }
  return { ...snapshot, items };
}

/** What an earlier reading found, else asked for now: beside the sweep for ids, not before it. */
function knownOrFound(
  earlier: JiraSnapshot | undefined,
  connection: JiraConnection,
): Promise<StartFieldIds> {
  return earlier?.startFieldIds === undefined
    ? findStartFields(connection)
    : Promise.resolve(earlier.startFieldIds);
}

/**
 * A refresh of what an earlier reading brought, or everything anew: also when the earlier one had no start
 * dates because Jira did not tell their field, and now does.
 */
async function readFrom(
  before: JiraSnapshot | undefined,
  reading: Parameters<typeof readWork>[0] & { readonly startFieldIds: Promise<StartFieldIds> },
): Promise<JiraSnapshot> {
  const isWhole = before?.coverage === 'whole-project';
  const isRefreshed =
    isWhole && (before.startFieldIds !== undefined || (await reading.startFieldIds) === undefined);
  const found = await (isRefreshed ? refreshWork(reading, before) : readWork(reading));
  const startFieldIds = await reading.startFieldIds;
  return startFieldIds === undefined ? found : { ...found, startFieldIds };
}

/** A refresh that failed keeps what was shown, and says so; access that was lost hides it (EV-8). */
function afterFailure(before: JiraSnapshot | undefined, thrown: unknown): JiraState {
  const failure = readFailure(thrown);
  if (before === undefined || failure.kind === 'access-lost') return { state: 'failed', failure };
  return { state: 'ready', snapshot: before, refreshing: false, refreshFailure: failure };
}
