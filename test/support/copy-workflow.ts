import { type HostDatabase } from '#host/database/open-database';
import { type WorkflowRow } from '#host/jira/store/jira-rows';
import { execute, insertRow, selectOne } from '#host/jira/store/query';

type Copy = {
  readonly from: string;
  readonly id: string;
  /** Every type of this project that used the original uses the copy then. */
  readonly projectId: number;
};

/** What _Copy workflow_ and a workflow scheme do in Jira: the same transitions with the same rules, under another id. */
export function copyWorkflow(database: HostDatabase, { from, id, projectId }: Copy): void {
  const original = selectOne<WorkflowRow>(database, 'SELECT * FROM jira_workflow WHERE id = ?', [
    from,
  ]);
  if (original === undefined) throw new Error(`There is no workflow ${from}.`);
  insertRow(database, 'jira_workflow', { ...original, id, name: `Copy of ${original.name}` });
  execute(
    database,
    'UPDATE jira_project_issue_type SET workflowId = ? WHERE workflowId = ? AND projectId = ?',
    [id, from, projectId],
  );
}
