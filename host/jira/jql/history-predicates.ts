import { type Operand, type Predicate } from '@atlaskit/jql-ast';

import { type OperandResolver } from './compile-choice-field';
import { type JqlScope, report, type SingleOperand } from './jql-condition';
import { nextDay, operandInstant } from './jql-dates';
import { readOperands } from './read-condition';
import { type HistoryValue } from './read-history';
import { accountIds } from './resolve-person';

/** When and by whom a change or a value must have been; without a predicate, ever and by anybody. */
export type HistoryLimits = {
  /** Instants from and to, the end not in it. */
  readonly within: readonly (readonly [from: number, to: number])[];
  readonly by?: ReadonlySet<string>;
  readonly from?: ReadonlySet<HistoryValue>;
  readonly to?: ReadonlySet<HistoryValue>;
};

type HistoryClause = {
  readonly field: string;
  readonly operator: string;
  readonly resolve: OperandResolver;
};

/**
 * Values as the history writes them: ids as text, and names in lower case, as they were at the time.
 *
 * @returns `undefined` when Jira would refuse them; the reason was reported.
 */
export function historyValues(
  operand: Operand | undefined,
  clause: HistoryClause,
  scope: JqlScope,
): ReadonlySet<HistoryValue> | undefined {
  const operands = readOperands(operand, clause, scope);
  if (operands === undefined) return undefined;
  return new Set(
    operands.flatMap((one): HistoryValue[] => {
      if (one.kind === 'empty') return [null];
      const ids = clause.resolve(one, clause, scope).map(String);
      return one.kind === 'value' ? [...ids, one.text.toLowerCase()] : ids;
    }),
  );
}

/** The operator that fits an operand wherever both one value and a list may stand. */
function fitting(operand: Operand | undefined): string {
  return operand?.operandType === 'list' ? 'in' : '=';
}

function operandsOf(predicate: Predicate, scope: JqlScope): readonly SingleOperand[] {
  const operand = predicate.operand ?? undefined;
  const clause = { field: predicate.operator.text, operator: fitting(operand) };
  return readOperands(operand, clause, scope) ?? [];
}

function instantsOf(predicate: Predicate, scope: JqlScope): readonly number[] {
  return operandsOf(predicate, scope).flatMap((operand) => {
    const instant = operandInstant(operand, scope);
    if (instant !== undefined) return instant;
    report(scope, `Date value for the predicate '${predicate.operator.text}' is invalid.`);
    return [];
  });
}

function spanOf(predicate: Predicate, scope: JqlScope): HistoryLimits['within'] {
  const [first = 0, last = first] = instantsOf(predicate, scope);
  switch (predicate.operator.value) {
    case 'before':
      return [[-Infinity, first]];
    case 'after':
      return [[first + 1, Infinity]];
    case 'on':
      return [[first, nextDay(first, scope)]];
    default:
      return [[first, last + 1]];
  }
}

function peopleOf(predicate: Predicate, scope: JqlScope): ReadonlySet<string> {
  return new Set(
    operandsOf(predicate, scope).flatMap((operand) =>
      operand.kind === 'empty' ? [] : accountIds(operand, { field: 'by' }, scope).map(String),
    ),
  );
}

/** What the predicates of a `was` or `changed` clause ask for, all of them together. */
export function readHistoryLimits(
  predicates: readonly Predicate[],
  clause: HistoryClause,
  scope: JqlScope,
): HistoryLimits {
  return predicates.reduce<HistoryLimits>(
    (limits, predicate) => {
      const { operator } = predicate;
      const operand = predicate.operand ?? undefined;
      switch (operator.value) {
        case 'by':
          return { ...limits, by: peopleOf(predicate, scope) };
        case 'from':
        case 'to': {
          const asked = { ...clause, operator: fitting(operand) };
          const values = historyValues(operand, asked, scope);
          return { ...limits, [operator.value]: values ?? new Set() };
        }
        default:
          return { ...limits, within: [...limits.within, ...spanOf(predicate, scope)] };
      }
    },
    { within: [] },
  );
}
