import { z } from 'zod';

import { limits } from '../../limits';
import { type JiraContext } from '../jira-context';
import { issueNotFound, notEmulated, refusal } from '../jira-refusal';
import { renderLinkType } from '../rendering/render-configuration';
import {
  answer,
  bodyOf,
  type JiraAnswer,
  type JiraCall,
  NO_CONTENT,
  parameter,
} from '../routing/jira-call';
import { keepLinkState } from '../search/link-source';
import { keepSearchState } from '../search/search-source';
import { type IssueRow, type LinkRow, type LinkTypeRow } from '../store/jira-rows';
import { nextId } from '../store/next-id';
import {
  execute,
  insertRow,
  inTransaction,
  selectAll,
  selectOne,
  updateIssueRow,
} from '../store/query';

import { addHistory, type ChangeItem } from './change-item';
import { requireOnIssue, visibleIssue } from './find-issue';

/** GET /issueLinkType */
export function readLinkTypes(call: JiraCall): JiraAnswer {
  const rows = selectAll<LinkTypeRow>(
    call.context.database,
    'SELECT * FROM jira_link_type ORDER BY name, id',
  );
  return answer(
    { issueLinkTypes: rows.map((row) => renderLinkType(call.context, row)) },
    rows.length,
  );
}

const endSchema = z.looseObject({
  id: z.union([z.string(), z.int()]).optional(),
  key: z.string().optional(),
});
const linkSchema = z.looseObject({
  type: z.looseObject({
    id: z.union([z.string(), z.int()]).optional(),
    name: z.string().optional(),
    inward: z.string().optional(),
    outward: z.string().optional(),
  }),
  inwardIssue: endSchema,
  outwardIssue: endSchema,
});

type LinkRequest = z.output<typeof linkSchema>;

function findType(context: JiraContext, { id, name }: LinkRequest['type']): LinkTypeRow {
  const type = selectOne<LinkTypeRow>(
    context.database,
    `SELECT * FROM jira_link_type WHERE ${id === undefined ? 'name = ?' : 'CAST(id AS TEXT) = ?'}`,
    [id === undefined ? (name ?? '') : String(id)],
  );
  if (type !== undefined) return type;
  throw refusal(404, `No issue link type with name '${name ?? String(id)}' found.`);
}

function endOf(call: JiraCall, end: z.output<typeof endSchema>): IssueRow {
  const idOrKey = end.key ?? (end.id === undefined ? '' : String(end.id));
  const issue = visibleIssue(call.context, call.viewer, idOrKey);
  if (issue === undefined) throw issueNotFound();
  return issue;
}

type LinkSide = { readonly issue: IssueRow; readonly other: IssueRow; readonly wording: string };
type LinkEvent = { readonly kind: 'added' | 'removed'; readonly sides: readonly LinkSide[] };

/** Both ends get an entry in their history; a link is no change of a field. */
function noteLink(call: JiraCall, { kind, sides }: LinkEvent): void {
  const created = call.context.clock.now();
  for (const { issue, other, wording } of sides) {
    const text = `This work item ${wording} ${other.key}`;
    const nothing = { from: null, fromText: null, to: null, toText: null };
    const item: ChangeItem = {
      field: 'Link',
      fieldtype: 'jira',
      ...nothing,
      ...(kind === 'added' ? { to: other.key, toText: text } : { from: other.key, fromText: text }),
    };
    keepSearchState(call.context, issue.id, issue);
    updateIssueRow(call.context.database, issue.id, { updated: created });
    addHistory(call.context, {
      issueId: issue.id,
      authorAccountId: call.viewer.accountId,
      created,
      items: [item],
    });
  }
}

function bothSides(type: LinkTypeRow, source: IssueRow, target: IssueRow): readonly LinkSide[] {
  return [
    { issue: source, other: target, wording: type.outward },
    { issue: target, other: source, wording: type.inward },
  ];
}

/** Both ends can be full; a link counts at each of its ends. */
function checkRoom({ database }: JiraContext, issues: readonly IssueRow[]): void {
  const { linksPerIssue } = limits.jira;
  const full = issues.find(({ id }) => {
    const sql = 'SELECT count(*) AS count FROM jira_link WHERE sourceId = ? OR targetId = ?';
    return (selectOne<{ count: number }>(database, sql, [id, id])?.count ?? 0) >= linksPerIssue;
  });
  if (full === undefined) return;
  throw refusal(413, `The issue ${full.key} has reached the limit of ${linksPerIssue} links.`);
}

function storeLink(
  call: JiraCall,
  type: LinkTypeRow,
  [source, target]: [IssueRow, IssueRow],
): void {
  const { context } = call;
  checkRoom(context, [source, target]);
  inTransaction(context.database, () => {
    const ends = { typeId: type.id, sourceId: source.id, targetId: target.id };
    const link: LinkRow = { id: nextId(context.database, 'link'), ...ends };
    keepLinkState(context, link, 'absent');
    insertRow(context.database, 'jira_link', link);
    noteLink(call, { kind: 'added', sides: bothSides(type, source, target) });
    context.announce({ kind: 'link-created', link });
  });
}

/** POST /issueLink: `inwardIssue` blocks `outwardIssue`. A link that is there already stays as it is. */
export function createLink(call: JiraCall): JiraAnswer {
  const request = bodyOf(call, linkSchema);
  if (request['comment'] !== undefined) throw notEmulated('a comment with a link');
  const type = findType(call.context, request.type);
  const source = endOf(call, request.inwardIssue);
  const target = endOf(call, request.outwardIssue);
  // The OpenAPI document: 404, not 403, for who may not link.
  if (!call.viewer.can('LINK_ISSUES', source.projectId)) {
    throw refusal(404, `No Link Issue Permission for issue '${source.key}'`);
  }
  if (source.id === target.id) throw refusal(400, 'You cannot link an issue to itself.');
  const values = [type.id, source.id, target.id];
  const sql = 'SELECT 1 FROM jira_link WHERE typeId = ? AND sourceId = ? AND targetId = ?';
  if (selectOne(call.context.database, sql, values) === undefined) {
    storeLink(call, type, [source, target]);
  }
  return { status: 201, body: undefined, extraPoints: 0 };
}

/** DELETE /issueLink/{linkId}: needs the right to link in one of the two projects. */
export function deleteLink(call: JiraCall): JiraAnswer {
  const { context, viewer } = call;
  const link = selectOne<LinkRow>(
    context.database,
    'SELECT * FROM jira_link WHERE CAST(id AS TEXT) = ?',
    [parameter(call, 'linkId')],
  );
  const source = link && visibleIssue(context, viewer, String(link.sourceId));
  const target = link && visibleIssue(context, viewer, String(link.targetId));
  if (link === undefined || source === undefined || target === undefined) {
    throw refusal(
      404,
      'No issue link with this id exists, or you do not have permission to see it.',
    );
  }
  if (!viewer.can('LINK_ISSUES', source.projectId)) requireOnIssue(viewer, 'LINK_ISSUES', target);
  const type = selectOne<LinkTypeRow>(
    context.database,
    'SELECT * FROM jira_link_type WHERE id = ?',
    [link.typeId],
  );
  inTransaction(context.database, () => {
    keepLinkState(context, link, 'there');
    execute(context.database, 'DELETE FROM jira_link WHERE id = ?', [link.id]);
    if (type !== undefined) {
      noteLink(call, { kind: 'removed', sides: bothSides(type, source, target) });
    }
    context.announce({ kind: 'link-deleted', link });
  });
  return NO_CONTENT;
}
