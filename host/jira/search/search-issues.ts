import { z } from 'zod';

import { limits } from '../../limits';
import { type Expand, expandFields, expandHistory, readExpand } from '../issues/expand-issue';
import { compileJql } from '../jql/compile-jql';
import { type OrderTerm } from '../jql/compile-order';
import { joined } from '../jql/jql-condition';
import { renderProperties, selectProperties } from '../properties/select-properties';
import { type FieldSelection, selectFields } from '../rendering/field-selection';
import { createReferences } from '../rendering/references';
import { renderIssue } from '../rendering/render-issue';
import { answer, bodyOf, type JiraAnswer, type JiraCall } from '../routing/jira-call';
import { type IssueRow } from '../store/jira-rows';
import { selectAll, selectOne, type SqlValue } from '../store/query';

import { linkSource } from './link-source';
import { behind, orderBy, positionColumns, positionOf } from './page-position';
import { fingerprint, readPageToken, writePageToken } from './page-token';
import { postedSearch, queriedSearch, type SearchRequest } from './search-request';
import { searchSource, visibleTo } from './search-source';

type SearchSql = {
  readonly from: string;
  readonly values: readonly SqlValue[];
  readonly order: readonly OrderTerm[];
};

function searchSql(call: JiraCall, jql: string, reconcile: readonly number[]): SearchSql {
  const { context, viewer } = call;
  const { where, order } = compileJql({ context, viewer, jql, reconcile });
  const source = searchSource(context, reconcile);
  const visible = visibleTo(viewer);
  return {
    from: `FROM ${source.sql} i JOIN jira_project p ON p.id = i.projectId
      WHERE ${visible.sql} AND (${where.sql})`,
    values: [...source.values, ...visible.values, ...where.values],
    order,
  };
}

type Asked = {
  readonly request: SearchRequest;
  readonly selection: FieldSelection;
  readonly expand: Expand;
};

/** Ids and keys alone come by the thousand; whoever asks for more gets fewer at once. */
function pageSize({ request, selection, expand }: Asked): number {
  const isLight = selection.kind !== 'fields' && !expand.has('changelog');
  const largest = isLight ? limits.jira.searchPageOfIds : limits.jira.searchPageWithFields;
  // A page without items would never end.
  return Math.max(1, Math.min(request.maxResults, largest));
}

type Page = {
  readonly rows: readonly IssueRow[];
  /** Absent on the last page. */
  readonly nextPageToken?: string;
};

function readPage(call: JiraCall, asked: Asked): Page {
  const { jql, fields, expand, reconcileIssues, nextPageToken } = asked.request;
  const { from, values, order } = searchSql(call, jql, reconcileIssues);
  const size = pageSize(asked);
  const query = fingerprint([jql, fields, expand, reconcileIssues]);
  const position = readPageToken(call, nextPageToken, query);
  const rest = position === undefined ? joined([], 'AND') : behind(order, position);
  const columns = asked.selection.kind === 'fields' ? 'i.*' : 'i.id, i.key';
  const rows = selectAll<IssueRow>(
    call.context.database,
    `SELECT ${columns}, ${positionColumns(order)} ${from} AND (${rest.sql})
     ORDER BY ${orderBy(order)} LIMIT ?`,
    [...values, ...rest.values, size + 1],
  );
  const last = rows[size - 1];
  if (rows.length <= size || last === undefined) return { rows };
  return {
    rows: rows.slice(0, size),
    nextPageToken: writePageToken(call, positionOf(last, order), query),
  };
}

function search(call: JiraCall, request: SearchRequest): JiraAnswer {
  const names = request.expand.split(',').map((name) => name.trim());
  const expand = readExpand(names.filter((name) => name !== ''));
  const selection = selectFields(request.fields.length === 0 ? ['id'] : request.fields);
  const { rows, nextPageToken } = readPage(call, { request, selection, expand });
  const links = linkSource(call.context, request.reconcileIssues);
  const references = createReferences(call.context, call.viewer, links);
  const most = limits.jira.expandedHistories;
  const properties = selectProperties(request.properties);
  const found = rows.map((issue) => {
    const { part, entries } = expandHistory(expand, issue, { references, most });
    const rendered = renderIssue(issue, selection, references);
    const shown = renderProperties(call.context.database, issue, properties);
    return { body: { ...rendered, ...shown, ...part }, entries };
  });
  const body = {
    issues: found.map((one) => one.body),
    ...expandFields(expand, selection, references),
    ...(nextPageToken === undefined ? {} : { nextPageToken }),
    isLast: nextPageToken === undefined,
  };
  return answer(
    body,
    found.reduce((sum, { entries }) => sum + 1 + entries, 0),
  );
}

/** POST /search/jql: token paging, no total; only ids unless fields are asked for. */
export function searchByPost(call: JiraCall): JiraAnswer {
  return search(call, postedSearch(call));
}

/** GET /search/jql: the same with query parameters. */
export function searchByGet(call: JiraCall): JiraAnswer {
  return search(call, queriedSearch(call));
}

const countSchema = z.looseObject({ jql: z.string() });

/** POST /search/approximate-count; it lags like search. */
export function countApproximately(call: JiraCall): JiraAnswer {
  const { from, values } = searchSql(call, bodyOf(call, countSchema).jql, []);
  const row = selectOne<{ count: number }>(
    call.context.database,
    `SELECT count(*) AS count ${from}`,
    values,
  );
  return answer({ count: row?.count ?? 0 });
}
