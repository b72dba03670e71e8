import { EPIC_LEVEL } from '#domain/plan/work-item';
import type { IssueId } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';

import { type InvalidInput, invalidInput, type NotFound, notFound } from '../command/failure';
import type { JiraAsUser, VisibleWorkItem } from '../ports/jira-as-user';

/**
 * Reads work items of a payload as the person who sent them, before anything is stored (architecture
 * decision 3). One that the person may not see is refused like one that does not exist (EV-1).
 *
 * @param issueIds - Each must be an epic, or a level above (PL-1).
 */
export async function readEpics(
  jira: JiraAsUser,
  issueIds: readonly IssueId[],
): Promise<Result<readonly VisibleWorkItem[], NotFound | InvalidInput>> {
  const items = await readVisible(jira, issueIds);
  if (!items.ok) return items;
  const notEpic = items.value.find(({ hierarchyLevel }) => hierarchyLevel < EPIC_LEVEL);
  return notEpic
    ? err(invalidInput('epicIds', `Work item ${notEpic.id} is no epic. Map its epic instead.`))
    : items;
}

/** As {@link readEpics}, for work items of any level. */
export async function readVisible(
  jira: JiraAsUser,
  issueIds: readonly IssueId[],
): Promise<Result<readonly VisibleWorkItem[], NotFound>> {
  if (issueIds.length === 0) return ok([]);
  const items = await jira.workItems(issueIds);
  const visible = new Set(items.map(({ id }) => id));
  return issueIds.every((id) => visible.has(id)) ? ok(items) : err(notFound('work item'));
}
