import type { IssueId, ProjectId } from '#domain/shared/identifiers';

/** What the rule editor's pages ask about a workflow, as the person who edits it. All methods throw `PlatformFailure`. */
export type WorkflowJira = {
  /** Administers Jira, or the project whose own workflow it is. */
  readonly mayAdminister: (scopedProjectId: ProjectId | undefined) => Promise<boolean>;
  /** Absent when there is no such workflow. */
  readonly projectsUsing: (workflowId: string) => Promise<readonly ProjectId[] | undefined>;
  /** Those of the projects in which the person may browse work items; at most 50 are asked for. */
  readonly browsable: (projectIds: readonly ProjectId[]) => Promise<readonly ProjectId[]>;
  /** Ids of the work item types that use the workflow in the project. */
  readonly issueTypesUsing: (
    workflowId: string,
    projectId: ProjectId,
  ) => Promise<readonly string[]>;
  /** How many work items the person sees. Jira's count is approximate: it may lag. */
  readonly count: (jql: string) => Promise<number>;
  /** Ids of the work items that the person sees; at most so many, and at most 5,000. */
  readonly ids: (jql: string, most: number) => Promise<readonly IssueId[]>;
};
