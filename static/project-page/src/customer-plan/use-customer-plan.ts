import { useCallback, useEffect, useRef, useState } from 'react';

import type { customerPlanContract } from '#contracts/customer-plan-contract';
import type { ErrorOf, OutputOf } from '#contracts/define-contract';
import type { DeliveryId } from '#domain/shared/identifiers';

import { type ProjectPageClient, usePage } from '../page-context';

type OpenCall = (typeof customerPlanContract)['customer-plan.open'];
export type OpenedCustomerPlan = OutputOf<OpenCall>;
export type OutcomeRow = OpenedCustomerPlan['outcomes'][number];
export type DeliverableRow = OpenedCustomerPlan['deliverables'][number];

/** Opening is loading, failed or opened: three screens. */
export type CustomerPlanState =
  | { readonly state: 'loading' }
  | { readonly state: 'platform-failed' }
  | { readonly state: 'refused'; readonly error: ErrorOf<OpenCall> }
  | { readonly state: 'ready'; readonly opened: OpenedCustomerPlan };

export type ChangeOpened = (change: (before: OpenedCustomerPlan) => OpenedCustomerPlan) => void;

export type UsedCustomerPlan = {
  readonly plan: CustomerPlanState;
  /** Reads everything again; what is shown stays until the answer is there. */
  readonly refresh: () => Promise<void>;
  /** Puts the answer of an own command into the page. */
  readonly change: ChangeOpened;
};

/**
 * The customer plan of a delivery, read when the page opens: in one call.
 *
 * @param deliveryId - The selected delivery.
 */
export function useCustomerPlan(deliveryId: DeliveryId): UsedCustomerPlan {
  const { client } = usePage();
  const [plan, setPlan] = useState<CustomerPlanState>({ state: 'loading' });
  const latest = useRef(0);

  const refresh = useCallback(async () => {
    latest.current += 1;
    const own = latest.current;
    const next = await read(client, deliveryId);
    // An answer that a later call has overtaken is dropped.
    if (own === latest.current) setPlan(next);
  }, [client, deliveryId]);

  useEffect(() => {
    void refresh();
  }, [refresh]);

  const change = useCallback<ChangeOpened>((apply) => {
    setPlan((before) =>
      before.state === 'ready' ? { state: 'ready', opened: apply(before.opened) } : before,
    );
  }, []);

  return { plan, refresh, change };
}

async function read(client: ProjectPageClient, deliveryId: DeliveryId): Promise<CustomerPlanState> {
  try {
    const reply = await client['customer-plan.open']({ deliveryId });
    return reply.ok
      ? { state: 'ready', opened: reply.value }
      : { state: 'refused', error: reply.error };
  } catch {
    return { state: 'platform-failed' };
  }
}
