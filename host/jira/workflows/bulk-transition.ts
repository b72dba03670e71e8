import { z } from 'zod';

import { limits } from '../../limits';
import { visibleIssue } from '../issues/find-issue';
import { bulkRefusal, JiraRefusal } from '../jira-refusal';
import { createReferences } from '../rendering/references';
import { answer, type JiraAnswer, type JiraCall, listParameter } from '../routing/jira-call';
import { type IssueRow } from '../store/jira-rows';

import { noteProgress, submitTask } from './bulk-task';
import { availableTransitions, hasScreen, makeTransition } from './transition-issue';
import { readDocument, workflowFor, type WorkflowTransition } from './workflow-document';

/** The work items of a request, each once, however it was named. */
function issuesNamed(call: JiraCall, named: readonly string[]): readonly IssueRow[] {
  const issues = named.map((idOrKey) => visibleIssue(call.context, call.viewer, idOrKey));
  if (named.length === 0 || issues.includes(undefined)) {
    throw bulkRefusal(400, 'Some of the issues in the issueIdsOrKeys are not valid');
  }
  const found = issues.filter((issue) => issue !== undefined);
  return [...new Map(found.map((issue) => [issue.id, issue])).values()];
}

/** The right to change in bulk, and to move in each project. */
function requireBulkRights({ viewer }: JiraCall, issues: readonly IssueRow[]): void {
  if (
    viewer.canGlobally('BULK_CHANGE') &&
    issues.every(({ projectId }) => viewer.can('TRANSITION_ISSUES', projectId))
  ) {
    return;
  }
  throw bulkRefusal(403, 'You do not have permission to transition these issues in bulk.');
}

function requireFew(issues: readonly unknown[]): void {
  const most = limits.jira.bulkTransitionIssues;
  if (issues.length <= most) return;
  throw bulkRefusal(400, `At most ${most} issues can be transitioned at once.`);
}

function workflowIdOf({ context }: JiraCall, issue: IssueRow): string {
  return workflowFor(context.database, issue).id;
}

function byWorkflow(
  call: JiraCall,
  issues: readonly IssueRow[],
): ReadonlyMap<string, readonly IssueRow[]> {
  const groups = new Map<string, readonly IssueRow[]>();
  for (const issue of issues) {
    const id = workflowIdOf(call, issue);
    groups.set(id, [...(groups.get(id) ?? []), issue]);
  }
  return groups;
}

/** Transitions that every one of the work items has and that take no fields. */
function common(
  call: JiraCall,
  issues: readonly IssueRow[],
): { readonly transitions: readonly WorkflowTransition[]; readonly isFiltered: boolean } {
  const lists = issues.map((issue) => availableTransitions(call, issue));
  const [first = [], ...others] = lists;
  const transitions = first
    .filter(({ id }) => others.every((list) => list.some((other) => other.id === id)))
    .filter((transition) => !hasScreen(transition));
  const all = new Set(lists.flat().map(({ id }) => id));
  return { transitions, isFiltered: transitions.length < all.size };
}

function renderGroup(call: JiraCall, issues: readonly IssueRow[]): unknown {
  const references = createReferences(call.context, call.viewer);
  const { transitions, isFiltered } = common(call, issues);
  return {
    isTransitionsFiltered: isFiltered,
    issues: issues.map(({ key }) => key),
    transitions: transitions.map(({ id, name, toStatusReference }) => ({
      transitionId: Number(id),
      transitionName: name,
      to: {
        statusId: Number(toStatusReference),
        statusName: references.status(Number(toStatusReference))?.name ?? '',
      },
    })),
  };
}

/** The page of workflows between two cursors; a cursor is the place of a workflow among those of the request. */
function pageOf<Item>(
  call: JiraCall,
  items: readonly Item[],
): { readonly page: readonly Item[]; readonly cursors: Readonly<Record<string, string>> } {
  const size = limits.jira.bulkWorkflowsPage;
  const before = call.query.get('endingBefore');
  const after = call.query.get('startingAfter');
  const start = before === null ? Number(after ?? -1) + 1 : Math.max(0, Number(before) - size);
  const end = before === null ? start + size : Number(before);
  if (!Number.isInteger(start) || !Number.isInteger(end)) {
    throw bulkRefusal(400, 'The cursor is not valid.');
  }
  const page = items.slice(start, end);
  return {
    page,
    cursors: {
      ...(start > 0 ? { endingBefore: String(start) } : {}),
      ...(start + page.length < items.length
        ? { startingAfter: String(start + page.length - 1) }
        : {}),
    },
  };
}

