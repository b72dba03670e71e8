import { askAgain as withoutAnswer } from '#domain/plan/mark';
import type { Result } from '#domain/shared/result';

import type { NotFound } from '../command/failure';
import type { EngineFailure } from '../command/run-command';
import type { CommandPorts } from '../ports/ports';
import type { Session } from '../session/session';

import { type ChangedMarks, changeMarks, type MarksInput } from './change-marks';
import { type HintedTask, hintsByTask } from './hinted-task';

export type AskAgainInput = MarksInput & { readonly tasks: readonly HintedTask[] };

/** Takes answers to hints back (PL-9); a task that has none to these hints is left out of the answer. */
export function askAgain(
  ports: CommandPorts,
  session: Session,
  input: AskAgainInput,
): Promise<Result<ChangedMarks, NotFound | EngineFailure>> {
  const hints = hintsByTask(input.tasks);
  return changeMarks(ports, session, {
    input,
    action: 'plan.askAgain',
    issueIds: [...hints.keys()],
    change: (before, issueId) => {
      const again = hints.get(issueId) ?? [];
      const isAnswered = before?.kept.some(({ hint }) => again.includes(hint)) === true;
      return isAnswered ? withoutAnswer(before, again) : before;
    },
  });
}
