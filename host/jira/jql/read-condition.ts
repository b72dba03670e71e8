import { type Operand, type TerminalClause } from '@atlaskit/jql-ast';

import { limits } from '../../limits';
import { notEmulated } from '../jira-refusal';

import {
  type Comparison,
  type JqlCondition,
  type JqlScope,
  report,
  type SingleOperand,
} from './jql-condition';
import { functionGives } from './jql-functions';
import { isUsed } from './jql-operators';

const INVERTED: Readonly<Record<Comparison, Comparison>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

/** Operators with the same meaning are one form; a `not` around the clause turns the form round. */
const FORMS: Readonly<Record<string, JqlCondition['form']>> = {
  '=': { kind: 'any-of', negated: false },
  in: { kind: 'any-of', negated: false },
  is: { kind: 'any-of', negated: false },
  '!=': { kind: 'any-of', negated: true },
  'not in': { kind: 'any-of', negated: true },
  'is not': { kind: 'any-of', negated: true },
  '~': { kind: 'contains', negated: false },
  '!~': { kind: 'contains', negated: true },
  '<': { kind: 'compare', comparison: '<' },
  '<=': { kind: 'compare', comparison: '<=' },
  '>': { kind: 'compare', comparison: '>' },
  '>=': { kind: 'compare', comparison: '>=' },
};

/** The operands of a clause, a list as what is in it. */
export function singleOperands(operand: Operand): readonly SingleOperand[] {
  switch (operand.operandType) {
    case 'list':
      return operand.values.flatMap(singleOperands);
    case 'value':
      return [{ kind: 'value', text: operand.value }];
    case 'keyword':
      return [{ kind: 'empty' }];
    case 'function':
      return [
        {
          kind: 'function',
          name: operand.function.value,
          arguments: operand.arguments.map((argument) => argument.value),
        },
      ];
  }
}

/** Reports functions that no Jira has, and a list that is too long. */
function checkOperands(operands: readonly SingleOperand[], scope: JqlScope): boolean {
  const before = scope.errors.length;
  for (const operand of operands) {
    if (operand.kind === 'function' && functionGives(operand.name) === undefined) {
      report(scope, `Unable to find JQL function '${operand.name}()'.`);
    }
  }
  if (operands.length > limits.jira.valuesInAList) {
    report(scope, `A list may have at most ${limits.jira.valuesInAList} values.`);
  }
  return scope.errors.length === before;
}

/** What the operand of a clause names; `undefined` when it cannot be used so, which was reported. */
export function readOperands(
  operand: Operand | undefined,
  clause: Pick<JqlCondition, 'field' | 'operator'>,
  scope: JqlScope,
): readonly SingleOperand[] | undefined {
  if (!isUsed(operand, clause, scope)) return undefined;
  const operands = operand === undefined ? [] : singleOperands(operand);
  return checkOperands(operands, scope) ? operands : undefined;
}

function formOf(operator: string, negated: boolean): JqlCondition['form'] {
  const form = FORMS[operator];
  if (form === undefined) throw notEmulated(`the JQL operator '${operator}'`);
  if (!negated) return form;
  return form.kind === 'compare'
    ? { kind: 'compare', comparison: INVERTED[form.comparison] }
    : { kind: form.kind, negated: !form.negated };
}

/**
 * A clause about the present value of a field, in the form in which fields compile.
 *
 * @param negated - Whether a `not` stands around it.
 * @returns `undefined` when Jira would refuse it; the reason was reported.
 */
export function readCondition(
  clause: TerminalClause,
  negated: boolean,
  scope: JqlScope,
): JqlCondition | undefined {
  const field = clause.field.value;
  const operator = clause.operator?.value ?? '=';
  const operands = readOperands(clause.operand ?? undefined, { field, operator }, scope);
  return operands && { field, operator, operands, form: formOf(operator, negated) };
}
