import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';

import type { DeliveryView } from '#contracts/delivery-contract';
import type { PlanDays } from '#domain/plan/plan-days';

import type { HistoryState } from '../../jira/history-reading';
import { usePage } from '../../page-context';
import type { Plan } from '../build-plan';

import { openTasks, type TaskHintLists, taskHintLists } from './task-hint-lists';

/** The hints of the plan's tasks, and how far their histories are known. */
export type TaskHints = TaskHintLists & {
  readonly history: HistoryState;
  readonly readHistories: () => void;
};

/**
 * Computes the hints whenever the plan changes. Histories are read once the plan is shown, and again for the
 * tasks that changed.
 *
 * @param selected - The selected delivery, with what people decided about tasks.
 * @param plan - Its outcomes with their work.
 * @param days - The days around today.
 */
export function useTaskHints(selected: DeliveryView, plan: Plan, days: PlanDays): TaskHints {
  const { taskHistories } = usePage();
  const history = useSyncExternalStore(taskHistories.subscribe, taskHistories.state);
  const tasks = useMemo(() => openTasks(plan), [plan]);
  const readHistories = useCallback(() => {
    void taskHistories.read(tasks);
  }, [taskHistories, tasks]);

  const versions = useMemo(
    () => tasks.map(({ id, updatedAt }) => `${id}@${updatedAt}`).join(),
    [tasks],
  );
  useEffect(() => {
    if (versions !== '') readHistories();
    // `versions` stands for the tasks: a plan of the same tasks is no reason to read.
  }, [taskHistories, versions]);

  const { calendar } = selected.delivery.body;
  const lists = useMemo(
    () =>
      taskHintLists(
        plan,
        selected.marks.map(({ body }) => body),
        { reopenings: history.reopenings, days: { ...days, calendar } },
      ),
    [plan, selected.marks, history.reopenings, days, calendar],
  );
  return useMemo(() => ({ ...lists, history, readHistories }), [lists, history, readHistories]);
}
