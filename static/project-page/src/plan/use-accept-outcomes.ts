import type { InputOf } from '#contracts/define-contract';
import type { planContract } from '#contracts/plan-contract';
import type { DeliveryId, OutcomeId } from '#domain/shared/identifiers';

import { sendCommand } from '../../../shared/send-command';
import { type PageContextValue, usePage } from '../page-context';

import { withOutcomes, wordPlanError } from './plan-replies';

type NewOutcome = InputOf<(typeof planContract)['plan.accept']>['outcomes'][number];

/** A new outcome of which only the statement must be known. */
export type AcceptableOutcome = Partial<NewOutcome> & { readonly statement: string };

export type Accepted = {
  /** Absent when nothing was accepted. */
  readonly deliveryId?: DeliveryId;
  /** Ids of the new outcomes, in the order of the input. */
  readonly ids: readonly OutcomeId[];
  readonly failure: string | undefined;
};

/** What one call takes at most. */
const OUTCOMES_A_CALL = 100;

/**
 * Accepts proposals and pasted lines. The first accept creates the delivery, and the page is opened
 * again to show it (DL-7).
 */
export function useAcceptOutcomes(): (outcomes: readonly AcceptableOutcome[]) => Promise<Accepted> {
  const page = usePage();
  return async (outcomes) => {
    const accepted = await acceptInParts(page, outcomes);
    if (page.selected === undefined && accepted.deliveryId !== undefined) {
      await page.reload(accepted.deliveryId);
    }
    return accepted;
  };
}

async function acceptInParts(
  { client, selected, changeSelected }: PageContextValue,
  outcomes: readonly AcceptableOutcome[],
): Promise<Accepted> {
  const ids: OutcomeId[] = [];
  let known = selected && { deliveryId: selected.delivery.body.id };
  for (let start = 0; start < outcomes.length; start += OUTCOMES_A_CALL) {
    const part = outcomes.slice(start, start + OUTCOMES_A_CALL).map(complete);
    const reply = await sendCommand(client['plan.accept'], { ...known, outcomes: part });
    if (reply?.ok !== true) return { ...known, ids, failure: wordPlanError(reply?.error) };
    known = { deliveryId: reply.value.deliveryId };
    ids.push(...reply.value.created.map((row) => row.body.id));
    changeSelected((view) => withOutcomes(view, reply.value.created));
  }
  return { ...known, ids, failure: undefined };
}

function complete(outcome: AcceptableOutcome): NewOutcome {
  return { evidence: '', owners: [], customerWording: '', epicIds: [], ...outcome };
}
