import { reopeningsOf } from '#domain/plan/reopenings';
import type { StatusCategory, WorkItem } from '#domain/plan/work-item';
import type { Instant } from '#domain/shared/calendar-date';
import type { IssueId } from '#domain/shared/identifiers';

import type { JiraRequest } from '../../../shared/jira-request';

import type { SnapshotOwner } from './browser-store';
import { HISTORIES_A_CALL, type HistoryCalls, historyCalls } from './history-calls';
import type { HistoryStore, KeptHistory } from './history-store';
import { readFailure } from './jira-read-error';
import type { JiraFailure } from './jira-snapshot';

/** What is known of the histories of tasks, beside the plan, which does not wait for it (PL-9). */
export type HistoryState = {
  /** When each task was reopened, oldest first; a task that is missing here was not read yet. */
  readonly reopenings: ReadonlyMap<IssueId, readonly Instant[]>;
  readonly isReading: boolean;
  /** Why the last reading brought nothing new. */
  readonly failure?: JiraFailure;
};

export type HistoryReadingPorts = {
  readonly request: JiraRequest;
  readonly store: HistoryStore;
  readonly wait: (milliseconds: number) => Promise<void>;
};

/** The histories of tasks as one reader sees them, kept in memory while the page is open. */
export type HistoryReading = {
  readonly state: () => HistoryState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads what is new or changed among these tasks, and nothing when nothing is. Takes the place of a running reading. */
  readonly read: (tasks: readonly WorkItem[]) => Promise<void>;
};

/**
 * Makes the reading of histories for one person. Nothing is asked before `read`.
 *
 * @param owner - Whose view it is.
 * @param ports - The outside.
 */
export function createHistoryReading(
  owner: SnapshotOwner,
  ports: HistoryReadingPorts,
): HistoryReading {
  const listeners = new Set<() => void>();
  const known = new Map<IssueId, KeptHistory>();
  let state: HistoryState = { reopenings: new Map(), isReading: false };
  let categories: ReadonlyMap<string, StatusCategory> | undefined;
  let current: AbortController | undefined;
  let loaded: Promise<void> | undefined;

  const show = (rest: Omit<HistoryState, 'reopenings'>): void => {
    const reopenings = new Map([...known].map(([id, history]) => [id, history.reopenings]));
    state = { reopenings, ...rest };
    for (const listener of listeners) listener();
  };
  const isNew = ({ id, updatedAt }: WorkItem): boolean => known.get(id)?.updatedAt !== updatedAt;
  const readSome = async (calls: HistoryCalls, tasks: readonly WorkItem[]): Promise<void> => {
    categories ??= await calls.statusCategories();
    const changes = await calls.statusChanges(tasks.map(({ id }) => id));
    for (const { id, updatedAt } of tasks) {
      const reopenings = reopeningsOf(changes.get(id) ?? [], categories);
      known.set(id, { id, updatedAt, reopenings });
    }
  };

  const load = async (): Promise<void> => {
    for (const history of (await ports.store.load(owner)) ?? []) known.set(history.id, history);
  };

  const read = async (tasks: readonly WorkItem[]): Promise<void> => {
    current?.abort();
    const controller = new AbortController();
    current = controller;
    const isCurrent = (): boolean => current === controller;
    loaded ??= load();
    await loaded;
    if (!isCurrent()) return;
    const missing = tasks.filter(isNew);
    if (missing.length > 0) show({ isReading: true });
    try {
      const calls = historyCalls({ ...ports, signal: controller.signal });
      for (const page of inPages(missing)) await readSome(calls, page);
      if (!isCurrent()) return;
      show({ isReading: false });
      if (missing.length > 0) {
        const kept = tasks.flatMap(({ id }) => known.get(id) ?? []);
        await ports.store.save(owner, kept);
      }
    } catch (thrown) {
      if (isCurrent()) show({ isReading: false, failure: readFailure(thrown) });
    }
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read,
  };
}

function inPages(tasks: readonly WorkItem[]): readonly (readonly WorkItem[])[] {
  return Array.from({ length: Math.ceil(tasks.length / HISTORIES_A_CALL) }, (_, page) =>
    tasks.slice(page * HISTORIES_A_CALL, (page + 1) * HISTORIES_A_CALL),
  );
}
