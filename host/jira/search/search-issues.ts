import { z } from 'zod';

import { limits } from '../../limits';
import { notEmulated, refusal } from '../jira-refusal';
import { compileJql } from '../jql/compile-jql';
import { type FieldSelection, selectFields } from '../rendering/field-selection';
import { createReferences } from '../rendering/references';
import { renderIssue } from '../rendering/render-issue';
import {
  answer,
  bodyOf,
  type JiraAnswer,
  type JiraCall,
  listParameter,
  numberParameter,
} from '../routing/jira-call';
import { type IssueRow } from '../store/jira-rows';
import { selectAll, selectOne, type SqlValue } from '../store/query';

import { fingerprint, readPageToken, writePageToken } from './page-token';
import { searchSource, visibleTo } from './search-source';

const requestSchema = z.looseObject({
  jql: z.string().default(''),
  nextPageToken: z.string().nullish(),
  maxResults: z.int().min(0).default(limits.jira.searchPageDefault),
  fields: z.array(z.string()).default([]),
  // A string separated by commas; an array is refused, as live Jira does.
  expand: z.string().default(''),
  reconcileIssues: z.array(z.int()).max(limits.jira.reconciledIssues).default([]),
  properties: z.array(z.string()).max(limits.jira.searchProperties).default([]),
});

type SearchRequest = z.output<typeof requestSchema>;

type SearchSql = { readonly from: string; readonly orderBy: string; readonly values: SqlValue[] };

function searchSql(call: JiraCall, jql: string, reconcile: readonly number[]): SearchSql {
  const { context, viewer } = call;
  const { where, orderBy } = compileJql({ context, viewer, jql });
  const source = searchSource(context, reconcile);
  const visible = visibleTo(viewer);
  return {
    from: `FROM ${source.sql} i JOIN jira_project p ON p.id = i.projectId
      WHERE ${visible.sql} AND (${where.sql})`,
    orderBy,
    values: [...source.values, ...visible.values, ...where.values],
  };
}

function selectionOf(fields: readonly string[]): FieldSelection {
  return selectFields(fields.length === 0 ? ['id'] : fields);
}

function columnsFor(selection: FieldSelection): string {
  return selection.kind === 'fields' ? 'i.*' : 'i.id, i.key';
}

function search(call: JiraCall, request: SearchRequest): JiraAnswer {
  if (request.expand.trim() !== '') throw notEmulated(`expand=${request.expand} of a search`);
  if (request.properties.length > 0) throw notEmulated('issue properties in a search');
  const selection = selectionOf(request.fields);
  const { from, orderBy, values } = searchSql(call, request.jql, request.reconcileIssues);
  const largest =
    selection.kind === 'fields' ? limits.jira.searchPageWithFields : limits.jira.searchPageOfIds;
  // A page without items would never end.
  const size = Math.max(1, Math.min(request.maxResults, largest));
  const query = fingerprint([request.jql, request.fields, request.reconcileIssues]);
  const offset = readPageToken(request.nextPageToken, query);
  const rows = selectAll<IssueRow>(
    call.context.database,
    `SELECT ${columnsFor(selection)} ${from} ORDER BY ${orderBy} LIMIT ? OFFSET ?`,
    [...values, size + 1, offset],
  );
  const page = rows.slice(0, size);
  const isLast = rows.length <= size;
  const references = createReferences(call.context, call.viewer);
  const issues = page.map((issue) => renderIssue(issue, selection, references));
  return answer(
    {
      issues,
      ...(isLast ? {} : { nextPageToken: writePageToken(offset + page.length, query) }),
      isLast,
    },
    page.length,
  );
}

/** POST /search/jql: token paging, no total; only ids unless fields are asked for. */
export function searchByPost(call: JiraCall): JiraAnswer {
  return search(call, bodyOf(call, requestSchema));
}

function numericIds(texts: readonly string[]): readonly number[] {
  if (texts.some((text) => !/^\d+$/.test(text))) {
    throw refusal(400, 'reconcileIssues must be numeric ids of work items.');
  }
  if (texts.length > limits.jira.reconciledIssues) {
    throw refusal(400, `At most ${limits.jira.reconciledIssues} work items can be reconciled.`);
  }
  return texts.map(Number);
}

/** GET /search/jql: the same with query parameters. */
export function searchByGet(call: JiraCall): JiraAnswer {
  return search(call, {
    jql: call.query.get('jql') ?? '',
    nextPageToken: call.query.get('nextPageToken'),
    maxResults: numberParameter(call, 'maxResults', limits.jira.searchPageDefault),
    fields: [...listParameter(call, 'fields')],
    expand: call.query.get('expand') ?? '',
    reconcileIssues: [...numericIds(listParameter(call, 'reconcileIssues'))],
    properties: [...listParameter(call, 'properties')],
  });
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
