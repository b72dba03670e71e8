import { useCallback } from 'react';

import type { OutputOf } from '#contracts/define-contract';
import type { gateContract } from '#contracts/gate-contract';
import type { DeliveryId } from '#domain/shared/identifiers';

import { type UsedReading, useReading } from '../../../shared/use-reading';
import { usePage } from '../page-context';

export type OpenedGates = OutputOf<(typeof gateContract)['gate.open']>;

/** What a command changed. */
export type GatesChange = Partial<Pick<OpenedGates, 'delivery' | 'gates'>>;

export type UsedGates = Pick<UsedReading<OpenedGates>, 'reading' | 'refresh'> & {
  /** Puts the answer of an own command into the page and into the frame's header. */
  readonly apply: (change: GatesChange) => void;
};

/**
 * The gates of a delivery, read when the page opens: in one call.
 *
 * @param deliveryId - The selected delivery.
 */
export function useGates(deliveryId: DeliveryId): UsedGates {
  const { client, changeSelected } = usePage();
  const { reading, refresh, change } = useReading(
    useCallback(() => client['gate.open']({ deliveryId }), [client, deliveryId]),
  );
  const apply = useCallback(
    (changed: GatesChange) => {
      change((opened) => withChange(opened, changed));
      changeSelected((view) => withChange(view, changed));
    },
    [change, changeSelected],
  );
  return { reading, refresh, apply };
}

function withChange<View extends Pick<OpenedGates, 'delivery' | 'gates'>>(
  view: View,
  { delivery, gates = [] }: GatesChange,
): View {
  const changed = new Map(gates.map((gate) => [gate.body.stage, gate]));
  return {
    ...view,
    delivery: delivery ?? view.delivery,
    gates: view.gates.map((gate) => changed.get(gate.body.stage) ?? gate),
  };
}
