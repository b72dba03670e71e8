import { useCallback } from 'react';

import type { customerPlanContract } from '#contracts/customer-plan-contract';
import type { OutputOf } from '#contracts/define-contract';
import type { DeliveryId } from '#domain/shared/identifiers';

import { type UsedReading, useReading } from '../../../shared/use-reading';
import { usePage } from '../page-context';

export type OpenedCustomerPlan = OutputOf<(typeof customerPlanContract)['customer-plan.open']>;
export type OutcomeRow = OpenedCustomerPlan['outcomes'][number];
export type DeliverableRow = OpenedCustomerPlan['deliverables'][number];

/**
 * The customer plan of a delivery, read when the page opens: in one call.
 *
 * @param deliveryId - The selected delivery.
 */
export function useCustomerPlan(deliveryId: DeliveryId): UsedReading<OpenedCustomerPlan> {
  const { client } = usePage();
  return useReading(
    useCallback(() => client['customer-plan.open']({ deliveryId }), [client, deliveryId]),
  );
}
