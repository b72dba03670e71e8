import { type JiraContext } from '../jira-context';
import { type Viewer } from '../permissions/viewer';
import { type SqlValue } from '../store/query';

/** A piece of SQL with the values of its places. */
export type SqlFragment = { readonly sql: string; readonly values: readonly SqlValue[] };

/** What a query is compiled for. Errors are gathered: Jira names all of them at once. */
export type JqlScope = {
  readonly context: JiraContext;
  readonly viewer: Viewer;
  readonly now: number;
  readonly errors: string[];
};

export type Comparison = '<' | '<=' | '>' | '>=';

/** One operand: a value, `EMPTY`, or a function call. */
export type SingleOperand =
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'function'; readonly name: string; readonly arguments: readonly string[] }
  | { readonly kind: 'empty' };

/**
 * A clause in the few forms that differ in meaning: `=`, `in` and `is` are one, their negations
 * too. A `not` around a clause was carried into it, because in JQL both leave out empty values.
 */
export type JqlCondition = {
  /** The field as the query names it, for messages. */
  readonly field: string;
  /** The operator as the query names it, for messages. */
  readonly operator: string;
  readonly operands: readonly SingleOperand[];
  readonly form:
    | { readonly kind: 'any-of'; readonly negated: boolean }
    | { readonly kind: 'contains'; readonly negated: boolean }
    | { readonly kind: 'compare'; readonly comparison: Comparison };
};

/** Compiles the clauses of one field. */
export type FieldCompiler = (condition: JqlCondition, scope: JqlScope) => SqlFragment;

/** Matches nothing: what stands for a clause with an error until the errors are reported. */
export const NOTHING: SqlFragment = { sql: '0', values: [] };

/** Notes an error of the query and goes on. */
export function report(scope: JqlScope, message: string): SqlFragment {
  scope.errors.push(message);
  return NOTHING;
}

/** Jira's message for an operator that a field does not know. */
export function unsupportedOperator(condition: JqlCondition, scope: JqlScope): SqlFragment {
  return report(
    scope,
    `The operator '${condition.operator}' is not supported by the '${condition.field}' field.`,
  );
}
