import { notEmulated } from '../jira-refusal';

import {
  listField,
  type OperandResolver,
  type OrderOfValues,
  singleValueField,
} from './compile-choice-field';
import { findCustomField } from './compile-custom-field';
import { dateField } from './compile-date-field';
import { type HistoryField } from './compile-history';
import { issueField } from './compile-issue-field';
import { hierarchyLevelField } from './compile-level-field';
import { issueLinkTypeField } from './compile-link-field';
import { DESCRIPTION, SUMMARY, textField } from './compile-text-field';
import { type FieldCompiler, type JqlScope, type SingleOperand } from './jql-condition';
import { type OperatorList, OPERATORS } from './jql-operators';
import {
  anyText,
  componentIds,
  issueTypeIds,
  namedIds,
  orderOfPriorities,
  orderOfResolutions,
  securityLevelIds,
  statusIdsOfCategory,
} from './resolve-configuration';
import { issueIds } from './resolve-issue';
import { accountIds } from './resolve-person';
import { projectIds } from './resolve-project';
import { orderOfVersions, versionIds } from './resolve-version';

/** A field that JQL names: which operators it takes and what they mean. */
export type JqlField = {
  readonly operators: OperatorList;
  readonly compile: FieldCompiler;
  /** Where Jira searches the history of the field. */
  readonly history?: HistoryField;
};

type Choice = {
  readonly column: string;
  readonly resolve: OperandResolver;
  readonly order?: OrderOfValues;
};

function choice({ column, resolve, order }: Choice): JqlField {
  const operators = order === undefined ? OPERATORS.choice : OPERATORS.ordered;
  return { operators, compile: singleValueField(column, resolve, order) };
}

/** With `was` and `changed`. */
function withHistory(fieldId: string, resolve: OperandResolver, field: JqlField): JqlField {
  return { ...field, history: { fieldId, resolve, present: field.compile } };
}

function date(column: string, kind: 'day' | 'instant'): JqlField {
  return { operators: OPERATORS.ordered, compile: dateField({ column, kind }) };
}

function version(array: string): JqlField {
  const compile = listField(array, versionIds, orderOfVersions(array));
  return { operators: OPERATORS.ordered, compile };
}

/** `resolution = Unresolved` is the same as `resolution is EMPTY`. */
function unresolvedIsEmpty(compile: FieldCompiler): FieldCompiler {
  const rewrite = (operand: SingleOperand): SingleOperand =>
    operand.kind === 'value' && operand.text.toLowerCase() === 'unresolved'
      ? { kind: 'empty' }
      : operand;
  return (condition, scope) =>
    compile({ ...condition, operands: condition.operands.map(rewrite) }, scope);
}

function resolutionField(): JqlField {
  const resolve = namedIds('jira_resolution');
  const field = choice({ column: 'i.resolutionId', resolve, order: orderOfResolutions });
  return withHistory('resolution', resolve, {
    ...field,
    compile: unresolvedIsEmpty(field.compile),
  });
}

const issueType = choice({ column: 'i.issueTypeId', resolve: issueTypeIds });
const issue: JqlField = { operators: OPERATORS.ordered, compile: issueField };
const linkType: JqlField = { operators: OPERATORS.choice, compile: issueLinkTypeField };
const due = date('i.dueDate', 'day');
const created = date('i.created', 'instant');
const updated = date('i.updated', 'instant');
const resolved = date('i.resolved', 'instant');
const fixVersion = version('i.fixVersionIds');
const status = choice({ column: 'i.statusId', resolve: namedIds('jira_status') });
const priority = choice({
  column: 'i.priorityId',
  resolve: namedIds('jira_priority'),
  order: orderOfPriorities,
});
const assignee = choice({ column: 'i.assigneeAccountId', resolve: accountIds });
const reporter = choice({ column: 'i.reporterAccountId', resolve: accountIds });

/** Fields that JQL may name, in lower case. */
const FIELDS: Readonly<Record<string, JqlField>> = {
  project: choice({ column: 'i.projectId', resolve: projectIds }),
  issuetype: issueType,
  type: issueType,
  worktype: issueType,
  status: withHistory('status', namedIds('jira_status'), status),
  statuscategory: choice({ column: 'i.statusId', resolve: statusIdsOfCategory }),
  resolution: resolutionField(),
  priority: withHistory('priority', namedIds('jira_priority'), priority),
  assignee: withHistory('assignee', accountIds, assignee),
  reporter: withHistory('reporter', accountIds, reporter),
  creator: choice({ column: 'i.creatorAccountId', resolve: accountIds }),
  parent: choice({ column: 'i.parentId', resolve: issueIds }),
  level: choice({ column: 'i.securityLevelId', resolve: securityLevelIds }),
  key: issue,
  issuekey: issue,
  workkey: issue,
  issue,
  id: issue,
  due,
  duedate: due,
  created,
  createddate: created,
  updated,
  updateddate: updated,
  resolved,
  resolutiondate: resolved,
  statuscategorychangeddate: date('i.statusChanged', 'instant'),
  labels: { operators: OPERATORS.choice, compile: listField('i.labels', anyText) },
  component: { operators: OPERATORS.choice, compile: listField('i.componentIds', componentIds) },
  fixversion: withHistory('fixVersions', versionIds, fixVersion),
  affectedversion: version('i.affectedVersionIds'),
  issuelinktype: linkType,
  worklinktype: linkType,
  hierarchylevel: { operators: OPERATORS.level, compile: hierarchyLevelField },
  summary: { operators: OPERATORS.text, compile: textField([SUMMARY]) },
  description: { operators: OPERATORS.text, compile: textField([DESCRIPTION]) },
  text: { operators: OPERATORS.allText, compile: textField([SUMMARY, DESCRIPTION]) },
};

/** Fields of a real Jira that this host does not search by. */
const KNOWN_TO_JIRA = new Set([
  'approvals',
  'attachments',
  'category',
  'comment',
  'development',
  'environment',
  'epic link',
  'filter',
  'issuelink',
  'issue.property',
  'lastviewed',
  'originalestimate',
  'parentepic',
  'projecttype',
  'rank',
  'remainingestimate',
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

/**
 * A field by its JQL name; `undefined` for one that no Jira knows.
 *
 * @throws JiraRefusal 501 for one that Jira knows and this host does not search by.
 */
export function findField(name: string, scope: JqlScope): JqlField | undefined {
  const known = name.toLowerCase();
  if (KNOWN_TO_JIRA.has(known)) throw notEmulated(`JQL by '${name}'`);
  return FIELDS[known] ?? findCustomField(name, scope);
}
