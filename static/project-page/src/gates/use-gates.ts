import { useCallback, useEffect, useState } from 'react';

import type { ErrorOf, OutputOf } from '#contracts/define-contract';
import type { gateContract } from '#contracts/gate-contract';
import type { DeliveryId } from '#domain/shared/identifiers';

import { usePage } from '../page-context';

export type OpenedGates = OutputOf<(typeof gateContract)['gate.open']>;
type OpenError = ErrorOf<(typeof gateContract)['gate.open']>;

/** What a command changed. */
export type GatesChange = Partial<Pick<OpenedGates, 'delivery' | 'gates'>>;

export type GatesState =
  | { readonly state: 'loading' }
  | { readonly state: 'platform-failed' }
  | { readonly state: 'refused'; readonly error: OpenError }
  | { readonly state: 'ready'; readonly opened: OpenedGates };

export type UsedGates = {
  readonly gates: GatesState;
  /** Reads everything again; what is shown stays until the answer is there. */
  readonly refresh: () => Promise<void>;
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
  const [gates, setGates] = useState<GatesState>({ state: 'loading' });

  const read = useCallback(async (): Promise<GatesState> => {
    try {
      const reply = await client['gate.open']({ deliveryId });
      return reply.ok
        ? { state: 'ready', opened: reply.value }
        : { state: 'refused', error: reply.error };
    } catch {
      return { state: 'platform-failed' };
    }
  }, [client, deliveryId]);

  useEffect(() => {
    let current = true;
    void read().then((answer) => {
      if (current) setGates(answer);
    });
    return () => {
      current = false;
    };
  }, [read]);

  const refresh = useCallback(async () => {
    setGates(await read());
  }, [read]);

  const apply = useCallback(
    (change: GatesChange) => {
      setGates((before) =>
        before.state === 'ready'
          ? { state: 'ready', opened: withChange(before.opened, change) }
          : before,
      );
      changeSelected((view) => withChange(view, change));
    },
    [changeSelected],
  );
  return { gates, refresh, apply };
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
