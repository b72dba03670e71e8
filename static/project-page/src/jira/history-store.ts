import type { Instant } from '#domain/shared/calendar-date';
import type { IssueId } from '#domain/shared/identifiers';

import { browserStore, type OwnerStore } from './browser-store';

/** What the history of a task said when the task had changed last at `updatedAt`: instants, no text. */
export type KeptHistory = {
  readonly id: IssueId;
  readonly updatedAt: Instant;
  readonly reopenings: readonly Instant[];
};

/** Keeps histories between visits, so that the next one reads only those of tasks that changed. */
export type HistoryStore = OwnerStore<readonly KeptHistory[]>;

/**
 * Histories in the browser, under the conditions of {@link browserStore}.
 *
 * @param now - The clock, in milliseconds since 1970.
 */
export function browserHistoryStore(now: () => number): HistoryStore {
  const store = browserStore<readonly KeptHistory[]>('histories', now);
  return {
    load: async (owner) => (await store.load(owner))?.value,
    save: (owner, histories) => store.save(owner, { value: histories, readAt: now() }),
  };
}
