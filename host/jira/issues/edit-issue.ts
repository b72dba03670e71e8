import { z } from 'zod';

import { refusal } from '../jira-refusal';
import { checkProperties, propertyListSchema } from '../properties/check-property';
import { removeProperties, storeProperty } from '../properties/property-store';
import { createReferences, type References } from '../rendering/references';
import {
  bodyOf,
  type JiraAnswer,
  type JiraCall,
  NO_CONTENT,
  parameter,
} from '../routing/jira-call';
import { keepLinkState } from '../search/link-source';
import { keepSearchState } from '../search/search-source';
import { type IssueRow, type LinkRow, type ProjectRow } from '../store/jira-rows';
import { execute, inTransaction, selectAll, selectOne, updateIssueRow } from '../store/query';

import { applyEdits, editRequestShape } from './apply-edits';
import { changeIssue } from './change-item';
import { findIssue, requireOnIssue } from './find-issue';

const editSchema = z.looseObject({ ...editRequestShape, properties: propertyListSchema });

/** The project of a work item; every stored work item has one. */
export function projectOf(references: References, issue: IssueRow): ProjectRow {
  const project = references.project(issue.projectId);
  if (project === undefined) throw new Error(`The project of ${issue.key} is not stored.`);
  return project;
}

function checkNotification(call: JiraCall, issue: IssueRow): void {
  if (call.query.get('notifyUsers') !== 'false') return;
  const { viewer } = call;
  if (viewer.canGlobally('ADMINISTER') || viewer.can('ADMINISTER_PROJECTS', issue.projectId)) {
    return;
  }
  throw refusal(
    400,
    'To discard the user notification either admin or project admin permissions are required.',
  );
}

/** PUT /issue/{issueIdOrKey} */
export function editIssue(call: JiraCall): JiraAnswer {
  const request = bodyOf(call, editSchema);
  const before = findIssue(call, parameter(call, 'issueIdOrKey'));
  requireOnIssue(call.viewer, 'EDIT_ISSUES', before);
  checkNotification(call, before);
  const properties = checkProperties(request.properties);
  const references = createReferences(call.context, call.viewer);
  const { issue, items } = applyEdits(request, {
    references,
    issue: before,
    project: projectOf(references, before),
    creating: false,
  });
  inTransaction(call.context.database, () => {
    changeIssue(call.context, {
      before,
      patch: issue,
      items,
      authorAccountId: call.viewer.accountId,
    });
    for (const property of properties) {
      storeProperty(call.context.database, { kind: 'issue', id: before.id }, property);
    }
  });
  return NO_CONTENT;
}

function removeIssue(call: JiraCall, issue: IssueRow): void {
  const { database } = call.context;
  keepSearchState(call.context, issue.id, issue);
  const ends = [issue.id, issue.id];
  const links = 'jira_link WHERE sourceId = ? OR targetId = ?';
  for (const link of selectAll<LinkRow>(database, `SELECT * FROM ${links}`, ends)) {
    keepLinkState(call.context, link, 'there');
  }
  execute(database, `DELETE FROM ${links}`, ends);
  execute(database, 'DELETE FROM jira_changelog WHERE issueId = ?', [issue.id]);
  const children = selectAll<IssueRow>(database, 'SELECT * FROM jira_issue WHERE parentId = ?', [
    issue.id,
  ]);
  for (const child of children) {
    keepSearchState(call.context, child.id, child);
    updateIssueRow(database, child.id, { parentId: null, parentKey: null });
  }
  removeProperties(database, { kind: 'issue', id: issue.id });
  execute(database, 'DELETE FROM jira_issue WHERE id = ?', [issue.id]);
}

/** DELETE /issue/{issueIdOrKey}: children of an epic lose their parent, sub-tasks go with `deleteSubtasks`. */
export function deleteIssue(call: JiraCall): JiraAnswer {
  const { database } = call.context;
  const issue = findIssue(call, parameter(call, 'issueIdOrKey'));
  requireOnIssue(call.viewer, 'DELETE_ISSUES', issue);
  const subtasks = selectAll<IssueRow>(
    database,
    `SELECT i.* FROM jira_issue i JOIN jira_issue_type t ON t.id = i.issueTypeId
     WHERE i.parentId = ? AND t.hierarchyLevel < 0`,
    [issue.id],
  );
  const withSubtasks = call.query.get('deleteSubtasks') === 'true';
  if (subtasks.length > 0 && !withSubtasks) {
    throw refusal(
      400,
      `The issue '${issue.key}' has subtasks. You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
    );
  }
  inTransaction(database, () => {
    for (const subtask of subtasks) removeIssue(call, subtask);
    // Before it is gone; nothing is told of what goes with it (documented).
    call.context.announce({ kind: 'issue-deleted', issue });
    removeIssue(call, issue);
  });
  return NO_CONTENT;
}

/** The next free number of a project, taken. Belongs inside a transaction. */
export function takeIssueNumber(call: JiraCall, projectId: number): number {
  const { database } = call.context;
  const row = selectOne<{ nextIssueNumber: number }>(
    database,
    'SELECT nextIssueNumber FROM jira_project WHERE id = ?',
    [projectId],
  );
  if (row === undefined) throw new Error(`Project ${projectId} is not stored.`);
  execute(database, 'UPDATE jira_project SET nextIssueNumber = nextIssueNumber + 1 WHERE id = ?', [
    projectId,
  ]);
  return row.nextIssueNumber;
}
