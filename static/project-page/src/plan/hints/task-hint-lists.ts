import type { WorkClass } from '#domain/plan/classify-work';
import type { KeptHint, Mark, TaskHint } from '#domain/plan/mark';
import type { Outcome } from '#domain/plan/outcome';
import { type TaskHintDays, taskQuestions } from '#domain/plan/task-hints';
import { isDone, type WorkItem } from '#domain/plan/work-item';
import type { Instant } from '#domain/shared/calendar-date';
import type { IssueId } from '#domain/shared/identifiers';

import type { Plan } from '../build-plan';

/** A task with hints, asked or kept with a reason (PL-9). */
export type HintedTask = {
  readonly task: WorkItem;
  readonly outcome: Outcome;
  readonly asked: readonly TaskHint[];
  readonly kept: readonly KeptHint[];
  /** Earlier answers to hints that are asked again. */
  readonly former: readonly KeptHint[];
  /** Absent while its history is not read. */
  readonly timesReopened: number | undefined;
};

export type TaskHintLists = {
  readonly byTask: ReadonlyMap<IssueId, HintedTask>;
  /** Tasks that are asked something, in the order of the outcomes. */
  readonly asked: readonly HintedTask[];
  /** Tasks of which a hint is kept with a reason. */
  readonly kept: readonly HintedTask[];
};

/** Open tasks that serve an outcome of the plan; what was put outside is asked nothing. */
export function openTasks(plan: Plan): readonly WorkItem[] {
  return servingTasks(plan).map(({ task }) => task);
}

/**
 * The hints of all tasks.
 *
 * @param plan - Outcomes with their work.
 * @param marks - What people decided about work items.
 * @param facts - When tasks were reopened as far as it was read, and the days that hints compare with.
 */
export function taskHintLists(
  plan: Plan,
  marks: readonly Mark[],
  facts: {
    readonly reopenings: ReadonlyMap<IssueId, readonly Instant[]>;
    readonly days: TaskHintDays;
  },
): TaskHintLists {
  const answersOf = new Map(marks.map(({ issueId, kept }) => [issueId, kept]));
  const hinted = servingTasks(plan).flatMap(({ task, outcome }): readonly HintedTask[] => {
    const reopenings = facts.reopenings.get(task.id);
    const answers = answersOf.get(task.id) ?? [];
    const { asked, kept } = taskQuestions({ task, reopenings }, answers, facts.days);
    if (asked.length + kept.length === 0) return [];
    const former = answers.filter(({ hint }) => asked.includes(hint));
    return [{ task, outcome, asked, kept, former, timesReopened: reopenings?.length }];
  });
  return {
    byTask: new Map(hinted.map((one) => [one.task.id, one])),
    asked: hinted.filter(({ asked }) => asked.length > 0),
    kept: hinted.filter(({ kept }) => kept.length > 0),
  };
}

function servingTasks({
  rows,
  work,
}: Plan): readonly { readonly task: WorkItem; readonly outcome: Outcome }[] {
  if (work === undefined) return [];
  return rows.flatMap(({ outcome, work: own }) =>
    (own?.tasks ?? [])
      .filter((task) => !isDone(task) && serves(work.classes.get(task.id), outcome))
      .map((task) => ({ task, outcome })),
  );
}

/** A task may serve another outcome than its epic does, and may be outside. */
function serves(found: WorkClass | undefined, { id }: Outcome): boolean {
  return found?.kind === 'serves' && found.outcomeId === id;
}
