import type { WorkingCalendar } from '../delivery/delivery';
import type { CalendarDate, Instant } from '../shared/calendar-date';
import { dayAfter } from '../shared/day-after';
import { workingDaysBetween } from '../shared/working-days';

import { type KeptHint, TASK_HINTS, type TaskHint } from './mark';
import { isDone, type WorkItem } from './work-item';

/** A task that takes more working days than these is asked about (PL-9). */
export const LONG_DAYS = 10;
/** A task that was reopened so often is asked about (PL-9). */
export const REOPENED_TIMES = 2;

/** What hints compare with, on the delivery's calendar. */
export type TaskHintDays = {
  /** Fifteen working days ago: an open task that changed last before it is asked about. */
  readonly unchangedSince: CalendarDate;
  /** Ten working days ago: a task that is in progress since before it is asked about. */
  readonly inProgressSince: CalendarDate;
  readonly calendar: WorkingCalendar;
};

/** What is known of a task below an epic of an outcome. */
export type TaskFacts = {
  readonly task: WorkItem;
  /** When it was reopened, oldest first; absent while its history is not read. */
  readonly reopenings?: readonly Instant[] | undefined;
};

/** What a task is asked, and what it would be asked had nobody answered. */
export type TaskQuestions = {
  readonly asked: readonly TaskHint[];
  /** Answers that hold: the question would stand without them, or nobody can tell without the history. */
  readonly kept: readonly KeptHint[];
};

/**
 * The hints about an open task, parted by what people answered (PL-9). An answer holds until something new
 * happens: "no change" for the next fifteen working days without change, "longer than ten" for ten more working
 * days in progress (for a planned length it holds for good), "reopened" until it is reopened once more.
 *
 * @param facts - The task and its history.
 * @param answers - Hints of this task that were kept with a reason.
 * @param days - What the calendar of the delivery gives.
 *
 * @example
 * // In progress for eleven working days, kept yesterday:
 * taskQuestions({ task, reopenings: [] }, [kept], days); // { asked: [], kept: [kept] }
 */
export function taskQuestions(
  facts: TaskFacts,
  answers: readonly KeptHint[],
  days: TaskHintDays,
): TaskQuestions {
  if (isDone(facts.task)) return { asked: [], kept: [] };
  const answerTo = (hint: TaskHint): KeptHint | undefined =>
    answers.find((answer) => answer.hint === hint);
  const asked = TASK_HINTS.filter((hint) => {
    const stands = STANDS[hint](facts, days, undefined);
    const answer = answerTo(hint);
    return stands && (answer === undefined || STANDS[hint](facts, days, answer.at));
  });
  const mayStand = (hint: TaskHint): boolean =>
    STANDS[hint](facts, days, undefined) || (hint === 'reopened' && facts.reopenings === undefined);
  const quiet = TASK_HINTS.filter((hint) => mayStand(hint) && !asked.includes(hint));
  return { asked, kept: quiet.flatMap((hint) => answerTo(hint) ?? []) };
}

/** Whether a hint stands, and whether it stands again after it was answered at an instant. */
type Stands = (facts: TaskFacts, days: TaskHintDays, answeredAt: Instant | undefined) => boolean;

const STANDS: Readonly<Record<TaskHint, Stands>> = {
  unchanged: ({ task }, { unchangedSince }, answeredAt) =>
    isBefore(later(task.updatedAt, answeredAt), unchangedSince),
  long: ({ task }, days, answeredAt) =>
    isLongInProgress(task, days, answeredAt) ||
    (answeredAt === undefined && isPlannedLong(task, days)),
  reopened: ({ reopenings = [] }, _days, answeredAt) => {
    const last = reopenings.at(-1);
    if (last === undefined || reopenings.length < REOPENED_TIMES) return false;
    return answeredAt === undefined || last > answeredAt;
  },
};

/** From its start day to its due day, both worked on. */
function isPlannedLong({ start, due }: WorkItem, { calendar }: TaskHintDays): boolean {
  if (start === undefined || due === undefined) return false;
  return workingDaysBetween(calendar, start, dayAfter(due, 1)) > LONG_DAYS;
}

function isLongInProgress(
  { category, categoryChangedAt }: WorkItem,
  { inProgressSince }: TaskHintDays,
  answeredAt: Instant | undefined,
): boolean {
  if (category !== 'in-progress' || categoryChangedAt === undefined) return false;
  return isBefore(later(categoryChangedAt, answeredAt), inProgressSince);
}

function later(instant: Instant, other: Instant | undefined): Instant {
  return other !== undefined && other > instant ? other : instant;
}

/** By the UTC day of the instant: half a day more or less does not matter for a hint. */
function isBefore(instant: Instant, day: CalendarDate): boolean {
  return instant.slice(0, 10) < day;
}
