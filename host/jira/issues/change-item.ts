import { type JiraContext } from '../jira-context';
import { keepSearchState } from '../search/search-source';
import { type IssueRow } from '../store/jira-rows';
import { nextId } from '../store/next-id';
import { insertRow, updateIssueRow } from '../store/query';

import { type ChangeItem } from './changed-field';

export { type ChangeItem } from './changed-field';

/** A change of a system field whose id is its name. */
export function systemChange(
  fieldId: string,
  from: readonly [id: string | null, text: string | null],
  to: readonly [id: string | null, text: string | null],
): ChangeItem {
  return {
    field: fieldId,
    fieldtype: 'jira',
    fieldId,
    from: from[0],
    fromText: from[1],
    to: to[0],
    toText: to[1],
  };
}

type HistoryEntry = {
  readonly issueId: number;
  readonly authorAccountId: string | null;
  readonly created: number;
  readonly items: readonly ChangeItem[];
};

/** Adds one entry to a work item's history; an entry without items is none. */
export function addHistory(context: Pick<JiraContext, 'database'>, entry: HistoryEntry): void {
  if (entry.items.length === 0) return;
  insertRow(context.database, 'jira_changelog', {
    id: nextId(context.database, 'changelog'),
    ...entry,
    items: JSON.stringify(entry.items),
  });
}

type IssueChange = {
  readonly before: IssueRow;
  readonly patch: Partial<IssueRow>;
  readonly items: readonly ChangeItem[];
  readonly authorAccountId: string;
};

/** Writes a change of a work item with its history. Belongs inside a transaction. */
export function changeIssue(context: JiraContext, change: IssueChange): void {
  const { before, patch, items, authorAccountId } = change;
  if (items.length === 0) return;
  const now = context.clock.now();
  keepSearchState(context, before.id, before);
  const after = { ...before, ...patch, updated: now };
  updateIssueRow(context.database, before.id, { ...patch, updated: now });
  addHistory(context, { issueId: before.id, authorAccountId, created: now, items });
  context.announce({ kind: 'issue-updated', before, after, items });
}
