import { type Operand } from '@atlaskit/jql-ast';

import { type JqlCondition, type JqlScope, report } from './jql-condition';
import { functionGives } from './jql-functions';

const EQUALITY = ['=', '!=', 'in', 'not in'];
const EMPTINESS = ['is', 'is not'];
const ORDER = ['<', '<=', '>', '>='];

/** Operators by the kind of field, as Atlassian's page on JQL fields lists them. */
export const OPERATORS = {
  /** People, projects, types, labels: one of, none of, empty. */
  choice: [...EQUALITY, ...EMPTINESS],
  /** Dates, numbers, keys, priorities, versions: the same, and an order. */
  ordered: [...EQUALITY, ...EMPTINESS, ...ORDER],
  /** An order without empty values. */
  level: [...EQUALITY, ...ORDER],
  text: ['~', '!~', ...EMPTINESS],
  allText: ['~'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type OperatorList = readonly string[];

const LIST_OPERATORS = new Set(['in', 'not in', 'was in', 'was not in']);
/** Operators that take `EMPTY`; `in (EMPTY)` is a list that has it. */
const TAKES_EMPTY = new Set(['=', '!=', '~', '!~', 'is', 'is not', 'was', 'was not']);

type Clause = Pick<JqlCondition, 'field' | 'operator'>;

function written(operand: Operand): string {
  switch (operand.operandType) {
    case 'function':
      return `${operand.function.value}()`;
    case 'value':
      return operand.text;
    case 'keyword':
      return 'EMPTY';
    case 'list':
      return `(${operand.values.map(written).join(', ')})`;
  }
}

function isList(operand: Operand): boolean {
  if (operand.operandType === 'list') return true;
  return operand.operandType === 'function' && functionGives(operand.function.value) === 'list';
}

function misuse(operand: Operand, { field, operator }: Clause): string | undefined {
  const ofField = `for field '${field}'.`;
  if (operand.operandType === 'keyword') {
    if (TAKES_EMPTY.has(operator)) return undefined;
    return `Operator '${operator}' does not support the empty value representation 'EMPTY' ${ofField}`;
  }
  if (EMPTINESS.includes(operator)) {
    return `Operator '${operator}' does not support searching for non-empty values ${ofField}`;
  }
  if (LIST_OPERATORS.has(operator) === isList(operand)) return undefined;
  const kind = LIST_OPERATORS.has(operator) ? 'non-list' : 'list';
  return `Operator '${operator}' does not support the ${kind} value '${written(operand)}' ${ofField}`;
}

/** Whether an operator can have this operand, whatever the field; reports what Jira would say. */
export function isUsed(operand: Operand | undefined, clause: Clause, scope: JqlScope): boolean {
  const problem = operand === undefined ? undefined : misuse(operand, clause);
  if (problem === undefined) return true;
  report(scope, problem);
  return false;
}
