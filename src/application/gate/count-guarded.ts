import { belongsToJql, childrenJql, workflowJql, type WorkflowUse } from '#domain/gate/guarded-jql';
import type { IssueId, ProjectId } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';

import { type NotFound, notFound } from '../command/failure';
import type { RowReader } from '../ports/row-store';
import type { WorkflowJira } from '../ports/workflow-jira';

import { claimedIssues, deliveriesOf } from './claimed-issues';

export type GuardPorts = {
  readonly rows: RowReader;
  readonly jiraAsUser: {
    /** Those of the work items that the person may see. */
    readonly workItems: (
      issueIds: readonly IssueId[],
    ) => Promise<readonly { readonly id: IssueId }[]>;
  };
  readonly workflowJira: WorkflowJira;
};

/** Figures only, never names (EV-1). */
type Guards = {
  readonly projects: number;
  readonly countedProjects: number;
  readonly deliveries: number;
  readonly guarded: number;
  readonly unguarded: number;
  /** False when sub-tasks two levels below stand among the unguarded, because there are too many to look. */
  readonly subTasksCounted: boolean;
};

/** One call to Jira each; an app may not spend more on a page that an admin merely looks at (decision 0012). */
const PROJECTS_COUNTED = 20;
/** Work items with whose ids sub-tasks are found; each id costs a point (decision 0012). */
const PARENTS_OF_SUB_TASKS = 1000;

/**
 * What a validator on a workflow guards today (GT-8), as the person who edits the workflow sees it. The
 * figures are of work items whose type uses the workflow; the delivery of each is found as the check does.
 *
 * @returns `not-found` when there is no such workflow.
 */
export async function countGuarded(
  ports: GuardPorts,
  { workflowId, scopedProjectId }: { workflowId: string; scopedProjectId?: ProjectId | undefined },
): Promise<Result<Guards, NotFound>> {
  const { workflowJira, rows } = ports;
  const projects =
    scopedProjectId === undefined
      ? await workflowJira.projectsUsing(workflowId)
      : [scopedProjectId];
  if (projects === undefined) return err(notFound('workflow'));
  const asked = projects.slice(0, PROJECTS_COUNTED);
  const counted = asked.length === 0 ? [] : await workflowJira.browsable(asked);
  const deliveries = await deliveriesOf(rows, counted);
  const uses = await usesOf(workflowJira, workflowId, counted);
  const figures = { projects: projects.length, countedProjects: counted.length };
  if (uses.length === 0) {
    const none = { guarded: 0, unguarded: 0, subTasksCounted: true };
    return ok({ ...figures, deliveries: deliveries.length, ...none });
  }
  const claimed = await Promise.all(deliveries.map((id) => claimedIssues(rows, id)));
  const all = await workflowJira.count(workflowJql(uses));
  const { count, subTasksCounted } = await guardedOf(ports, uses, claimed.flat());
  const guarded = Math.min(all, count);
  return ok({
    ...{ ...figures, deliveries: deliveries.length },
    ...{ guarded, unguarded: all - guarded, subTasksCounted },
  });
}

async function usesOf(
  jira: WorkflowJira,
  workflowId: string,
  projects: readonly ProjectId[],
): Promise<readonly WorkflowUse[]> {
  const uses = await Promise.all(
    projects.map(async (projectId) => ({
      projectId,
      issueTypeIds: await jira.issueTypesUsing(workflowId, projectId),
    })),
  );
  return uses.filter(({ issueTypeIds }) => issueTypeIds.length > 0);
}

type Guarded = { readonly count: number; readonly subTasksCounted: boolean };

async function guardedOf(
  { jiraAsUser, workflowJira }: GuardPorts,
  uses: readonly WorkflowUse[],
  claimed: readonly IssueId[],
): Promise<Guarded> {
  // Jira refuses JQL that names a work item which the person may not see.
  const visible = (await jiraAsUser.workItems(claimed)).map(({ id }) => id);
  if (visible.length === 0) return { count: 0, subTasksCounted: true };
  const ofWorkflow = workflowJql(uses);
  const near = await workflowJira.count(`${ofWorkflow} AND ${belongsToJql(visible)}`);
  const below = await subTasksBelow(workflowJira, ofWorkflow, visible);
  return { count: near + (below ?? 0), subTasksCounted: below !== undefined };
}

/**
 * How many sub-tasks stand two levels below what is claimed.
 *
 * @returns Nothing when there are too many work items between to find out.
 */
async function subTasksBelow(
  jira: WorkflowJira,
  ofWorkflow: string,
  claimed: readonly IssueId[],
): Promise<number | undefined> {
  const subTasks = `${ofWorkflow} AND issuetype in subTaskIssueTypes()`;
  if ((await jira.count(subTasks)) === 0) return 0;
  const between = childrenJql(claimed);
  if ((await jira.count(between)) > PARENTS_OF_SUB_TASKS) return undefined;
  const parents = await jira.ids(between, PARENTS_OF_SUB_TASKS);
  return parents.length === 0 ? 0 : jira.count(`${subTasks} AND ${childrenJql(parents)}`);
}
