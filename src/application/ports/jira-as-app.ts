import type { IssueId, ProjectId } from '#domain/shared/identifiers';

/** A transition that carries the app's validator, with the configuration as it is stored in the workflow. */
export type ValidatedTransition = {
  readonly workflowName: string;
  readonly transitionName: string;
  readonly toStatusName: string;
  readonly issueTypeNames: readonly string[];
  /** Not checked: whoever edits workflows wrote it. */
  readonly configuration: unknown;
};

/** Jira read as the app, after the asker's right was checked. All methods throw `PlatformFailure`. */
export type JiraAsApp = {
  /**
   * Transitions of the project's workflows whose rules name the app's validator (GT-9).
   *
   * @param moduleKey - Key of the validator in manifest.yml.
   */
  readonly validatedTransitions: (
    projectId: ProjectId,
    moduleKey: string,
  ) => Promise<readonly ValidatedTransition[]>;
  /**
   * Those of the work items that exist and that the app itself may browse: ids, no key and no text (EV-1). One
   * request of three rate-limit points, however many are asked about.
   *
   * @param issueIds - At most a thousand.
   */
  readonly browsableWorkItems: (issueIds: readonly IssueId[]) => Promise<readonly IssueId[]>;
};
