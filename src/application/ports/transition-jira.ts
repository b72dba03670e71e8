import type { AccountId, IssueId } from '#domain/shared/identifiers';

/** Where a work item stands in the hierarchy. */
export type WorkItemPlace = {
  readonly id: IssueId;
  readonly parent?: { readonly id: IssueId; readonly hierarchyLevel: number } | undefined;
};

/**
 * What a validator asks Jira, as the app and before its deadline: at most two calls (architecture decision 6).
 * All methods throw `PlatformFailure`, and the signal's reason once it is over.
 */
export type TransitionJira = {
  /** Absent when Jira does not show the work item to the app. */
  readonly place: (issueIdOrKey: string, signal: AbortSignal) => Promise<WorkItemPlace | undefined>;
  /** Display names by account id, in one call. */
  readonly displayNames: (
    accountIds: readonly AccountId[],
    signal: AbortSignal,
  ) => Promise<ReadonlyMap<AccountId, string>>;
};
