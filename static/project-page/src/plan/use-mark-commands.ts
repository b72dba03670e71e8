import { useMemo } from 'react';

import type { DeliveryId, IssueId } from '#domain/shared/identifiers';
import { planMessages } from '#i18n/plan-messages';
import { workMessages } from '#i18n/work-messages';

import { sendCommand } from '../../../shared/send-command';
import { type PageContextValue, usePage } from '../page-context';

import type { Done } from './outcome-answers';
import { wordPlanError } from './plan-replies';
import { withChangedMarks } from './with-changed-marks';

/** Putting work outside the delivery, and taking it back in (PL-3). */
export type MarkCommands = {
  readonly markOutside: (ids: readonly IssueId[], reason: string) => Done;
  readonly takeBackIn: (ids: readonly IssueId[]) => Done;
};

/** What one call takes at most. */
const MARKS_A_CALL = 500;

/**
 * Commands on marks.
 *
 * @param deliveryId - The selected delivery.
 */
export function useMarkCommands(deliveryId: DeliveryId): MarkCommands {
  const page = usePage();
  return useMemo(() => markCommands(page, deliveryId), [page, deliveryId]);
}

function markCommands(page: PageContextValue, deliveryId: DeliveryId): MarkCommands {
  const { client, changeSelected, showFlag } = page;
  const takeBackIn = async (ids: readonly IssueId[]): Done => {
    for (const issueIds of inCalls(ids)) {
      const reply = await sendCommand(client['plan.unmarkOutside'], { deliveryId, issueIds });
      if (reply?.ok !== true) return wordPlanError(reply?.error);
      changeSelected((view) => withChangedMarks(view, reply.value));
    }
    showFlag({ type: 'success', title: workMessages.backIn(ids.length) });
    return undefined;
  };
  return {
    takeBackIn,
    markOutside: async (ids, reason) => {
      for (const issueIds of inCalls(ids)) {
        const reply = await sendCommand(client['plan.markOutside'], {
          deliveryId,
          issueIds,
          reason,
        });
        if (reply?.ok !== true) return wordPlanError(reply?.error);
        changeSelected((view) => withChangedMarks(view, reply.value));
      }
      const undo = async (): Promise<void> => {
        const failure = await takeBackIn(ids);
        if (failure !== undefined) showFlag({ type: 'error', title: failure });
      };
      showFlag({
        type: 'success',
        title: workMessages.outsideDone(ids.length),
        action: { text: planMessages.undo, run: () => void undo() },
      });
      return undefined;
    },
  };
}

function inCalls(ids: readonly IssueId[]): IssueId[][] {
  return Array.from({ length: Math.ceil(ids.length / MARKS_A_CALL) }, (_, part) =>
    ids.slice(part * MARKS_A_CALL, (part + 1) * MARKS_A_CALL),
  );
}
