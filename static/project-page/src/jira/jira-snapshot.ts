import type { WorkItem } from '#domain/plan/work-item';
import type { IssueId } from '#domain/shared/identifiers';

/** What this reader may see of the delivery's work, as Jira told it at one instant. */
export type JiraSnapshot = {
  readonly items: ReadonlyMap<IssueId, WorkItem>;
  /** Milliseconds since 1970 of the last complete read. */
  readonly readAt: number;
  /**
   * `mapped-only`: the project has more than {@link MAXIMUM_WORK_ITEMS} work items, so only mapped
   * epics and their children were read and the rest was counted.
   */
  readonly coverage: 'whole-project' | 'mapped-only';
  /** Work items of the project that this reader may see, of every level, sub-tasks as well. */
  readonly projectCount: number;
  /** Where the start dates came from; absent when Jira did not tell which field holds them. */
  readonly startFieldIds?: readonly string[];
};

/** Above it only mapped epics are read (architecture decision 1). */
export const MAXIMUM_WORK_ITEMS = 10_000;

/** Why Jira could not be read. */
export type JiraFailure =
  /** Jira refused, or the project is not there for this reader any more: permission, licence or access rule (EV-8). */
  | { readonly kind: 'access-lost'; readonly status: number }
  | { readonly kind: 'rate-limited'; readonly retryAfterSeconds: number }
  | { readonly kind: 'refused'; readonly status: number; readonly sentence: string }
  /** No answer, or one that is not what Jira documents. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unexpected-answer'; readonly path: string }
  | { readonly kind: 'cancelled' };

export type ReadProgress = {
  readonly read: number;
  /** Unknown until the sweep for ids ended. */
  readonly total?: number;
};

/** The three screens of reading: loading with a count, ready (maybe refreshing), failed. */
export type JiraState =
  | { readonly state: 'loading'; readonly progress: ReadProgress }
  | {
      readonly state: 'ready';
      readonly snapshot: JiraSnapshot;
      readonly refreshing: boolean;
      /** The last refresh failed; the snapshot is the one before it. */
      readonly refreshFailure?: JiraFailure;
    }
  | { readonly state: 'failed'; readonly failure: JiraFailure };
