import type { Proposal } from '#domain/plan/propose-outcomes';
import type { WorkItem } from '#domain/plan/work-item';
import type { IssueId } from '#domain/shared/identifiers';
import { proposalMessages } from '#i18n/proposal-messages';

/**
 * Why an outcome is proposed, and on how many work items that stands (EV-8).
 *
 * @param proposal - One source.
 * @param items - What the reader may see, for the epic's key.
 */
export function whyOf(
  proposal: Proposal,
  items: ReadonlyMap<IssueId, WorkItem> | undefined,
): string {
  const { source, openCount, workItemCount } = proposal;
  const { why } = proposalMessages;
  if (source.kind === 'epic') {
    const key = items?.get(source.epicId)?.key ?? source.epicId;
    return why.epic(key, openCount, workItemCount);
  }
  return why[source.kind](source.name, workItemCount);
}
