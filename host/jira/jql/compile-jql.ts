import { type Clause, type TerminalClause } from '@atlaskit/jql-ast';

import { type JiraContext } from '../jira-context';
import { notEmulated, refusal } from '../jira-refusal';
import { type Viewer } from '../permissions/viewer';

import { compileHistory } from './compile-history';
import { BY_ID, compileOrder, type OrderTerm } from './compile-order';
import { DESCRIPTION, SUMMARY, textHasWords } from './compile-text-field';
import {
  joined,
  type JqlScope,
  negation,
  noSuchField,
  NOTHING,
  type SqlFragment,
  unsupportedOperator,
} from './jql-condition';
import { findField } from './jql-fields';
import { parseJql } from './parse-jql';
import { readCondition } from './read-condition';

export type CompiledJql = { readonly where: SqlFragment; readonly order: readonly OrderTerm[] };

const HISTORY = new Set(['was', 'was not', 'was in', 'was not in', 'changed']);

function compileTerminal(clause: TerminalClause, negated: boolean, scope: JqlScope): SqlFragment {
  const field = clause.field.value;
  if ((clause.field.properties ?? []).length > 0) throw notEmulated('JQL by entity property');
  const operator = clause.operator?.value ?? '=';
  const found = findField(field, scope);
  if (found === undefined) return noSuchField(field, scope);
  if (HISTORY.has(operator)) {
    const had = compileHistory(clause, found.history, scope);
    return negated ? negation(had) : had;
  }
  if (!found.operators.includes(operator)) return unsupportedOperator({ field, operator }, scope);
  const condition = readCondition(clause, negated, scope);
  return condition === undefined ? NOTHING : found.compile(condition, scope);
}

function compileClause(clause: Clause, negated: boolean, scope: JqlScope): SqlFragment {
  if (clause.clauseType === 'not') return compileClause(clause.clause, !negated, scope);
  if (clause.clauseType === 'terminal') return compileTerminal(clause, negated, scope);
  const parts = clause.clauses.map((part) => compileClause(part, negated, scope));
  return joined(parts, (clause.operator.value === 'and') === negated ? 'OR' : 'AND');
}

type CompileRequest = {
  readonly context: JiraContext;
  readonly viewer: Viewer;
  readonly jql: string;
  /** Work items whose stored state the request insists on. */
  readonly reconcile: readonly number[];
};

/**
 * Translates JQL to SQL over work items `i` and projects `p`.
 *
 * What the reader may see is not part of it; the search adds that. A query without any restriction
 * is refused, because Jira has not answered such queries since 2025.
 *
 * @throws JiraRefusal 400 with everything that Jira would find wrong with the query.
 */
export function compileJql({ context, viewer, jql, reconcile }: CompileRequest): CompiledJql {
  const scope: JqlScope = { context, viewer, reconcile, now: context.clock.now(), errors: [] };
  const parsed = parseJql(jql);
  if (parsed.kind === 'words') {
    return { where: textHasWords([SUMMARY, DESCRIPTION], parsed.words), order: [BY_ID] };
  }
  const { where: restriction, orderBy } = parsed.query;
  if (restriction === undefined) {
    throw refusal(
      400,
      'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
    );
  }
  const where = compileClause(restriction, false, scope);
  const order = compileOrder(orderBy?.fields ?? [], scope);
  if (scope.errors.length > 0) throw refusal(400, ...scope.errors);
  return { where, order };
}
