import { type Clock } from '../clock';
import { limits } from '../limits';

import { type Chance, type DeliverySettings, lateness } from './delivery-chance';
import { type DeliveryRows, type NewDelivery } from './delivery-rows';

const { events: limit } = limits;

/** How late an event of a kind may come. */
const MOST_LATE: Readonly<Record<NewDelivery['kind'], number>> = {
  product: limit.productDelayMilliseconds,
  queue: limit.queueDelayMilliseconds,
  schedule: 0,
};

export type AddDelivery = (delivery: Omit<NewDelivery, 'occurredAt' | 'isCopy'>) => void;

type Parts = {
  readonly rows: DeliveryRows;
  readonly clock: Clock;
  readonly chance: Chance;
  /** As switched now. */
  readonly settings: () => DeliverySettings;
  /** Something waits that did not before. */
  readonly onAdded: () => void;
};

/**
 * Puts an event on its way: not before `dueAt`, later by chance, and by chance twice. Belongs inside
 * the transaction of what caused it, so that neither is without the other.
 */
export function createAddDelivery(parts: Parts): AddDelivery {
  const { rows, clock, chance, settings, onAdded } = parts;
  return (delivery) => {
    const { delay, reorder, duplicates } = settings();
    const { kind, moduleKey } = delivery;
    const occurredAt = clock.now();
    // Without overtaking, a product event waits for those that occurred before it.
    const before = kind === 'product' && !reorder ? rows.lastDueAt(moduleKey) : undefined;
    const add = (isCopy: boolean): number => {
      const id = rows.add({ ...delivery, occurredAt, isCopy });
      const late = delay ? lateness(chance('delay', id), MOST_LATE[kind]) : 0;
      rows.delay(id, Math.max(delivery.dueAt + late, before ?? 0));
      return id;
    };
    const id = add(false);
    if (duplicates && chance('duplicate', id) < 1 / limit.oneDuplicateIn) add(true);
    onAdded();
  };
}
