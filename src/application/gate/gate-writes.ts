import type { Gate } from '#domain/gate/gate';
import type { DeliveryId } from '#domain/shared/identifiers';

import { type KeptRow, updateRow } from '../command/row-writes';
import { gateAt } from '../ports/row-address';
import type { StoredRow } from '../ports/row-store';

/**
 * Writes for the gates that a command changed.
 *
 * @param deliveryId - Whose gates.
 * @param before - As they were read.
 * @param after - As they are now; the rules leave a gate that they do not change the same object.
 */
export function gateWrites(
  deliveryId: DeliveryId,
  before: readonly StoredRow<Gate>[],
  after: readonly Gate[],
): KeptRow<Gate>[] {
  return before.flatMap((row) => {
    const now = after.find(({ stage }) => stage === row.body.stage);
    return now === undefined || now === row.body
      ? []
      : [updateRow(gateAt(deliveryId, row.body.stage), row, now)];
  });
}
