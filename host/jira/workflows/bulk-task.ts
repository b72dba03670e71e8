import { limits } from '../../limits';
import { type JiraContext } from '../jira-context';
import { bulkRefusal, refusal } from '../jira-refusal';
import { canSeeIssue } from '../permissions/viewer';
import { selfUrl } from '../rendering/self-url';
import { identityAnswer, type JiraAnswer, type JiraCall, parameter } from '../routing/jira-call';
import { type BulkTaskRow, type IssueRow } from '../store/jira-rows';
import { nextId } from '../store/next-id';
import { execute, insertRow, selectOne } from '../store/query';

/** One work item of a task, done or not. */
type Outcome = { readonly issueId: number; readonly failure?: string };

/**
 * Writes down a new task.
 *
 * @throws JiraRefusal 400 when the site already works on as many as it may.
 */
export function submitTask({ context, viewer }: JiraCall, total: number): number {
  const { database, clock } = context;
  const open = selectOne<{ tasks: number }>(
    database,
    "SELECT count(*) AS tasks FROM jira_bulk_task WHERE status IN ('ENQUEUED', 'RUNNING')",
  );
  if ((open?.tasks ?? 0) >= limits.jira.bulkTasksAtOnce) {
    throw bulkRefusal(400, 'The limit of concurrent bulk operations has been reached. Try later.');
  }
  const id = nextId(database, 'task');
  const now = clock.now();
  insertRow(database, 'jira_bulk_task', {
    ...{ id, submittedBy: viewer.accountId, status: 'ENQUEUED', total },
    ...{ created: now, started: null, updated: now, outcomes: '[]' },
  });
  return id;
}

/** Writes down how far a task has come. */
export function noteProgress(
  { database, clock }: JiraContext,
  id: number,
  { status, outcomes }: Pick<BulkTaskRow, 'status'> & { readonly outcomes: readonly Outcome[] },
): void {
  const now = clock.now();
  execute(
    database,
    `UPDATE jira_bulk_task SET status = ?, outcomes = ?, started = coalesce(started, ?), updated = ?
     WHERE id = ?`,
    [status, JSON.stringify(outcomes), now, now, id],
  );
}

/** A task that was under way when the host stopped is never finished. */
export function buryTasks({ database }: Pick<JiraContext, 'database'>): void {
  execute(
    database,
    "UPDATE jira_bulk_task SET status = 'DEAD' WHERE status IN ('ENQUEUED', 'RUNNING')",
  );
}

function taskIn(call: JiraCall): BulkTaskRow {
  const { database, clock } = call.context;
  const task = selectOne<BulkTaskRow>(
    database,
    'SELECT * FROM jira_bulk_task WHERE CAST(id AS TEXT) = ? AND created > ?',
    [parameter(call, 'taskId'), clock.now() - limits.jira.bulkTaskMilliseconds],
  );
  if (task !== undefined) return task;
  throw bulkRefusal(400, 'The task associated with this taskId is not a bulk operation task');
}

function outcomesFor(call: JiraCall, task: BulkTaskRow): readonly Outcome[] {
  // Written by this host only.
  const outcomes = JSON.parse(task.outcomes) as readonly Outcome[];
  return outcomes.filter(({ issueId }) => {
    const sql = 'SELECT * FROM jira_issue WHERE id = ?';
    const issue = selectOne<IssueRow>(call.context.database, sql, [issueId]);
    return issue !== undefined && canSeeIssue(call.viewer, issue);
  });
}

/** What is only there at the end. */
function resultOf(call: JiraCall, task: BulkTaskRow): Readonly<Record<string, unknown>> {
  if (task.status === 'ENQUEUED' || task.status === 'RUNNING') return {};
  const outcomes = outcomesFor(call, task);
  const failed = outcomes.flatMap(({ issueId, failure }): [string, readonly string[]][] =>
    failure === undefined ? [] : [[String(issueId), [failure]]],
  );
  return {
    processedAccessibleIssues: outcomes
      .filter(({ failure }) => failure === undefined)
      .map(({ issueId }) => issueId),
    ...(failed.length === 0 ? {} : { failedAccessibleIssues: Object.fromEntries(failed) }),
    invalidOrInaccessibleIssueCount: task.total - outcomes.length,
    totalIssueCount: task.total,
  };
}

/** GET /bulk/queue/{taskId}: how far a bulk operation is, for fourteen days. Instants are numbers, as in its examples. */
export function readBulkProgress(call: JiraCall): JiraAnswer {
  if (!call.viewer.canGlobally('BULK_CHANGE')) {
    throw refusal(401, 'You do not have permission to make bulk changes.');
  }
  const task = taskIn(call);
  const { id, status, total, created, started, updated, submittedBy } = task;
  // Written by this host only.
  const done = (JSON.parse(task.outcomes) as readonly Outcome[]).length;
  const body = {
    taskId: String(id),
    status,
    progressPercent: status === 'COMPLETE' ? 100 : Math.floor((done * 100) / total),
    submittedBy: {
      self: `${selfUrl(call.context, '/user')}?accountId=${encodeURIComponent(submittedBy)}`,
      accountId: submittedBy,
    },
    created,
    ...(started === null ? {} : { started }),
    updated,
    ...resultOf(call, task),
  };
  return identityAnswer(body, 1);
}
