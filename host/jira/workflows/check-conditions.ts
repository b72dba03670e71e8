import { type HostDatabase } from '../../database/open-database';
import { notEmulated } from '../jira-refusal';
import { type Viewer } from '../permissions/viewer';
import { type IssueRow } from '../store/jira-rows';
import { places, selectOne } from '../store/query';

import { listIn, parameterBeyond, permissionsIn } from './system-rules';
import { type ConditionGroup, type WorkflowRule } from './workflow-document';

/** Whoever wants to move which work item. */
export type Mover = {
  readonly database: HostDatabase;
  readonly viewer: Viewer;
  readonly issue: IssueRow;
};

type Condition = {
  /** Parameters that the host evaluates; the others of Jira's are 501. */
  readonly parameters: readonly string[];
  readonly holds: (rule: WorkflowRule, mover: Mover) => boolean;
};

function isNamed(accounts: readonly string[], { viewer: { accountId }, issue }: Mover): boolean {
  return accounts.some((named) => {
    if (named === 'allow-assignee') return issue.assigneeAccountId === accountId;
    if (named === 'allow-reporter') return issue.reporterAccountId === accountId;
    return named === accountId;
  });
}

function isInGroup(groupIds: readonly string[], { database, viewer }: Mover): boolean {
  const sql = `SELECT 1 FROM jira_group_member
    WHERE accountId = ? AND groupId IN (${places(groupIds.length)})`;
  return selectOne(database, sql, [viewer.accountId, ...groupIds]) !== undefined;
}

function hasRole(roleIds: readonly string[], { database, viewer, issue }: Mover): boolean {
  const sql = `SELECT 1 FROM jira_role_actor a
    WHERE a.projectId = ? AND CAST(a.roleId AS TEXT) IN (${places(roleIds.length)})
    AND ((a.holderType = 'user' AND a.holder = ?) OR (a.holderType = 'group' AND a.holder IN
      (SELECT groupId FROM jira_group_member WHERE accountId = ?)))`;
  const { accountId } = viewer;
  return (
    selectOne(database, sql, [issue.projectId, ...roleIds, accountId, accountId]) !== undefined
  );
}

/** Any of what the rule names: people, groups, roles, permissions. */
function mayMove(rule: WorkflowRule, mover: Mover): boolean {
  const { viewer, issue } = mover;
  return (
    isNamed(listIn(rule, 'accountIds'), mover) ||
    isInGroup(listIn(rule, 'groupIds'), mover) ||
    hasRole(listIn(rule, 'roleIds'), mover) ||
    permissionsIn(rule, 'permissionKeys').some((key) => viewer.can(key, issue.projectId))
  );
}

/** All sub-tasks are in one of the named statuses. */
function subtasksAreThere(rule: WorkflowRule, { database, issue }: Mover): boolean {
  const statuses = listIn(rule, 'statusIds');
  const sql = `SELECT 1 FROM jira_issue i JOIN jira_issue_type t ON t.id = i.issueTypeId
    WHERE i.parentId = ? AND t.hierarchyLevel < 0
    AND CAST(i.statusId AS TEXT) NOT IN (${places(statuses.length)})`;
  return selectOne(database, sql, [issue.id, ...statuses]) === undefined;
}

/** Conditions of Jira that the host evaluates, by their key (OpenAPI document, workflow rules). */
const CONDITIONS: Readonly<Record<string, Condition>> = {
  'system:restrict-issue-transition': {
    parameters: ['accountIds', 'groupIds', 'roleIds', 'permissionKeys'],
    holds: mayMove,
  },
  'system:parent-or-child-blocking-condition': {
    parameters: ['blocker', 'statusIds'],
    holds: subtasksAreThere,
  },
  // With `users` it would hold for REST and not on the screen; here both are one.
  'system:restrict-from-all-users': { parameters: ['restrictMode'], holds: () => false },
};

function conditionOf(rule: WorkflowRule): Condition {
  const condition = CONDITIONS[rule.ruleKey];
  if (condition === undefined) throw notEmulated(`the condition '${rule.ruleKey}'`);
  const beyond = parameterBeyond(rule, condition.parameters);
  if (beyond === undefined) return condition;
  throw notEmulated(`'${beyond}' of the condition '${rule.ruleKey}'`);
}

/**
 * Refuses a workflow whose conditions the host cannot evaluate, or that name a permission which does not exist.
 *
 * @throws JiraRefusal 501 or 400.
 */
export function checkConditionRules(group: ConditionGroup | null | undefined): void {
  for (const rule of group?.conditions ?? []) {
    conditionOf(rule);
    permissionsIn(rule, 'permissionKeys');
  }
  for (const nested of group?.conditionGroups ?? []) checkConditionRules(nested);
}

/** Whether a transition has any condition at all. */
export function isConditional(group: ConditionGroup | null | undefined): boolean {
  if (group === null || group === undefined) return false;
  return group.conditions.length > 0 || group.conditionGroups.some(isConditional);
}

/**
 * Whether the conditions of a transition let this person move this work item: otherwise the transition is not there
 * for them. A group without anything in it holds.
 */
export function conditionsHold(group: ConditionGroup | null | undefined, mover: Mover): boolean {
  if (group === null || group === undefined || !isConditional(group)) return true;
  const results = [
    ...group.conditions.map((rule) => conditionOf(rule).holds(rule, mover)),
    ...group.conditionGroups.filter(isConditional).map((nested) => conditionsHold(nested, mover)),
  ];
  return group.operation === 'ANY' ? results.includes(true) : !results.includes(false);
}
