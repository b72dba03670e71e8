import type { CalendarDate, Instant } from '../shared/calendar-date';

import { isDone, type WorkItem } from './work-item';

/** Questions about an outcome, never errors (PL-9). */
export type OutcomeHint =
  /** It begins like a task ("Implement …"): what will be true for the customer? */
  | { readonly kind: 'worded-as-work'; readonly verb: string }
  | { readonly kind: 'no-tasks' }
  | { readonly kind: 'many-tasks'; readonly count: number };

/** More tasks than this are hard to oversee as one outcome (PL-9). */
export const MANY_TASKS = 40;

/** Verbs of the people who do the work. What the customer gets is a state, not an activity. */
const WORK_VERBS = [
  'add',
  'build',
  'code',
  'configure',
  'create',
  'define',
  'deploy',
  'design',
  'develop',
  'document',
  'fix',
  'implement',
  'improve',
  'install',
  'integrate',
  'investigate',
  'prepare',
  'refactor',
  'research',
  'set up',
  'setup',
  'test',
  'update',
  'upgrade',
  'write',
];
const WORDED_AS_WORK = new RegExp(`^(${WORK_VERBS.join('|')})\\b`, 'i');

/**
 * Hints about an outcome's wording and size (PL-9).
 *
 * @param statement - What will be true for the customer, as typed.
 * @param taskCount - Tasks below its readable epics; absent while an epic is not readable, because the count would be too small.
 */
export function outcomeHints(
  statement: string,
  taskCount: number | undefined,
): readonly OutcomeHint[] {
  const verb = WORDED_AS_WORK.exec(statement)?.[1];
  const hints: OutcomeHint[] = verb === undefined ? [] : [{ kind: 'worded-as-work', verb }];
  if (taskCount === 0) hints.push({ kind: 'no-tasks' });
  if (taskCount !== undefined && taskCount > MANY_TASKS) {
    hints.push({ kind: 'many-tasks', count: taskCount });
  }
  return hints;
}

/** Questions about a task (PL-9). How often it was reopened is in its history, which is not read here. */
export type TaskHint = 'unchanged' | 'long-in-progress';

export type TaskHintDays = {
  /** Fifteen working days ago: an open task that changed last before it is asked about. */
  readonly unchangedSince: CalendarDate;
  /** Ten working days ago: a task that is in progress since before it is asked about. */
  readonly inProgressSince: CalendarDate;
};

/**
 * Hints about an open task (PL-9).
 *
 * @param task - A task below an epic of an outcome.
 * @param days - The two days that the calendar of the delivery gives.
 */
export function taskHints(task: WorkItem, days: TaskHintDays): readonly TaskHint[] {
  if (isDone(task)) return [];
  const hints: TaskHint[] = isBefore(task.updatedAt, days.unchangedSince) ? ['unchanged'] : [];
  if (
    task.category === 'in-progress' &&
    task.categoryChangedAt !== undefined &&
    isBefore(task.categoryChangedAt, days.inProgressSince)
  ) {
    hints.push('long-in-progress');
  }
  return hints;
}

/** By the UTC day of the instant: half a day more or less does not matter for a hint. */
function isBefore(instant: Instant, day: CalendarDate): boolean {
  return instant.slice(0, 10) < day;
}
