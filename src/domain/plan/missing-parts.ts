import type { CalendarDate } from '../shared/calendar-date';

import type { Outcome, Owner } from './outcome';
import { isDone, type WorkItem } from './work-item';

/** What an outcome can lack (PL-4), in the order in which it is shown. */
export const OUTCOME_PARTS = ['owner', 'evidence', 'target', 'customer-wording'] as const;
export type OutcomePart = (typeof OUTCOME_PARTS)[number];

/**
 * What the outcome lacks (PL-4).
 *
 * @param fields - The fields that people edit.
 */
export function missingParts(
  fields: Pick<Outcome, 'evidence' | 'target' | 'customerWording'> & {
    readonly owners: readonly Owner[];
  },
): readonly OutcomePart[] {
  const isThere: Record<OutcomePart, boolean> = {
    owner: fields.owners.length > 0,
    evidence: fields.evidence !== '',
    target: fields.target !== undefined,
    'customer-wording': fields.customerWording !== '',
  };
  return OUTCOME_PARTS.filter((part) => !isThere[part]);
}

/**
 * Whether a task is due to be worked and nobody has it (PL-4): it is open, has no assignee, and is in
 * progress already or due soon. A task without a due day takes the target of its outcome.
 *
 * @param task - A task below an epic of the outcome.
 * @param horizon - Last day that counts as soon: ten working days from today (PL-8).
 * @param target - The target of the outcome that it serves, when there is one.
 */
export function isDueWithoutOwner(
  task: WorkItem,
  horizon: CalendarDate,
  target: CalendarDate | undefined,
): boolean {
  if (isDone(task) || task.assigneeId !== undefined) return false;
  if (task.category === 'in-progress') return true;
  const due = task.due ?? target;
  return due !== undefined && due <= horizon;
}
