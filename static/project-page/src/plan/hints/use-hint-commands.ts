import { useMemo } from 'react';

import type { InputOf } from '#contracts/define-contract';
import type { planContract } from '#contracts/plan-contract';
import type { DeliveryId } from '#domain/shared/identifiers';
import { hintMessages } from '#i18n/hint-messages';
import { planMessages } from '#i18n/plan-messages';

import { sendCommand } from '../../../../shared/send-command';
import { type PageContextValue, usePage } from '../../page-context';
import type { Done } from '../outcome-answers';
import { wordPlanError } from '../plan-replies';
import { withChangedMarks } from '../with-changed-marks';

/** Hints of tasks that a command is about. */
export type AnsweredTasks = InputOf<(typeof planContract)['plan.keepHints']>['tasks'];

/** Keeping hints with a reason, and having them asked again (PL-9). */
export type HintCommands = {
  readonly keep: (tasks: AnsweredTasks, reason: string) => Done;
  readonly askAgain: (tasks: AnsweredTasks) => Done;
};

/** What one call takes at most. */
const TASKS_A_CALL = 500;

/**
 * Commands on hints; each shows its answer, and keeping can be undone.
 *
 * @param deliveryId - The selected delivery.
 */
export function useHintCommands(deliveryId: DeliveryId): HintCommands {
  const page = usePage();
  return useMemo(() => hintCommands(page, deliveryId), [page, deliveryId]);
}

function hintCommands(page: PageContextValue, deliveryId: DeliveryId): HintCommands {
  const { client, changeSelected, showFlag } = page;
  const askAgain: HintCommands['askAgain'] = async (tasks) => {
    for (const some of inCalls(tasks)) {
      const reply = await sendCommand(client['plan.askAgain'], { deliveryId, tasks: some });
      if (reply?.ok !== true) return wordPlanError(reply?.error);
      changeSelected((view) => withChangedMarks(view, reply.value));
    }
    showFlag({ type: 'success', title: hintMessages.askedAgain(tasks.length) });
    return undefined;
  };
  return {
    askAgain,
    keep: async (tasks, reason) => {
      for (const some of inCalls(tasks)) {
        const input = { deliveryId, tasks: some, reason };
        const reply = await sendCommand(client['plan.keepHints'], input);
        if (reply?.ok !== true) return wordPlanError(reply?.error);
        changeSelected((view) => withChangedMarks(view, reply.value));
      }
      const undo = async (): Promise<void> => {
        const failure = await askAgain(tasks);
        if (failure !== undefined) showFlag({ type: 'error', title: failure });
      };
      showFlag({
        type: 'success',
        title: hintMessages.keptDone(tasks.length),
        action: { text: planMessages.undo, run: () => void undo() },
      });
      return undefined;
    },
  };
}

function inCalls(tasks: AnsweredTasks): readonly AnsweredTasks[] {
  return Array.from({ length: Math.ceil(tasks.length / TASKS_A_CALL) }, (_, call) =>
    tasks.slice(call * TASKS_A_CALL, (call + 1) * TASKS_A_CALL),
  );
}
