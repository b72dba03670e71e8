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
  /** Work items whose stored state the request insists on, whatever the search lag. */
  readonly reconcile: readonly number[];
  readonly errors: string[];
};

export type Comparison = '<' | '<=' | '>' | '>=';

/** One operand: a value, `EMPTY`, or a function call. */
export type SingleOperand =
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'function'; readonly name: string; readonly arguments: readonly string[] }
  | { readonly kind: 'empty' };

/** An operand that names something. */
export type NamedOperand = Exclude<SingleOperand, { kind: 'empty' }>;

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
export function unsupportedOperator(
  condition: Pick<JqlCondition, 'field' | 'operator'>,
  scope: JqlScope,
): SqlFragment {
  return report(
    scope,
    `The operator '${condition.operator}' is not supported by the '${condition.field}' field.`,
  );
}

/** Jira's message for a field that it does not know, or does not show this reader. */
export function noSuchField(field: string, scope: JqlScope): SqlFragment {
  return report(scope, `Field '${field}' does not exist or you do not have permission to view it.`);
}

/** All parts, or one of them. No part at all: everything, or nothing. */
export function joined(parts: readonly SqlFragment[], operator: 'AND' | 'OR'): SqlFragment {
  if (parts.length === 0) return operator === 'AND' ? { sql: '1', values: [] } : NOTHING;
  return {
    sql: parts.map((part) => `(${part.sql})`).join(` ${operator} `),
    values: parts.flatMap((part) => part.values),
  };
}

/** Holds where the part does not. */
export function negation({ sql, values }: SqlFragment): SqlFragment {
  return { sql: `NOT (${sql})`, values };
}

/** Text of an operand; a function that this field does not take is reported. */
export function literal(
  operand: NamedOperand,
  condition: Pick<JqlCondition, 'field'>,
  scope: JqlScope,
): string | undefined {
  if (operand.kind === 'value') return operand.text;
  report(
    scope,
    `A value provided by the function '${operand.name}' is invalid for the field '${condition.field}'.`,
  );
  return undefined;
}
