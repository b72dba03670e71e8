import { type ChangeItem } from '../issues/change-item';
import { selectAll } from '../store/query';

import { type JqlScope } from './jql-condition';

/** An id, or a name in lower case; `null`: empty. */
export type HistoryValue = string | null;

type Change = {
  readonly at: number;
  readonly by: string | null;
  /** The same value as id and as name. */
  readonly from: readonly HistoryValue[];
  readonly to: readonly HistoryValue[];
};

/** How long a work item had a value, and who gave it that. */
export type Span = {
  readonly since: number;
  /** Not in it; `Infinity` for a value that it still has. */
  readonly until: number;
  readonly by: string | null;
  readonly value: readonly HistoryValue[];
};

/** What a work item's history says of one field, oldest first. */
export type HistoryOf = { readonly changes: readonly Change[]; readonly spans: readonly Span[] };

type Row = {
  readonly issueId: number;
  readonly author: string | null;
  readonly at: number;
  readonly item: string;
  readonly issueCreated: number;
  readonly creator: string | null;
};

function valuesOf(id: string | null, text: string | null): readonly HistoryValue[] {
  if (id === null && text === null) return [null];
  return [...(id === null ? [] : [id]), ...(text === null ? [] : [text.toLowerCase()])];
}

function changeOf({ at, author, item }: Row): Change {
  // Written by this host only (`addHistory`).
  const { from, fromText, to, toText } = JSON.parse(item) as ChangeItem;
  return { at, by: author, from: valuesOf(from, fromText), to: valuesOf(to, toText) };
}

function sharesValue(a: readonly HistoryValue[], b: readonly HistoryValue[]): boolean {
  return a.some((value) => b.includes(value));
}

/**
 * A value is there from the change that brought it to the one that took it away. So a field with one value and one
 * with several (each version has its own change) are read alike.
 */
function spansOf(changes: readonly Change[], created: Pick<Span, 'since' | 'by'>): readonly Span[] {
  const brought = changes.map((change, index): Span => {
    const ended = changes.slice(index + 1).find(({ from }) => sharesValue(from, change.to));
    return { since: change.at, until: ended?.at ?? Infinity, by: change.by, value: change.to };
  });
  const fromTheStart = changes
    .filter(
      ({ from }, index) => !changes.slice(0, index).some((before) => sharesValue(before.to, from)),
    )
    .map(({ at, from }): Span => ({ ...created, until: at, value: from }));
  return [...fromTheStart, ...brought];
}

/** Whether the index knows a change yet: it lags as the present values do. */
function isIndexed({ issueId, at }: Row, { context, now, reconcile }: JqlScope): boolean {
  if (context.searchLagMilliseconds === 0 || reconcile.includes(issueId)) return true;
  return at <= now - context.searchLagMilliseconds;
}

/**
 * Every change of a field that the index knows, by work item. Work that never changed in it is not in the map.
 *
 * @param fieldId - As in the history: `status`, `fixVersions`.
 */
export function readHistory(fieldId: string, scope: JqlScope): ReadonlyMap<number, HistoryOf> {
  const rows = selectAll<Row>(
    scope.context.database,
    `SELECT c.issueId, c.authorAccountId AS author, c.created AS at, e.value AS item,
       i.created AS issueCreated, i.creatorAccountId AS creator
     FROM jira_changelog c JOIN json_each(c.items) e JOIN jira_issue i ON i.id = c.issueId
     WHERE e.value ->> 'fieldId' = ? ORDER BY c.issueId, c.created, c.id`,
    [fieldId],
  ).filter((row) => isIndexed(row, scope));
  const byIssue = new Map<number, Row[]>();
  for (const row of rows) {
    const known = byIssue.get(row.issueId);
    if (known === undefined) byIssue.set(row.issueId, [row]);
    else known.push(row);
  }
  return new Map(
    [...byIssue].map(([issueId, [first, ...others]]) => {
      const all = first === undefined ? [] : [first, ...others];
      const changes = all.map(changeOf);
      const created = { since: first?.issueCreated ?? 0, by: first?.creator ?? null };
      return [issueId, { changes, spans: spansOf(changes, created) }];
    }),
  );
}
