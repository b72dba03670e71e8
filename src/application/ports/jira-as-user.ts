import type { IssueId, ProjectId } from '#domain/shared/identifiers';

/** Facts about a work item that the person who calls may see. */
export type VisibleWorkItem = {
  readonly id: IssueId;
  readonly projectId: ProjectId;
  /** -1 sub-task, 0 standard, 1 epic, more with Premium; never told by name (platform/jira.md §2). */
  readonly hierarchyLevel: number;
  readonly parentId?: IssueId | undefined;
  /** As `hierarchyLevel`, of the parent; absent when Jira shows the person no more of it than that it is there. */
  readonly parentLevel?: number | undefined;
  /** Present when somebody restricted who may see it. */
  readonly securityLevelId?: string | undefined;
  /** Never stored: for refusing that it is (EV-1). */
  readonly summary: string;
};

/** Jira read as the person who calls. All methods throw `PlatformFailure`. */
export type JiraAsUser = {
  /** What the person may not see, or what does not exist, is missing in the answer. */
  readonly workItems: (issueIds: readonly IssueId[]) => Promise<readonly VisibleWorkItem[]>;
  /** Absent when the person may not browse the project. */
  readonly projectName: (projectId: ProjectId) => Promise<string | undefined>;
};
