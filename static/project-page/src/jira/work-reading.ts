import type { WorkItem } from '#domain/plan/work-item';
import type { IssueId } from '#domain/shared/identifiers';

import type { JiraRequest } from '../../../shared/jira-request';

import { type JiraCalls, jiraCalls } from './jira-calls';
import { readFailure } from './jira-read-error';
import type { JiraSnapshot, JiraState } from './jira-snapshot';
import { type ReadScope, readWork } from './read-work';
import { refreshWork } from './refresh-work';
import type { SnapshotOwner, SnapshotStore } from './snapshot-store';

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
  let state: JiraState = { state: 'loading', progress: { read: 0 } };
  let current: AbortController | undefined;
  let ownWrites: OwnWrites = new Map();

  const show = (next: JiraState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const connect = (controller: AbortController): JiraCalls =>
    jiraCalls({ request: ports.request, wait: ports.wait, signal: controller.signal });

  const read = async (scope: ReadScope): Promise<void> => {
    current?.abort();
    const controller = new AbortController();
    current = controller;
    ownWrites = new Map();
    const before = state.state === 'ready' ? state.snapshot : undefined;
    const unless = (next: JiraState): void => {
      if (current === controller) show(next);
    };
    unless(
      before === undefined
        ? { state: 'loading', progress: { read: 0 } }
        : { state: 'ready', snapshot: before, refreshing: true },
    );
    try {
      const found = await readFrom(before ?? (await ports.store.load(owner)), {
        calls: connect(controller),
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
      const calls = connect(new AbortController());
      const found = await Promise.all(ids.map((id) => calls.fetchOne(id)));
      const written: OwnWrites = new Map(ids.map((id, position) => [id, found[position]]));
      ownWrites = new Map([...ownWrites, ...written]);
      if (state.state !== 'ready') return;
      show({ ...state, snapshot: withOwnWrites(state.snapshot, written) });
    },
    cancel: () => current?.abort(),
  };
}

/** What the database said after own writes while a reading ran, which had begun without them; `undefined` is gone. */
type OwnWrites = ReadonlyMap<IssueId, WorkItem | undefined>;

function withOwnWrites(snapshot: JiraSnapshot, written: OwnWrites): JiraSnapshot {
  const items = new Map(snapshot.items);
  for (const [id, item] of written) {
    if (item === undefined) items.delete(id);
    else items.set(id, item);
  }
  return { ...snapshot, items };
}

async function readFrom(
  before: JiraSnapshot | undefined,
  reading: Parameters<typeof readWork>[0],
): Promise<JiraSnapshot> {
  return before?.coverage === 'whole-project' ? refreshWork(reading, before) : readWork(reading);
}

/** A refresh that failed keeps what was shown, and says so; access that was lost hides it (EV-8). */
function afterFailure(before: JiraSnapshot | undefined, thrown: unknown): JiraState {
  const failure = readFailure(thrown);
  if (before === undefined || failure.kind === 'access-lost') return { state: 'failed', failure };
  return { state: 'ready', snapshot: before, refreshing: false, refreshFailure: failure };
}
