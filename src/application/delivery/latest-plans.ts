import type { GuestPlan } from '#domain/customer-plan/customer-plan';
import type { DeliveryId } from '#domain/shared/identifiers';

import { headAt, planVersionAt } from '../ports/row-address';
import type { RowReader } from '../ports/row-store';

import { lastPlanNumber } from './last-plan-number';

export type LatestPlan = { readonly deliveryId: DeliveryId; readonly latest: GuestPlan };

/** The last published customer plan of each delivery: what everybody sees who may browse the project (EV-2). */
export async function latestPlans(
  rows: RowReader,
  deliveryIds: readonly DeliveryId[],
): Promise<readonly LatestPlan[]> {
  const heads = await rows.getMany(deliveryIds.map((id) => headAt(id, 'plan-version')));
  const published = deliveryIds.flatMap((deliveryId, index) => {
    const number = lastPlanNumber(heads[index]?.body);
    return number > 0 ? [{ deliveryId, number }] : [];
  });
  const plans = await rows.getMany(
    published.map(({ deliveryId, number }) => planVersionAt(deliveryId, number)),
  );
  return published.flatMap(({ deliveryId }, index) => {
    const plan = plans[index]?.body;
    return plan ? [{ deliveryId, latest: { number: plan.number, plan: plan.plan } }] : [];
  });
}
