import { visibleIssue } from '../issues/find-issue';
import { linkSource } from '../search/link-source';
import { places } from '../store/query';

import { type OrderOfValues, singleValueField } from './compile-choice-field';
import { linkTypesNamed } from './compile-link-field';
import {
  type Comparison,
  type FieldCompiler,
  joined,
  type JqlCondition,
  type JqlScope,
  negation,
  NOTHING,
  report,
  type SingleOperand,
  type SqlFragment,
} from './jql-condition';
import { operandInstant } from './jql-dates';
import { issueIds } from './resolve-issue';
import { accountIds } from './resolve-person';

type FunctionOperand = Extract<SingleOperand, { kind: 'function' }>;

/** `linkedIssues(KEY, "blocks")`: what a work item blocks; without a wording, all that is linked to it. */
function linkedIssues({ arguments: [key = '', wording] }: FunctionOperand, scope: JqlScope) {
  const issue = visibleIssue(scope.context, scope.viewer, key);
  if (issue === undefined) return report(scope, `Issue '${key}' could not be found.`);
  const links = linkSource(scope.context, scope.reconcile);
  const matches = wording === undefined ? [] : linkTypesNamed(wording, scope);
  const ends = (['source', 'target'] as const).map((here): SqlFragment => {
    const there = here === 'source' ? 'target' : 'source';
    const typeIds = matches.filter((match) => match[here]).map(({ id }) => id);
    const ofType = wording === undefined ? '' : `AND typeId IN (${places(typeIds.length)})`;
    return {
      sql: `i.id IN (SELECT ${there}Id FROM ${links.sql} WHERE ${here}Id = ? ${ofType})`,
      values: [...links.values, issue.id, ...typeIds],
    };
  });
  return joined(ends, 'OR');
}

function edges(texts: readonly string[], scope: JqlScope): readonly number[] {
  return texts.flatMap((text) => {
    const instant = operandInstant({ kind: 'value', text }, scope);
    if (instant !== undefined) return instant;
    report(scope, `Date value '${text}' for function 'updatedBy' is invalid.`);
    return [];
  });
}

/** `updatedBy(person, from, to)`: what a person created, or changed as the history tells. */
function updatedBy({ arguments: [person = '', ...days] }: FunctionOperand, scope: JqlScope) {
  const [accountId] = accountIds({ kind: 'value', text: person }, { field: 'updatedBy' }, scope);
  const [from, to] = edges(days, scope);
  const bounds = [
    ...(from === undefined ? [] : [{ sql: 'created >= ?', value: from }]),
    ...(to === undefined ? [] : [{ sql: 'created <= ?', value: to }]),
  ];
  const within = (alias: string): string =>
    bounds.map(({ sql }) => ` AND ${alias}.${sql}`).join('');
  const values = bounds.map(({ value }) => value);
  return {
    sql: `(i.creatorAccountId = ?${within('i')}) OR i.id IN (
      SELECT c.issueId FROM jira_changelog c WHERE c.authorAccountId = ?${within('c')})`,
    values: [accountId ?? null, ...values, accountId ?? null, ...values],
  };
}

function ofFunction(operand: FunctionOperand, scope: JqlScope): SqlFragment | undefined {
  switch (operand.name.toLowerCase()) {
    case 'linkedissues':
      return linkedIssues(operand, scope);
    case 'updatedby':
      return updatedBy(operand, scope);
    default:
      return undefined;
  }
}

function withoutFunctions(
  condition: JqlCondition,
  scope: JqlScope,
): readonly [functions: readonly SqlFragment[], others: readonly SingleOperand[]] {
  const functions: SqlFragment[] = [];
  const others: SingleOperand[] = [];
  for (const operand of condition.operands) {
    const found = operand.kind === 'function' ? ofFunction(operand, scope) : undefined;
    if (found === undefined) others.push(operand);
    else functions.push(found);
  }
  return [functions, others];
}

/** Keys have an order inside their project only. */
const orderOfKeys: OrderOfValues = (comparison: Comparison, id) => ({
  sql: `i.projectId = (SELECT projectId FROM jira_issue WHERE id = ?)
    AND i.number ${comparison} (SELECT number FROM jira_issue WHERE id = ?)`,
  values: [id, id],
});

const byKey = singleValueField('i.id', issueIds, orderOfKeys);

/** `key`, `id`, `issue`: keys and ids, and functions that give work items. */
export const issueField: FieldCompiler = (condition, scope) => {
  const [functions, others] = withoutFunctions(condition, scope);
  if (functions.length === 0 || condition.form.kind !== 'any-of') return byKey(condition, scope);
  const found: JqlCondition = {
    ...condition,
    operands: others,
    form: { kind: 'any-of', negated: false },
  };
  const named = others.length === 0 ? NOTHING : byKey(found, scope);
  const any = joined([...functions, named], 'OR');
  return condition.form.negated ? negation(any) : any;
};
