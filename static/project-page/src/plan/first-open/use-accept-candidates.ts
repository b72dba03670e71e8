import type { DeliveryId, IssueId } from '#domain/shared/identifiers';
import { proposalMessages } from '#i18n/proposal-messages';

import { sendCommand } from '../../../../shared/send-command';
import { type PageContextValue, usePage } from '../../page-context';
import { wordPlanError } from '../plan-replies';
import { useAcceptOutcomes } from '../use-accept-outcomes';

import { type Candidate, toOutcome } from './candidates';
import { groupOutside } from './group-outside';

/**
 * Accepts the included candidates; then, as the delivery exists, puts outside what the person said does
 * not belong to it (PL-3).
 *
 * @returns The sentence of a failure. Outcomes that are in the plan are no failure: that work was not put
 * outside is then told by a flag.
 */
export function useAcceptCandidates(): (
  included: readonly Candidate[],
  outside: readonly Candidate[],
) => Promise<string | undefined> {
  const page = usePage();
  const { selected, reload, showFlag } = page;
  const accept = useAcceptOutcomes();

  return async (included, outside) => {
    const accepted = await accept(included.map(toOutcome));
    const deliveryId = accepted.deliveryId ?? selected?.delivery.body.id;
    if (accepted.failure !== undefined || deliveryId === undefined) return accepted.failure;
    const isAccepted = accepted.ids.length > 0;
    if (isAccepted) {
      showFlag({ type: 'success', title: proposalMessages.accepted(accepted.ids.length) });
    }
    if (outside.length === 0) return undefined;
    const failure = await putOutside(page, deliveryId, outside);
    await reload(deliveryId);
    if (failure === undefined) {
      showFlag({ type: 'success', title: proposalMessages.putOutsideDone(outside.length) });
    } else if (isAccepted) {
      showFlag({ type: 'warning', title: proposalMessages.outsideNotMarked, description: failure });
    }
    return isAccepted ? undefined : failure;
  };
}

/** One command after the other: each changes the same head. */
async function putOutside(
  { client }: PageContextValue,
  deliveryId: DeliveryId,
  candidates: readonly Candidate[],
): Promise<string | undefined> {
  for (const { reason, issueIds } of groupOutside(candidates)) {
    const input = { deliveryId, issueIds: [...issueIds] as IssueId[], reason };
    const reply = await sendCommand(client['plan.markOutside'], input);
    if (reply?.ok !== true) return wordPlanError(reply?.error);
  }
  return undefined;
}
