import { useMemo } from 'react';

import type { DeliveryId, IssueId, OutcomeId } from '#domain/shared/identifiers';

import { sendCommand } from '../../../shared/send-command';
import { type PageContextValue, usePage } from '../page-context';

import { type Done, outcomeAnswers, type SeenOutcome, type StoredOutcome } from './outcome-answers';
import type { PlanReply } from './plan-replies';
import { type RestorableCommands, restorableCommands } from './restorable-commands';

/** What can be done with one outcome besides editing its fields. */
export type OutcomeCommands = RestorableCommands & {
  /** Puts it before another one, or last (PL-10). */
  readonly move: (id: OutcomeId, before: OutcomeId | null) => Done;
  readonly confirm: (seen: SeenOutcome, confirmed: boolean, note: string) => Done;
  /** Answers with the outcome as it is now, for mapping the next epic. */
  readonly mapEpic: (
    seen: SeenOutcome,
    issueId: IssueId,
  ) => Promise<PlanReply<StoredOutcome> | undefined>;
  readonly unmapEpic: (seen: SeenOutcome, issueId: IssueId) => Done;
};

/**
 * Commands on outcomes; each shows its answer, and its undo where there is one.
 *
 * @param deliveryId - The selected delivery.
 */
export function useOutcomeCommands(deliveryId: DeliveryId): OutcomeCommands {
  const page = usePage();
  return useMemo(() => outcomeCommands(page, deliveryId), [page, deliveryId]);
}

function outcomeCommands(page: PageContextValue, deliveryId: DeliveryId): OutcomeCommands {
  const { client, changeSelected } = page;
  const answers = outcomeAnswers(page, deliveryId);
  const { target, show, refuse } = answers;
  return {
    ...restorableCommands(page, answers),
    move: async (outcomeId, before) => {
      const input = { deliveryId, outcomeId, before };
      const reply = await sendCommand(client['plan.moveOutcome'], input);
      if (reply?.ok !== true) return refuse(reply?.error);
      changeSelected((view) => ({ ...view, outcomeOrder: reply.value }));
      return undefined;
    },
    confirm: async (seen, confirmed, note) => {
      const input = { ...target(seen), confirmed, note };
      const reply = await sendCommand(client['plan.confirmEvidence'], input);
      if (reply?.ok !== true) return refuse(reply?.error);
      show(reply.value);
      return undefined;
    },
    mapEpic: async (seen, issueId) => {
      const reply = await sendCommand(client['plan.mapEpic'], { ...target(seen), issueId });
      if (reply?.ok === true) show(reply.value);
      return reply;
    },
    unmapEpic: async (seen, issueId) => {
      const reply = await sendCommand(client['plan.unmapEpic'], { ...target(seen), issueId });
      if (reply?.ok !== true) return refuse(reply?.error);
      show(reply.value);
      return undefined;
    },
  };
}
