import { z } from 'zod';

import { fieldRefusal, refusal } from '../jira-refusal';
import { checkProperties, propertyListSchema } from '../properties/check-property';
import { type EntityProperty, storeProperty } from '../properties/property-store';
import { createReferences, type References } from '../rendering/references';
import { selfUrl } from '../rendering/self-url';
import { bodyOf, type JiraAnswer, type JiraCall } from '../routing/jira-call';
import { keepSearchState } from '../search/search-source';
import { type IssueRow, type IssueTypeRow, type ProjectRow } from '../store/jira-rows';
import { nextId } from '../store/next-id';
import { insertRow, inTransaction, selectOne } from '../store/query';
import { modifiedFieldsOf, runValidators } from '../workflows/run-validators';
import { readDocument, workflowFor, type WorkflowTransition } from '../workflows/workflow-document';

import { applyEdits, editRequestShape } from './apply-edits';
import { takeIssueNumber } from './edit-issue';

const createSchema = z.looseObject({ ...editRequestShape, properties: propertyListSchema });
const projectSchema = z.looseObject({ id: z.string().optional(), key: z.string().optional() });
const typeSchema = z.looseObject({ id: z.string().optional(), name: z.string().optional() });

/**
 * Status that a validator is told a new work item comes from. Undocumented; Jira has no status
 * before the first one (docs/host-coverage.md).
 */
const NO_STATUS = '0';

function projectIn(call: JiraCall, value: unknown): ProjectRow {
  const parsed = projectSchema.safeParse(value);
  const { id, key } = parsed.success ? parsed.data : {};
  const project = selectOne<ProjectRow>(
    call.context.database,
    `SELECT * FROM jira_project WHERE ${id === undefined ? 'key' : 'CAST(id AS TEXT)'} = ?`,
    [id ?? key ?? ''],
  );
  if (project === undefined || !call.viewer.can('BROWSE_PROJECTS', project.id)) {
    throw fieldRefusal({ project: 'Specify a valid project ID or key' });
  }
  if (!call.viewer.can('CREATE_ISSUES', project.id)) {
    throw refusal(403, 'You do not have permission to create issues in this project.');
  }
  return project;
}

function typeIn(call: JiraCall, project: ProjectRow, value: unknown): IssueTypeRow {
  const parsed = typeSchema.safeParse(value);
  const { id, name } = parsed.success ? parsed.data : {};
  const type = selectOne<IssueTypeRow>(
    call.context.database,
    `SELECT t.* FROM jira_issue_type t JOIN jira_project_issue_type u ON u.issueTypeId = t.id
     WHERE u.projectId = ? AND ${id === undefined ? 't.name' : 'CAST(t.id AS TEXT)'} = ?`,
    [project.id, id ?? name ?? ''],
  );
  if (type === undefined) throw fieldRefusal({ issuetype: 'Specify a valid issue type' });
  return type;
}

function initialTransition(
  call: JiraCall,
  project: ProjectRow,
  type: IssueTypeRow,
): WorkflowTransition {
  const workflow = workflowFor(call.context.database, {
    projectId: project.id,
    issueTypeId: type.id,
  });
  const initial = readDocument(workflow).transitions.find(({ type: kind }) => kind === 'INITIAL');
  if (initial === undefined) throw new Error(`Workflow ${workflow.name} has no first transition.`);
  return initial;
}

type NewIssue = {
  readonly project: ProjectRow;
  readonly type: IssueTypeRow;
  readonly statusId: number;
};

function blankIssue(call: JiraCall, { project, type, statusId }: NewIssue): IssueRow {
  const now = call.context.clock.now();
  const priority = selectOne<{ id: number }>(
    call.context.database,
    "SELECT id FROM jira_priority ORDER BY name = 'Medium' DESC, position LIMIT 1",
  );
  const { accountId } = call.viewer;
  return {
    id: 0,
    key: '',
    projectId: project.id,
    number: 0,
    issueTypeId: type.id,
    statusId,
    resolutionId: null,
    priorityId: priority?.id ?? null,
    summary: '',
    summaryWords: ' ',
    description: null,
    descriptionWords: ' ',
    assigneeAccountId: null,
    reporterAccountId: accountId,
    creatorAccountId: accountId,
    parentId: null,
    parentKey: null,
    dueDate: null,
    securityLevelId: null,
    labels: '[]',
    fixVersionIds: '[]',
    affectedVersionIds: '[]',
    componentIds: '[]',
    customValues: '{}',
    created: now,
    updated: now,
    resolved: null,
    statusChanged: now,
  };
}

function checkRequired(issue: IssueRow, references: References): void {
  if (issue.summary === '') {
    throw fieldRefusal({ summary: 'You must specify a summary of the issue.' });
  }
  const level = references.issueType(issue.issueTypeId)?.hierarchyLevel ?? 0;
  if (level < 0 && issue.parentId === null) {
    throw fieldRefusal({
      parent: 'Issue type is a sub-task but parent issue key or id not specified.',
    });
  }
}

type Draft = {
  readonly issue: IssueRow;
  readonly projectKey: string;
  readonly properties: readonly EntityProperty[];
};

function store(call: JiraCall, { issue: draft, projectKey, properties }: Draft): IssueRow {
  return inTransaction(call.context.database, () => {
    const number = takeIssueNumber(call, draft.projectId);
    const id = nextId(call.context.database, 'issue');
    const issue = { ...draft, id, number, key: `${projectKey}-${number}` };
    for (const property of properties) {
      storeProperty(call.context.database, { kind: 'issue', id }, property);
    }
    keepSearchState(call.context, id, undefined);
    insertRow(call.context.database, 'jira_issue', issue);
    call.context.announce({ kind: 'issue-created', issue });
    return issue;
  });
}

/** POST /issue: the validators of the first transition run before there is a key. */
export async function createIssue(call: JiraCall): Promise<JiraAnswer> {
  const request = bodyOf(call, createSchema);
  const properties = checkProperties(request.properties);
  const { project: projectValue, issuetype, ...fields } = request.fields;
  const project = projectIn(call, projectValue);
  const type = typeIn(call, project, issuetype);
  const initial = initialTransition(call, project, type);
  const references = createReferences(call.context, call.viewer);
  const blank = blankIssue(call, { project, type, statusId: Number(initial.toStatusReference) });
  const { issue: draft } = applyEdits(
    { fields, update: request.update },
    { references, issue: blank, project, creating: true },
  );
  checkRequired(draft, references);
  await runValidators({
    context: call.context,
    viewer: call.viewer,
    draft,
    transition: initial,
    issueKey: null,
    fromStatusId: NO_STATUS,
    modifiedFields: modifiedFieldsOf(request.fields),
  });
  const { id, key } = store(call, { issue: draft, projectKey: project.key, properties });
  const body = { id: String(id), key, self: selfUrl(call.context, `/issue/${id}`) };
  return { status: 201, body, extraPoints: 0 };
}
