import { useEffect, useState } from 'react';

import type { DeliveryId, IssueId } from '#domain/shared/identifiers';

import { type ProjectPageClient, usePage } from '../page-context';

const NOTHING: ReadonlySet<IssueId> = new Set();

/**
 * What the other deliveries of this project own: their epics and the work items that stand for them. It
 * is no noise here and is not proposed (DL-7). Asked for only when there are other deliveries.
 *
 * @returns `undefined` until it is known.
 */
export function useClaimedElsewhere(): ReadonlySet<IssueId> | undefined {
  const { client, opened, selected } = usePage();
  const [claimed, setClaimed] = useState<ReadonlySet<IssueId>>();
  const deliveryId = selected?.delivery.body.id;
  const hasOthers = opened.hasOtherDeliveries;

  useEffect(() => {
    let isOver = false;
    const read = async (): Promise<void> => {
      const known = deliveryId === undefined || !hasOthers;
      const found = known ? NOTHING : await claimsElsewhere(client, deliveryId);
      if (!isOver) setClaimed(found);
    };
    void read();
    return () => {
      isOver = true;
    };
  }, [client, deliveryId, hasOthers]);

  return claimed;
}

/** Without an answer the other deliveries' epics look free; mapping one is refused by the server. */
async function claimsElsewhere(
  client: ProjectPageClient,
  deliveryId: DeliveryId,
): Promise<ReadonlySet<IssueId>> {
  try {
    const reply = await client['delivery.claimsElsewhere']({ deliveryId });
    return reply.ok ? new Set(reply.value.issueIds) : NOTHING;
  } catch {
    return NOTHING;
  }
}
