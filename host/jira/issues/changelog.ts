import { z } from 'zod';

import { limits } from '../../limits';
import { refusal } from '../jira-refusal';
import { formatInstant } from '../rendering/format-instant';
import { createReferences, type References } from '../rendering/references';
import { renderUser } from '../rendering/render-user';
import { answer, bodyOf, type JiraAnswer, type JiraCall, parameter } from '../routing/jira-call';
import { pageBean } from '../routing/page-bean';
import { fingerprint, readPageOffset, writePageToken } from '../search/page-token';
import { type ChangelogRow, type IssueRow } from '../store/jira-rows';
import { selectAll } from '../store/query';

import { type ChangeItem } from './change-item';
import { findIssue, visibleIssue } from './find-issue';

type Rendered = Readonly<Record<string, unknown>>;

function itemsOf(row: ChangelogRow): readonly ChangeItem[] {
  // Written by this host only (`addHistory`).
  return JSON.parse(row.items) as ChangeItem[];
}

function renderItem({ fromText, toText, ...item }: ChangeItem): Rendered {
  return { ...item, fromString: fromText, toString: toText };
}

type EntryOptions = {
  /** The bulk endpoint gives milliseconds, all others a text. */
  readonly created: (milliseconds: number) => unknown;
  readonly items: readonly ChangeItem[];
};

function renderEntry(row: ChangelogRow, options: EntryOptions, references: References): Rendered {
  const author = references.user(row.authorAccountId);
  return {
    id: String(row.id),
    ...(author === undefined
      ? {}
      : { author: renderUser(references.context, author, references.viewer.accountId) }),
    created: options.created(row.created),
    items: options.items.map(renderItem),
  };
}

function historyOf(references: References, issueId: number): readonly ChangelogRow[] {
  return selectAll<ChangelogRow>(
    references.context.database,
    'SELECT * FROM jira_changelog WHERE issueId = ? ORDER BY created, id',
    [issueId],
  );
}

/** GET /issue/{issueIdOrKey}/changelog: oldest first. */
export function readChangelog(call: JiraCall): JiraAnswer {
  const issue = findIssue(call, parameter(call, 'issueIdOrKey'));
  const references = createReferences(call.context, call.viewer);
  const page = pageBean(call, historyOf(references, issue.id), {
    path: `/issue/${issue.id}/changelog`,
    defaultSize: limits.jira.changelogPage,
    largestSize: limits.jira.changelogPage,
  });
  const values = page.values.map((row) =>
    renderEntry(row, { created: formatInstant, items: itemsOf(row) }, references),
  );
  return answer({ ...page, values }, values.length);
}

type NewestHistory = Rendered & { readonly histories: readonly Rendered[] };

/** `expand=changelog`: newest first, cut off after so many. */
export function newestHistory(
  issue: IssueRow,
  references: References,
  most: number,
): NewestHistory {
  const rows = historyOf(references, issue.id);
  const histories = rows
    .toReversed()
    .slice(0, most)
    .map((row) => renderEntry(row, { created: formatInstant, items: itemsOf(row) }, references));
  return { startAt: 0, maxResults: histories.length, total: rows.length, histories };
}

const bulkSchema = z.looseObject({
  issueIdsOrKeys: z.array(z.string()).min(1),
  fieldIds: z.array(z.string()).max(limits.jira.bulkChangelogFields).default([]),
  maxResults: z
    .int()
    .min(1)
    .max(limits.jira.bulkChangelogPage)
    .default(limits.jira.bulkChangelogPageDefault),
  nextPageToken: z.string().nullish(),
});

type BulkEntry = { readonly row: ChangelogRow; readonly items: readonly ChangeItem[] };

function grouped(entries: readonly BulkEntry[], references: References): readonly Rendered[] {
  const byIssue = new Map<number, Rendered[]>();
  for (const { row, items } of entries) {
    const histories = byIssue.get(row.issueId) ?? [];
    byIssue.set(row.issueId, histories);
    histories.push(
      renderEntry(row, { created: (milliseconds) => milliseconds, items }, references),
    );
  }
  return [...byIssue].map(([issueId, changeHistories]) => ({
    issueId: String(issueId),
    changeHistories,
  }));
}

/** Entries of all work items by their instants, then by work item, with the items of the wanted fields only. */
function bulkEntries(
  { issueIdsOrKeys, fieldIds }: z.output<typeof bulkSchema>,
  references: References,
): readonly BulkEntry[] {
  const { context, viewer } = references;
  const ids = issueIdsOrKeys.flatMap((idOrKey) => visibleIssue(context, viewer, idOrKey)?.id ?? []);
  const wanted = new Set(fieldIds);
  return [...new Set(ids)]
    .flatMap((id) => historyOf(references, id))
    .sort((a, b) => a.created - b.created || a.issueId - b.issueId || a.id - b.id)
    .flatMap((row): BulkEntry[] => {
      const items = itemsOf(row).filter(
        ({ fieldId }) => wanted.size === 0 || (fieldId !== undefined && wanted.has(fieldId)),
      );
      return items.length === 0 ? [] : [{ row, items }];
    });
}

/** POST /changelog/bulkfetch: pages may split the history of one work item; `created` is a number here. */
export function bulkFetchChangelogs(call: JiraCall): JiraAnswer {
  const request = bodyOf(call, bulkSchema);
  if (request.issueIdsOrKeys.length > limits.jira.bulkChangelogIssues) {
    throw refusal(
      400,
      'You may only load changelogs for a maximum of 1,000 issues by ID or key at a time.',
    );
  }
  const references = createReferences(call.context, call.viewer);
  const entries = bulkEntries(request, references);
  const query = fingerprint([request.issueIdsOrKeys, request.fieldIds]);
  const offset = readPageOffset(call, request.nextPageToken, query);
  const page = entries.slice(offset, offset + request.maxResults);
  const end = offset + page.length;
  return answer(
    {
      issueChangeLogs: grouped(page, references),
      ...(end < entries.length ? { nextPageToken: writePageToken(call, [end], query) } : {}),
    },
    page.length,
  );
}
