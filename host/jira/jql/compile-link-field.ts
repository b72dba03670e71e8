import { linkSource } from '../search/link-source';
import { selectAll } from '../store/query';

import {
  type FieldCompiler,
  joined,
  type JqlScope,
  literal,
  negation,
  report,
  type SqlFragment,
  unsupportedOperator,
} from './jql-condition';

/** A type of link, with the sides that a wording means: on the source stands `blocks`. */
type LinkTypeMatch = { readonly id: number; readonly source: boolean; readonly target: boolean };

/** A type's name means both sides; a side's own wording only that side. Nothing found was reported. */
export function linkTypesNamed(text: string, scope: JqlScope): readonly LinkTypeMatch[] {
  const matches = selectAll<{ id: number; name: string; inward: string; outward: string }>(
    scope.context.database,
    'SELECT * FROM jira_link_type',
  ).flatMap(({ id, name, inward, outward }) => {
    const is = (wording: string): boolean => wording.toLowerCase() === text.toLowerCase();
    const both = is(name) || String(id) === text;
    const match = { id, source: both || is(outward), target: both || is(inward) };
    return match.source || match.target ? match : [];
  });
  if (matches.length === 0) {
    report(scope, `Issue link type '${text}' could not be found in name, inward or outward.`);
  }
  return matches;
}

function hasLink({ id, source, target }: LinkTypeMatch, links: SqlFragment): SqlFragment {
  const sides = [...(source ? ['sourceId'] : []), ...(target ? ['targetId'] : [])];
  return {
    sql: `i.id IN (${sides.map((side) => `SELECT ${side} FROM ${links.sql} WHERE typeId = ?`).join(' UNION ')})`,
    values: sides.flatMap(() => [...links.values, id]),
  };
}

function hasNoLink({ sql, values }: SqlFragment): SqlFragment {
  return {
    sql: `i.id NOT IN (SELECT sourceId FROM ${sql} UNION SELECT targetId FROM ${sql})`,
    values: [...values, ...values],
  };
}

/** `issueLinkType`: a type's name or id (either side), or the wording of one side; EMPTY: no link at all. */
export const issueLinkTypeField: FieldCompiler = (condition, scope) => {
  if (condition.form.kind !== 'any-of') return unsupportedOperator(condition, scope);
  const links = linkSource(scope.context, scope.reconcile);
  const parts = condition.operands.flatMap((operand): readonly SqlFragment[] => {
    if (operand.kind === 'empty') return [hasNoLink(links)];
    const text = literal(operand, condition, scope);
    if (text === undefined) return [];
    return linkTypesNamed(text, scope).map((match) => hasLink(match, links));
  });
  const found = joined(parts, 'OR');
  return condition.form.negated ? negation(found) : found;
};
