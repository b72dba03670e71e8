import { notEmulated } from '../jira-refusal';

import { dateField } from './compile-date-field';
import { hierarchyLevelField, issueLinkTypeField, summaryField } from './compile-other-fields';
import { listField, singleValueField } from './compile-set-field';
import { type FieldCompiler, type JqlCondition, type SingleOperand } from './jql-condition';
import {
  accountIds,
  anyText,
  issueIds,
  issueTypeIds,
  namedIds,
  projectIds,
  resolutionIds,
  statusIdsOfCategory,
} from './resolve-operand';

/** `resolution = Unresolved` is the same as `resolution is EMPTY`. */
function unresolvedIsEmpty(compile: FieldCompiler): FieldCompiler {
  const rewrite = (operand: SingleOperand): SingleOperand =>
    operand.kind === 'value' && operand.text.toLowerCase() === 'unresolved'
      ? { kind: 'empty' }
      : operand;
  return (condition, scope) =>
    compile({ ...condition, operands: condition.operands.map(rewrite) }, scope);
}

const issueType = singleValueField('i.issueTypeId', issueTypeIds);
const issueKey = singleValueField('i.id', issueIds);
const due = dateField({ column: 'i.dueDate', kind: 'day' });
const created = dateField({ column: 'i.created', kind: 'instant' });
const updated = dateField({ column: 'i.updated', kind: 'instant' });
const resolved = dateField({ column: 'i.resolved', kind: 'instant' });

/** Fields that JQL may name, in lower case. */
const FIELDS: Readonly<Record<string, FieldCompiler>> = {
  project: singleValueField('i.projectId', projectIds),
  issuetype: issueType,
  type: issueType,
  worktype: issueType,
  status: singleValueField('i.statusId', namedIds('jira_status')),
  statuscategory: singleValueField('i.statusId', statusIdsOfCategory),
  resolution: unresolvedIsEmpty(singleValueField('i.resolutionId', resolutionIds)),
  priority: singleValueField('i.priorityId', namedIds('jira_priority')),
  assignee: singleValueField('i.assigneeAccountId', accountIds),
  reporter: singleValueField('i.reporterAccountId', accountIds),
  creator: singleValueField('i.creatorAccountId', accountIds),
  parent: singleValueField('i.parentId', issueIds),
  key: issueKey,
  issuekey: issueKey,
  workkey: issueKey,
  issue: issueKey,
  id: issueKey,
  due,
  duedate: due,
  created,
  createddate: created,
  updated,
  updateddate: updated,
  resolved,
  resolutiondate: resolved,
  labels: listField('i.labels', anyText),
  fixversion: listField('i.fixVersionIds', namedIds('jira_version')),
  affectedversion: listField('i.affectedVersionIds', namedIds('jira_version')),
  component: listField('i.componentIds', namedIds('jira_component')),
  issuelinktype: issueLinkTypeField,
  worklinktype: issueLinkTypeField,
  hierarchylevel: hierarchyLevelField,
  summary: summaryField,
};

/** Fields of a real Jira that this host does not search by. */
const KNOWN_TO_JIRA = new Set([
  'approvals',
  'attachments',
  'category',
  'comment',
  'description',
  'development',
  'environment',
  'epic link',
  'filter',
  'issuelink',
  'issue.property',
  'lastviewed',
  'level',
  'originalestimate',
  'parentepic',
  'projecttype',
  'rank',
  'remainingestimate',
  'sprint',
  'statuscategorychangeddate',
  'text',
  'textfields',
  'timespent',
  'voter',
  'votes',
  'watcher',
  'watchers',
  'worklogauthor',
  'worklogcomment',
  'worklogdate',
  'workratio',
]);

/** Column that a field of ORDER BY sorts by. */
const ORDER: Readonly<Record<string, string>> = {
  key: 'p.key {d}, i.number',
  issuekey: 'p.key {d}, i.number',
  id: 'i.id',
  project: 'p.key',
  issuetype: '(SELECT name FROM jira_issue_type WHERE id = i.issueTypeId)',
  type: '(SELECT name FROM jira_issue_type WHERE id = i.issueTypeId)',
  status: '(SELECT name FROM jira_status WHERE id = i.statusId)',
  priority: '(SELECT -position FROM jira_priority WHERE id = i.priorityId)',
  assignee: '(SELECT displayName FROM jira_user WHERE accountId = i.assigneeAccountId)',
  reporter: '(SELECT displayName FROM jira_user WHERE accountId = i.reporterAccountId)',
  summary: 'i.summary COLLATE NOCASE',
  due: 'i.dueDate',
  duedate: 'i.dueDate',
  created: 'i.created',
  updated: 'i.updated',
  resolved: 'i.resolved',
  resolutiondate: 'i.resolved',
};

function isKnownElsewhere(name: string): boolean {
  return KNOWN_TO_JIRA.has(name) || /^cf\[\d+\]$/.test(name);
}

/** How clauses of a field compile; `undefined` for a field that no Jira knows. */
export function fieldCompiler(condition: Pick<JqlCondition, 'field'>): FieldCompiler | undefined {
  const name = condition.field.toLowerCase();
  if (isKnownElsewhere(name)) throw notEmulated(`JQL by '${condition.field}'`);
  return FIELDS[name];
}

/** SQL that a field of ORDER BY stands for, `{d}` where its direction repeats. */
export function orderExpression(field: string): string | undefined {
  const name = field.toLowerCase();
  const expression = ORDER[name];
  if (expression === undefined && (FIELDS[name] !== undefined || isKnownElsewhere(name))) {
    throw notEmulated(`ORDER BY ${field}`);
  }
  return expression;
}
