import { keepHints as withAnswer } from '#domain/plan/mark';
import type { Result } from '#domain/shared/result';

import type { NotFound } from '../command/failure';
import type { EngineFailure } from '../command/run-command';
import type { Ports } from '../ports/ports';
import type { Session } from '../session/session';

import { type ChangedMarks, changeMarks, type MarksInput } from './change-marks';
import { type HintedTask, hintsByTask } from './hinted-task';
import { readVisible } from './read-epics';

export type KeepInput = MarksInput & {
  readonly tasks: readonly HintedTask[];
  readonly reason: string;
};

/**
 * Keeps tasks as they are in spite of their hints, with one reason for all (PL-9); a hint that was answered
 * before gets the new answer. When the person cannot see one of the tasks, nothing is kept (EV-1).
 */
export function keepHints(
  ports: Ports,
  session: Session,
  input: KeepInput,
): Promise<Result<ChangedMarks, NotFound | EngineFailure>> {
  const { tasks, reason } = input;
  const hints = hintsByTask(tasks);
  return changeMarks(ports, session, {
    input,
    action: 'plan.keepHints',
    issueIds: [...hints.keys()],
    reason,
    check: (ids) => readVisible(ports.jiraAsUser, ids),
    change: (before, issueId, who) =>
      withAnswer(before, issueId, {
        hints: hints.get(issueId) ?? [],
        decision: { reason, ...who },
      }),
  });
}
