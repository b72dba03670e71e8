import { useEffect, useState } from 'react';

import type { DeliveryView } from '#contracts/delivery-contract';
import type { IssueId } from '#domain/shared/identifiers';

import { usePage } from '../page-context';

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
  const selectedId = selected?.delivery.body.id;
  const others = opened.deliveries.map(({ id }) => id).filter((id) => id !== selectedId);
  const key = others.join();

  useEffect(() => {
    let isOver = false;
    const read = async (): Promise<void> => {
      const replies = await Promise.all(
        others.map((deliveryId) => client['delivery.open']({ deliveryId })),
      );
      const views = replies.flatMap((reply) =>
        reply.ok && reply.value.access === 'delivery' ? (reply.value.selected ?? []) : [],
      );
      if (!isOver) setClaimed(new Set(views.flatMap(claimsOf)));
    };
    if (others.length === 0) setClaimed(NOTHING);
    // Without an answer the other deliveries' epics look free; mapping one is refused by the server.
    else {
      void read().catch(() => {
        if (!isOver) setClaimed(NOTHING);
      });
    }
    return () => {
      isOver = true;
    };
    // `key` stands for the other deliveries.
  }, [client, key]);

  return claimed;
}

function claimsOf(view: DeliveryView): readonly IssueId[] {
  const { issueId } = view.delivery.body;
  const epics = view.outcomes
    .filter((outcome) => outcome.body.state === 'active')
    .flatMap((outcome) => outcome.body.epicIds);
  return issueId === undefined ? epics : [issueId, ...epics];
}
