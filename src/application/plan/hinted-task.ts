import type { TaskHint } from '#domain/plan/mark';
import type { IssueId } from '#domain/shared/identifiers';

/** Hints of one task that a call is about (PL-9). */
export type HintedTask = { readonly issueId: IssueId; readonly hints: readonly TaskHint[] };

/** The hints of each task; one that is named twice has both lists. */
export function hintsByTask(
  tasks: readonly HintedTask[],
): ReadonlyMap<IssueId, readonly TaskHint[]> {
  const hints = new Map<IssueId, readonly TaskHint[]>();
  for (const task of tasks) {
    hints.set(task.issueId, [...(hints.get(task.issueId) ?? []), ...task.hints]);
  }
  return hints;
}
