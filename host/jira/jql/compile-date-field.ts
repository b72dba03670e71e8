import { dayIn } from '../rendering/format-instant';

import {
  type FieldCompiler,
  type JqlCondition,
  type JqlScope,
  literal,
  NOTHING,
  report,
  type SingleOperand,
  type SqlFragment,
  unsupportedOperator,
} from './jql-condition';
import { isDateFunction, operandInstant } from './jql-dates';

const FORMATS =
  "Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', " +
  "or a period format e.g. '-5d', '4w 2d'.";
const DURATIONS = 'should have the format (+/-)n(yMwdhm), e.g -1M for 1 month earlier.';

function instantOrReport(
  operand: SingleOperand,
  condition: JqlCondition,
  scope: JqlScope,
): number | undefined {
  const instant = operandInstant(operand, scope);
  if (instant !== undefined) return instant;
  if (operand.kind === 'function' && isDateFunction(operand.name)) {
    report(scope, `Duration for function '${operand.name}' ${DURATIONS}`);
    return undefined;
  }
  const text = operand.kind === 'empty' ? 'EMPTY' : literal(operand, condition, scope);
  if (text !== undefined) {
    report(scope, `Date value '${text}' for field '${condition.field}' is invalid. ${FORMATS}`);
  }
  return undefined;
}

type DateColumn = {
  readonly column: string;
  /** `day`: compared as calendar days of the reader; `instant`: milliseconds, equal within a minute. */
  readonly kind: 'day' | 'instant';
};

function equals({ column, kind }: DateColumn, instant: number, scope: JqlScope): SqlFragment {
  if (kind === 'day') {
    return { sql: `${column} = ?`, values: [dayIn(scope.viewer.timeZone, instant)] };
  }
  return { sql: `${column} BETWEEN ? AND ?`, values: [instant, instant + 59_999] };
}

/** Clauses of a date field. */
export function dateField(target: DateColumn): FieldCompiler {
  return (condition, scope) => {
    const { form, operands } = condition;
    if (form.kind === 'contains') return unsupportedOperator(condition, scope);
    if (form.kind === 'compare') {
      const [operand] = operands;
      if (operand === undefined) return NOTHING;
      const instant = instantOrReport(operand, condition, scope);
      if (instant === undefined) return NOTHING;
      const value = target.kind === 'day' ? dayIn(scope.viewer.timeZone, instant) : instant;
      return { sql: `${target.column} ${form.comparison} ?`, values: [value] };
    }
    const parts = operands.map((operand): SqlFragment => {
      if (operand.kind === 'empty') return { sql: `${target.column} IS NULL`, values: [] };
      const instant = instantOrReport(operand, condition, scope);
      return instant === undefined ? NOTHING : equals(target, instant, scope);
    });
    const sql = parts.map((part) => `(${part.sql})`).join(' OR ');
    const values = parts.flatMap((part) => part.values);
    return form.negated
      ? { sql: `${target.column} IS NOT NULL AND NOT (${sql})`, values }
      : { sql, values };
  };
}
