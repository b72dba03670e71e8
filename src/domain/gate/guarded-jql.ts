import type { IssueId, ProjectId } from '../shared/identifiers';

/** Work item types of a project that use a workflow. */
export type WorkflowUse = {
  readonly projectId: ProjectId;
  readonly issueTypeIds: readonly string[];
};

/** Longer lists of values trouble Jira (platform/jira.md §2). */
const VALUES_A_LIST = 100;

/**
 * JQL for the work items of a workflow. JQL has no clause for workflows, so the types of each project are
 * named. All values are numeric ids, so nothing needs quoting.
 *
 * @param uses - At least one, each with at least one type.
 */
export function workflowJql(uses: readonly WorkflowUse[]): string {
  const clauses = uses.map(
    ({ projectId, issueTypeIds }) =>
      `(project = ${projectId} AND issuetype in (${issueTypeIds.join(', ')}))`,
  );
  return `(${clauses.join(' OR ')})`;
}

/**
 * JQL for the work items that are one of some, or a direct child of one: what a check finds without looking
 * at a grandparent (GT-8).
 *
 * @param issueIds - At least one; each visible to the person who asks, for Jira refuses others.
 */
export function belongsToJql(issueIds: readonly IssueId[]): string {
  const clauses = inLists(issueIds).flatMap((list) => [`id in (${list})`, `parent in (${list})`]);
  return `(${clauses.join(' OR ')})`;
}

/** JQL for the direct children of some work items; at least one, each visible to the person who asks. */
export function childrenJql(issueIds: readonly IssueId[]): string {
  return `(${inLists(issueIds)
    .map((list) => `parent in (${list})`)
    .join(' OR ')})`;
}

function inLists(issueIds: readonly IssueId[]): string[] {
  const starts = Array.from({ length: Math.ceil(issueIds.length / VALUES_A_LIST) }, (_, at) => at);
  return starts.map((at) =>
    issueIds.slice(at * VALUES_A_LIST, (at + 1) * VALUES_A_LIST).join(', '),
  );
}
