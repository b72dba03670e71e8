import type { DeliveryId } from '#domain/shared/identifiers';
import { proposalMessages } from '#i18n/proposal-messages';

import { sendCommand } from '../../../../shared/send-command';
import { usePage } from '../../page-context';
import { useAcceptOutcomes } from '../use-accept-outcomes';

import { type Candidate, toOutcome } from './candidates';

/**
 * Accepts the included candidates; then, as the delivery exists, puts outside what the person said does
 * not belong to it (PL-3).
 */
export function useAcceptCandidates(): (
  included: readonly Candidate[],
  outside: readonly Candidate[],
) => Promise<string | undefined> {
  const { client, selected, reload, showFlag } = usePage();
  const accept = useAcceptOutcomes();

  const markOutside = async (
    deliveryId: DeliveryId,
    candidates: readonly Candidate[],
  ): Promise<boolean> => {
    const replies = await Promise.all(
      candidates.map(({ epicIds, outsideReason = '' }) =>
        sendCommand(client['plan.markOutside'], {
          deliveryId,
          issueIds: [...epicIds],
          reason: outsideReason,
        }),
      ),
    );
    return replies.every((reply) => reply?.ok === true);
  };

  return async (included, outside) => {
    const accepted = await accept(included.map(toOutcome));
    const deliveryId = accepted.deliveryId ?? selected?.delivery.body.id;
    if (accepted.failure !== undefined || deliveryId === undefined) return accepted.failure;
    showFlag({ type: 'success', title: proposalMessages.accepted(accepted.ids.length) });
    if (outside.length === 0) return undefined;
    if (!(await markOutside(deliveryId, outside))) {
      showFlag({ type: 'warning', title: proposalMessages.outsideNotMarked });
    }
    await reload(deliveryId);
    return undefined;
  };
}
