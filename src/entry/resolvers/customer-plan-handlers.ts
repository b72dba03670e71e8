import { addDeliverable } from '#application/customer-plan/add-deliverable';
import { deleteDeliverable } from '#application/customer-plan/delete-deliverable';
import { editDeliverable } from '#application/customer-plan/edit-deliverable';
import { openCustomerPlan } from '#application/customer-plan/open-customer-plan';
import { publishCustomerPlan } from '#application/customer-plan/publish-customer-plan';
import type { Ports } from '#application/ports/ports';
import type { customerPlanContract } from '#contracts/customer-plan-contract';

import type { Handlers } from './handler';

/** Opening is for the stake; who may only browse gets the published plan from `delivery.open` (EV-2). */
export function customerPlanHandlers(ports: Ports): Handlers<typeof customerPlanContract> {
  return {
    'customer-plan.open': {
      needs: 'see-delivery',
      run: (input, session) => openCustomerPlan(ports, session, input.deliveryId),
    },
    'customer-plan.addDeliverable': {
      needs: 'edit',
      run: (input, session) => addDeliverable(ports, session, input),
    },
    'customer-plan.editDeliverable': {
      needs: 'edit',
      run: (input, session) => editDeliverable(ports, session, input),
    },
    'customer-plan.deleteDeliverable': {
      needs: 'edit',
      run: (input, session) => deleteDeliverable(ports, session, input),
    },
    'customer-plan.publish': {
      needs: 'edit',
      run: (input, session) => publishCustomerPlan(ports, session, input),
    },
  };
}
