import type { Gate } from './gate';
import { nextGate } from './in-order';
import type { Stage } from './stage';

/** Where a delivery is (DL-2). `complete` belongs to a closed delivery, and nothing closes one in this version. */
export type DeliveryStatus = 'planning' | 'in-production' | 'qa' | 'deployment' | 'handover';

const STATUS_OF_STAGE: Readonly<Record<Stage, DeliveryStatus>> = {
  'intake-handoff': 'planning',
  'delivery-planning': 'planning',
  production: 'in-production',
  qa: 'qa',
  deployment: 'deployment',
  handover: 'handover',
  review: 'handover',
};

/**
 * The status of a delivery, derived from its gates and never typed (DL-2): that of the stage whose gate is
 * next. With every gate closed it stays in handover until the delivery itself is closed.
 *
 * @param gates - All gates of the delivery, in any order.
 */
export function deliveryStatus(gates: readonly Gate[]): DeliveryStatus {
  const next = nextGate(gates);
  return next === undefined ? 'handover' : STATUS_OF_STAGE[next.stage];
}