/** GET /bulk/issues/transition: for each workflow the transitions that all its work items of the request have. */
export function readBulkTransitions(call: JiraCall): JiraAnswer {
  const issues = issuesNamed(call, listParameter(call, 'issueIdsOrKeys'));
  requireFew(issues);
  requireBulkRights(call, issues);
  const { page, cursors } = pageOf(call, [...byWorkflow(call, issues).values()]);
  const availableTransitions = page.map((group) => renderGroup(call, group));
  return answer({ availableTransitions, ...cursors }, issues.length);
}

const submitSchema = z.looseObject({
  bulkTransitionInputs: z
    .array(z.looseObject({ selectedIssueIdsOrKeys: z.array(z.string()), transitionId: z.string() }))
    .min(1),
  sendBulkNotification: z.boolean().nullish(),
});

/** The work items of one input, and the transition that all of them are to make. */
type Wanted = { readonly issues: readonly IssueRow[]; readonly transitionId: string };

function checkTransition(call: JiraCall, { issues, transitionId }: Wanted): void {
  const [first] = issues;
  if (first === undefined) return;
  const { transitions } = readDocument(workflowFor(call.context.database, first));
  const transition = transitions.find(({ id, type }) => id === transitionId && type !== 'INITIAL');
  if (transition === undefined || hasScreen(transition)) {
    throw bulkRefusal(400, `The transition id '${transitionId}' is not valid for these issues.`);
  }
}

function checkWorkflows(call: JiraCall, wanted: readonly Wanted[]): void {
  const workflows = wanted.flatMap(({ issues }) => [
    ...new Set(issues.map((issue) => workflowIdOf(call, issue))),
  ]);
  // As many as there are inputs: each has one, and no two the same.
  if (workflows.length === wanted.length && new Set(workflows).size === workflows.length) return;
  throw bulkRefusal(400, 'Every transition input must correspond to a distinct workflow.');
}

function failureOf(error: unknown): string {
  if (error instanceof JiraRefusal) return error.message;
  throw error;
}

/** Moves one work item as whoever submitted the task; it may have changed since then. */
async function moveOne(
  call: JiraCall,
  issueId: number,
  transitionId: string,
): Promise<string | undefined> {
  const issue = visibleIssue(call.context, call.viewer, String(issueId));
  if (issue === undefined) return 'The issue does not exist any more.';
  try {
    await makeTransition(call, issue, { id: transitionId });
    return undefined;
  } catch (error) {
    return failureOf(error);
  }
}

async function runTask(
  call: JiraCall,
  task: { readonly id: number; readonly wanted: readonly Wanted[] },
  ending: () => boolean,
): Promise<void> {
  const { context } = call;
  const outcomes: { issueId: number; failure?: string }[] = [];
  for (const { issues, transitionId } of task.wanted) {
    for (const { id: issueId } of issues) {
      // What is left stays undone; the next start of the host says that the task is dead.
      if (ending()) return;
      noteProgress(context, task.id, { status: 'RUNNING', outcomes });
      const failure = await moveOne(call, issueId, transitionId);
      outcomes.push({ issueId, ...(failure === undefined ? {} : { failure }) });
    }
  }
  noteProgress(context, task.id, { status: 'COMPLETE', outcomes });
}

/**
 * POST /bulk/issues/transition: answers at once, moves one work item after another behind it. Conditions and
 * validators are those of a single transition; that Jira runs them here too is not documented.
 */
export function submitBulkTransition(call: JiraCall): JiraAnswer {
  const parsed = submitSchema.safeParse(call.body);
  if (!parsed.success) throw bulkRefusal(400, 'The request body is not valid.');
  const wanted = parsed.data.bulkTransitionInputs.map(
    ({ selectedIssueIdsOrKeys, transitionId }): Wanted => ({
      issues: issuesNamed(call, selectedIssueIdsOrKeys),
      transitionId,
    }),
  );
  const issues = wanted.flatMap((one) => one.issues);
  requireFew(issues);
  requireBulkRights(call, issues);
  checkWorkflows(call, wanted);
  for (const one of wanted) checkTransition(call, one);
  const id = submitTask(call, issues.length);
  call.context.background.start((ending) => runTask(call, { id, wanted }, ending));
  return { status: 201, body: { taskId: String(id) }, extraPoints: 0 };
}
