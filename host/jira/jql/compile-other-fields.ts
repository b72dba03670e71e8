import { wordsOf } from '../issues/summary-words';
import { places, selectAll } from '../store/query';

import { literal } from './compile-set-field';
import {
  type FieldCompiler,
  type JqlCondition,
  type JqlScope,
  NOTHING,
  report,
  type SqlFragment,
  unsupportedOperator,
} from './jql-condition';

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}

/** One search term: a word, the beginning of one (`repo*`), or a phrase in quotes. */
function termPattern(term: string): string {
  const open = term.endsWith('*');
  const words = wordsOf(term).trim();
  return `% ${escapeLike(words)}${open ? '' : ' '}%`;
}

/** SQL that holds when a summary has every word of a text. */
export function summaryHasWords(text: string): SqlFragment {
  const terms = [...text.matchAll(/"([^"]+)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
  const searchable = terms.filter((term) => wordsOf(term).trim() !== '');
  if (searchable.length === 0) return NOTHING;
  return {
    sql: searchable.map(() => `i.summaryWords LIKE ? ESCAPE '\\'`).join(' AND '),
    values: searchable.map(termPattern),
  };
}

/** `summary ~ "words"`: every word, `*` for the beginning of one. No stemming, unlike Jira. */
export const summaryField: FieldCompiler = (condition, scope) => {
  if (condition.form.kind !== 'contains') return unsupportedOperator(condition, scope);
  const [operand] = condition.operands;
  if (operand === undefined || operand.kind === 'empty') return NOTHING;
  const text = literal(operand, scope);
  if (text === undefined) return NOTHING;
  const { sql, values } = summaryHasWords(text);
  return { sql: condition.form.negated ? `NOT (${sql})` : sql, values };
};

function levels(condition: JqlCondition, scope: JqlScope): readonly number[] {
  return condition.operands.flatMap((operand) => {
    const text = operand.kind === 'value' ? operand.text : '';
    if (/^-?\d+$/.test(text)) return Number(text);
    report(scope, `The value '${text}' does not exist for the field '${condition.field}'.`);
    return [];
  });
}

/** `hierarchyLevel`: −1 sub-task, 0 standard, 1 epic. */
export const hierarchyLevelField: FieldCompiler = (condition, scope) => {
  const { form } = condition;
  if (form.kind === 'contains') return unsupportedOperator(condition, scope);
  const values = levels(condition, scope);
  const test =
    form.kind === 'compare'
      ? `hierarchyLevel ${form.comparison} ?`
      : `hierarchyLevel ${form.negated ? 'NOT IN' : 'IN'} (${places(values.length)})`;
  return {
    sql: `i.issueTypeId IN (SELECT id FROM jira_issue_type WHERE ${test})`,
    values,
  };
};

type LinkTypeMatch = { readonly id: number; readonly source: boolean; readonly target: boolean };

/** A type's name means both sides; a side's own wording only that side. */
function linkTypes(text: string, scope: JqlScope): readonly LinkTypeMatch[] {
  return selectAll<{ id: number; name: string; inward: string; outward: string }>(
    scope.context.database,
    'SELECT * FROM jira_link_type',
  ).flatMap(({ id, name, inward, outward }) => {
    const is = (wording: string): boolean => wording.toLowerCase() === text.toLowerCase();
    const both = is(name) || String(id) === text;
    const match = { id, source: both || is(outward), target: both || is(inward) };
    return match.source || match.target ? match : [];
  });
}

function hasLink({ id, source, target }: LinkTypeMatch): SqlFragment {
  const sides = [
    ...(source ? ['SELECT sourceId FROM jira_link WHERE typeId = ?'] : []),
    ...(target ? ['SELECT targetId FROM jira_link WHERE typeId = ?'] : []),
  ];
  return { sql: `i.id IN (${sides.join(' UNION ')})`, values: sides.map(() => id) };
}

/** `issueLinkType`: a type's name or id (either side), or the wording of one side; EMPTY: no link at all. */
export const issueLinkTypeField: FieldCompiler = (condition, scope) => {
  if (condition.form.kind !== 'any-of') return unsupportedOperator(condition, scope);
  const parts = condition.operands.flatMap((operand): SqlFragment[] => {
    if (operand.kind === 'empty') {
      const linked = 'SELECT sourceId FROM jira_link UNION SELECT targetId FROM jira_link';
      return [{ sql: `i.id NOT IN (${linked})`, values: [] }];
    }
    const text = literal(operand, scope);
    if (text === undefined) return [];
    const matches = linkTypes(text, scope);
    if (matches.length > 0) return matches.map(hasLink);
    return [
      report(scope, `Issue link type '${text}' could not be found in name, inward or outward.`),
    ];
  });
  const sql = parts.map((part) => `(${part.sql})`).join(' OR ');
  const values = parts.flatMap((part) => part.values);
  return condition.form.negated ? { sql: `NOT (${sql})`, values } : { sql, values };
};
