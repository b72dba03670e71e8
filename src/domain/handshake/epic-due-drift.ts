import type { Outcome } from '../plan/outcome';
import type { WorkItem } from '../plan/work-item';
import type { CalendarDate } from '../shared/calendar-date';
import type { IssueId } from '../shared/identifiers';

/** An epic whose due date in Jira is not the target of its outcome (HS-1). */
export type EpicDueDrift = {
  readonly epic: WorkItem;
  readonly due: CalendarDate;
  readonly target: CalendarDate;
  readonly outcome: Outcome;
};

/**
 * Compares the due dates of mapped epics with the targets of their outcomes (HS-1). A due date in Jira
 * changes nothing by itself (GT-3), so a difference is only shown. Epics without due date, outcomes without
 * target, and epics that this reader does not see are not compared.
 *
 * @param outcomes - Of the delivery, in their order.
 * @param items - What Jira showed this reader.
 */
export function epicDueDrift(
  outcomes: readonly Outcome[],
  items: ReadonlyMap<IssueId, WorkItem>,
): EpicDueDrift[] {
  return outcomes
    .filter(({ state }) => state === 'active')
    .flatMap((outcome) =>
      outcome.epicIds.flatMap((id) => {
        const epic = items.get(id);
        const { target } = outcome;
        if (epic?.due === undefined || target === undefined || epic.due === target) return [];
        return [{ epic, due: epic.due, target, outcome }];
      }),
    );
}
