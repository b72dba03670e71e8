import { editDelivery } from '#application/delivery/edit-delivery';
import { openDelivery } from '#application/delivery/open-delivery';
import type { Ports } from '#application/ports/ports';
import type { deliveryContract } from '#contracts/delivery-contract';
import { ok } from '#domain/shared/result';

import type { Handlers } from './handler';

export function deliveryHandlers(ports: Ports): Handlers<typeof deliveryContract> {
  return {
    'delivery.open': {
      needs: 'browse',
      run: async (_input, session) => ok(await openDelivery(ports, session)),
    },
    'delivery.edit': {
      needs: 'edit',
      run: (input, session) => editDelivery(ports, session, input),
    },
  };
}
