import { createDelivery } from '#application/delivery/create-delivery';
import { editDelivery } from '#application/delivery/edit-delivery';
import { openDelivery } from '#application/delivery/open-delivery';
import { readClaimsElsewhere } from '#application/delivery/read-claims-elsewhere';
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
    'delivery.create': {
      needs: 'create-delivery',
      run: (input, session) => createDelivery(ports, session, input),
    },
    'delivery.claimsElsewhere': {
      needs: 'see-delivery',
      run: async (input, session) => ok(await readClaimsElsewhere(ports.rows, session, input)),
    },
    'delivery.edit': {
      needs: 'edit',
      run: (input, session) => editDelivery(ports, session, input),
    },
  };
}
