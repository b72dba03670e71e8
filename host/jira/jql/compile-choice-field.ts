import { places, type SqlValue } from '../store/query';

import {
  type Comparison,
  type FieldCompiler,
  type JqlCondition,
  type JqlScope,
  type NamedOperand,
  NOTHING,
  type SqlFragment,
  unsupportedOperator,
} from './jql-condition';

/** Finds what an operand names; an empty answer was reported as an error, or matches nothing. */
export type OperandResolver = (
  operand: NamedOperand,
  condition: Pick<JqlCondition, 'field'>,
  scope: JqlScope,
) => readonly SqlValue[];

/** `<` and its like, for fields whose values have an order: SQL for values before or after this one. */
export type OrderOfValues = (comparison: Comparison, value: SqlValue) => SqlFragment;

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

function compared(
  condition: JqlCondition,
  scope: JqlScope,
  field: { readonly resolve: OperandResolver; readonly order: OrderOfValues | undefined },
): SqlFragment {
  if (condition.form.kind !== 'compare' || field.order === undefined) {
    return unsupportedOperator(condition, scope);
  }
  const [value] = resolveAll(condition, scope, field.resolve).values;
  return value === undefined ? NOTHING : field.order(condition.form.comparison, value);
}

/** Clauses of a field with one value (`=`, `in`, `is EMPTY`, their negations, and an order if it has one). */
export function singleValueField(
  column: string,
  resolve: OperandResolver,
  order?: OrderOfValues,
): FieldCompiler {
  return (condition, scope) => {
    if (condition.form.kind !== 'any-of') return compared(condition, scope, { resolve, order });
    const { values, empty } = resolveAll(condition, scope, resolve);
    const list = `${column} IN (${places(values.length)})`;
    if (condition.form.negated) {
      return { sql: `${column} IS NOT NULL AND NOT ${list}`, values };
    }
    return { sql: empty ? `${column} IS NULL OR ${list}` : list, values };
  };
}

/**
 * Clauses of a field that holds a list, kept as a JSON array. As in Jira, `!=` leaves out empty lists.
 *
 * @param array - SQL of the array; never SQL's NULL.
 */
export function listField(
  array: string,
  resolve: OperandResolver,
  order?: OrderOfValues,
): FieldCompiler {
  return (condition, scope): SqlFragment => {
    if (condition.form.kind !== 'any-of') return compared(condition, scope, { resolve, order });
    const { values, empty } = resolveAll(condition, scope, resolve);
    const member =
      `EXISTS (SELECT 1 FROM json_each(${array}) member ` +
      `WHERE member.value IN (${places(values.length)}))`;
    if (condition.form.negated) return { sql: `${array} <> '[]' AND NOT ${member}`, values };
    return { sql: empty ? `${array} = '[]' OR ${member}` : member, values };
  };
}
