import type { Instant } from '../shared/calendar-date';

import type { StatusCategory } from './work-item';

/** One change of status in the history of a work item, by the ids of the statuses. */
export type StatusChange = { readonly at: Instant; readonly from: string; readonly to: string };

/**
 * When a work item was reopened (PL-9): each change from a status of the category done to one that is not. By the
 * category that the status has today; names are localised and renamed. A status that Jira does not list any more
 * has none, and a change from or to it is not counted.
 *
 * @param changes - In any order.
 * @param categoryOf - Of each status that Jira lists, by its id.
 * @returns Oldest first.
 */
export function reopeningsOf(
  changes: readonly StatusChange[],
  categoryOf: ReadonlyMap<string, StatusCategory>,
): readonly Instant[] {
  return changes
    .filter(({ from, to }) => {
      const target = categoryOf.get(to);
      return categoryOf.get(from) === 'done' && target !== undefined && target !== 'done';
    })
    .map(({ at }) => at)
    .sort();
}
