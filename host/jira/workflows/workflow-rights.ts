import { refusal } from '../jira-refusal';
import { type Viewer } from '../permissions/viewer';
import { type JiraCall } from '../routing/jira-call';
import { type WorkflowRow } from '../store/jira-rows';
import { selectAll } from '../store/query';

/** Jira admins administer every workflow, admins of a team-managed project those of their project. */
export function mayAdminister(viewer: Viewer, { scopeProjectId }: WorkflowRow): boolean {
  if (viewer.canGlobally('ADMINISTER')) return true;
  if (scopeProjectId === null || scopeProjectId === undefined) return false;
  return viewer.can('ADMINISTER_PROJECTS', scopeProjectId);
}

/** Whether there can be any workflow that this viewer administers. */
function administersAny({ viewer, context }: JiraCall): boolean {
  if (viewer.canGlobally('ADMINISTER')) return true;
  const sql = "SELECT id FROM jira_project WHERE style = 'next-gen'";
  return selectAll<{ id: number }>(context.database, sql).some(({ id }) =>
    viewer.can('ADMINISTER_PROJECTS', id),
  );
}

/**
 * Refuses whoever may not administer all of these workflows, and whoever administers nothing at all.
 *
 * @throws JiraRefusal 401.
 */
export function requireWorkflowAdmin(call: JiraCall, workflows: readonly WorkflowRow[] = []): void {
  if (administersAny(call) && workflows.every((row) => mayAdminister(call.viewer, row))) return;
  throw refusal(401, 'You do not have permission to administer workflows.');
}
