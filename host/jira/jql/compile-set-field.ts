import { places, type SqlValue } from '../store/query';

import {
  type FieldCompiler,
  type JqlCondition,
  type JqlScope,
  report,
  type SingleOperand,
  type SqlFragment,
  unsupportedOperator,
} from './jql-condition';

/** Finds what an operand names; an empty answer was reported as an error, or matches nothing. */
export type OperandResolver = (
  operand: Exclude<SingleOperand, { kind: 'empty' }>,
  condition: JqlCondition,
  scope: JqlScope,
) => readonly SqlValue[];

type Operands = { readonly values: readonly SqlValue[]; readonly empty: boolean };

function resolveAll(condition: JqlCondition, scope: JqlScope, resolve: OperandResolver): Operands {
  const values: SqlValue[] = [];
  let empty = false;
  for (const operand of condition.operands) {
    if (operand.kind === 'empty') empty = true;
    else values.push(...resolve(operand, condition, scope));
  }
  return { values: [...new Set(values)], empty };
}

/** Clauses of a field with one value (`=`, `in`, `is EMPTY` and their negations). */
export function singleValueField(column: string, resolve: OperandResolver): FieldCompiler {
  return (condition, scope) => {
    if (condition.form.kind !== 'any-of') return unsupportedOperator(condition, scope);
    const { values, empty } = resolveAll(condition, scope, resolve);
    const list = `${column} IN (${places(values.length)})`;
    if (condition.form.negated) {
      return { sql: `${column} IS NOT NULL AND NOT ${list}`, values };
    }
    return { sql: empty ? `${column} IS NULL OR ${list}` : list, values };
  };
}

/** Clauses of a field that holds a list, kept as a JSON array. As in Jira, `!=` leaves out empty lists. */
export function listField(column: string, resolve: OperandResolver): FieldCompiler {
  return (condition, scope): SqlFragment => {
    if (condition.form.kind !== 'any-of') return unsupportedOperator(condition, scope);
    const { values, empty } = resolveAll(condition, scope, resolve);
    const member =
      `EXISTS (SELECT 1 FROM json_each(${column}) member ` +
      `WHERE member.value IN (${places(values.length)}))`;
    if (condition.form.negated) return { sql: `${column} <> '[]' AND NOT ${member}`, values };
    return { sql: empty ? `${column} = '[]' OR ${member}` : member, values };
  };
}

/** Text of an operand; a function that gives no such value is reported. */
export function literal(
  operand: Parameters<OperandResolver>[0],
  scope: JqlScope,
): string | undefined {
  if (operand.kind === 'value') return operand.text;
  report(scope, `Unable to find JQL function '${operand.name}()'.`);
  return undefined;
}
