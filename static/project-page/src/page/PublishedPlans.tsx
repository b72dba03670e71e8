import { Stack } from '@atlaskit/primitives/compiled/stack';
import type { ReactElement } from 'react';

import type { OpenedPage } from '#contracts/delivery-contract';

import { PublishedPlan } from '../customer-plan/PublishedPlan';

export type OpenedOutside = Extract<OpenedPage, { access: 'customer-plan' }>;

/** The last published customer plan of each delivery of the project (EV-2). */
export function PublishedPlans({ plans }: Pick<OpenedOutside, 'plans'>): ReactElement {
  return (
    <Stack space="space.300">
      {plans.map(({ deliveryId, latest }) => (
        <PublishedPlan key={deliveryId} plan={latest} />
      ))}
    </Stack>
  );
}
