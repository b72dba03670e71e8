import { type TerminalClause } from '@atlaskit/jql-ast';

import { type OperandResolver } from './compile-choice-field';
import { type HistoryLimits, historyValues, readHistoryLimits } from './history-predicates';
import {
  type FieldCompiler,
  joined,
  type JqlScope,
  negation,
  NOTHING,
  report,
  type SqlFragment,
} from './jql-condition';
import { readOperands } from './read-condition';
import { type HistoryOf, type HistoryValue, readHistory, type Span } from './read-history';

/** A field whose history JQL searches: assignee, fix version, priority, reporter, resolution, status. */
export type HistoryField = {
  /** `fieldId` in the history. */
  readonly fieldId: string;
  readonly resolve: OperandResolver;
  /** The present value, for work whose history says nothing about the field. */
  readonly present: FieldCompiler;
};

type HistoryClause = HistoryField & {
  readonly field: string;
  readonly operator: string;
  readonly limits: HistoryLimits;
};

/** Whether a span of time has a moment in each of the stretches that a query names. */
function lies({ since, until, by }: Span, limits: HistoryLimits): boolean {
  if (limits.by !== undefined && (by === null || !limits.by.has(by))) return false;
  return limits.within.every(([from, to]) => since < to && until > from);
}

function is(value: Span['value'], wanted: ReadonlySet<HistoryValue> | undefined): boolean {
  return wanted === undefined || value.some((one) => wanted.has(one));
}

function idsWhere(
  histories: ReadonlyMap<number, HistoryOf>,
  holds: (history: HistoryOf) => boolean,
): SqlFragment {
  const ids = [...histories].flatMap(([id, history]) => (holds(history) ? id : []));
  // One value, however many ids: the number of places in a statement has an end.
  return { sql: 'i.id IN (SELECT value FROM json_each(?))', values: [JSON.stringify(ids)] };
}

function changed({ fieldId, limits }: HistoryClause, scope: JqlScope): SqlFragment {
  return idsWhere(readHistory(fieldId, scope), ({ changes }) =>
    changes.some(({ at, by, from, to }) => {
      const moment: Span = { since: at, until: at + 1, by, value: to };
      return lies(moment, limits) && is(from, limits.from) && is(to, limits.to);
    }),
  );
}

/** Work that never changed in this field has had its present value since its creation, by its creator. */
function sinceCreation({ within, by }: HistoryLimits): SqlFragment {
  const before = within
    .filter(([, to]) => to !== Infinity)
    .map(([, to]): SqlFragment => ({ sql: 'i.created < ?', values: [to] }));
  if (by === undefined) return joined(before, 'AND');
  const people: SqlFragment = {
    sql: 'i.creatorAccountId IN (SELECT value FROM json_each(?))',
    values: [JSON.stringify([...by])],
  };
  return joined([...before, people], 'AND');
}

function was(
  operand: TerminalClause['operand'],
  clause: HistoryClause,
  scope: JqlScope,
): SqlFragment {
  const wanted = historyValues(operand ?? undefined, clause, scope);
  const operands = readOperands(operand ?? undefined, clause, scope);
  if (wanted === undefined || operands === undefined) return NOTHING;
  const histories = readHistory(clause.fieldId, scope);
  const present = clause.present(
    { ...clause, operands, form: { kind: 'any-of', negated: false } },
    scope,
  );
  const unchanged = negation(idsWhere(histories, () => true));
  const had = idsWhere(histories, ({ spans }) =>
    spans.some((span) => lies(span, clause.limits) && is(span.value, wanted)),
  );
  const always = joined([unchanged, present, sinceCreation(clause.limits)], 'AND');
  return joined([always, had], 'OR');
}

/**
 * `was` with `AFTER`, `BEFORE`, `ON`, `DURING` and `BY`; `changed` with `FROM` and `TO` as well.
 *
 * @param history - `undefined` for a field whose history Jira does not search: its 400.
 */
export function compileHistory(
  node: TerminalClause,
  history: HistoryField | undefined,
  scope: JqlScope,
): SqlFragment {
  const field = node.field.value;
  const operator = node.operator?.value ?? 'was';
  if (history === undefined) {
    return report(scope, `History searches do not support the '${field}' field.`);
  }
  const named = { ...history, field, operator };
  const clause = { ...named, limits: readHistoryLimits(node.predicates, named, scope) };
  if (operator === 'changed') return changed(clause, scope);
  const found = was(node.operand, clause, scope);
  return operator.startsWith('was not') ? negation(found) : found;
}
