import type { Delivery } from '#domain/delivery/delivery';
import type { Gate } from '#domain/gate/gate';
import { STAGES } from '#domain/gate/stage';
import type { DeliveryId } from '#domain/shared/identifiers';

import { deliveryAt, gateAt } from '../ports/row-address';
import type { RowReader, StoredRow } from '../ports/row-store';

/** A delivery with its gates, as one storage call reads them. */
export type DeliveryWithGates = {
  readonly delivery: StoredRow<Delivery> | undefined;
  /** Those that exist, in order. */
  readonly gates: readonly StoredRow<Gate>[];
};

/** Reads a delivery and its seven gates, strongly consistent. */
export async function loadGates(
  rows: RowReader,
  deliveryId: DeliveryId,
): Promise<DeliveryWithGates> {
  const [delivery, ...gates] = await rows.getMany([
    deliveryAt(deliveryId),
    ...STAGES.map((stage) => gateAt(deliveryId, stage)),
  ]);
  return { delivery, gates: gates.flatMap((gate) => gate ?? []) };
}
