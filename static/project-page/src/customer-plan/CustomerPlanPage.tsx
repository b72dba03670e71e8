import './customer-plan.css';

import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import type { ReactElement } from 'react';

import type { DeliveryId } from '#domain/shared/identifiers';
import { customerPlanMessages as words } from '#i18n/customer-plan-messages';

import { ReadingView } from '../../../shared/ReadingView';
import type { UsedReading } from '../../../shared/use-reading';
import { NoDelivery } from '../page/NoDelivery';
import { LoadingScreen } from '../page/Screen';
import { usePage } from '../page-context';

import { CustomerPlanContext } from './customer-plan-context';
import { CustomerPlanParts } from './CustomerPlanParts';
import { type OpenedCustomerPlan, useCustomerPlan } from './use-customer-plan';
import { useCustomerPlanContext } from './use-customer-plan-context';

/** What did we promise and tell, and what do they owe (CP-1 to CP-5, PL-7). */
export function CustomerPlanPage(): ReactElement {
  const { selected } = usePage();
  return (
    <div className="customer-plan-page">
      {selected === undefined ? (
        <Stack space="space.200">
          <Heading size="medium" as="h2">
            {words.heading}
          </Heading>
          <NoDelivery>{words.nothing}</NoDelivery>
        </Stack>
      ) : (
        // Another delivery starts anew: nothing of the one before may stay on the page.
        <CustomerPlanOf key={selected.delivery.body.id} deliveryId={selected.delivery.body.id} />
      )}
    </div>
  );
}

function CustomerPlanOf({ deliveryId }: { readonly deliveryId: DeliveryId }): ReactElement {
  const used = useCustomerPlan(deliveryId);
  return (
    <ReadingView
      used={used}
      loading={<LoadingScreen label={words.loading} />}
      failedTitle={words.failedHeading}
      headingLevel="h2"
    >
      {(opened) => <ReadyPage opened={opened} used={used} />}
    </ReadingView>
  );
}

function ReadyPage(props: {
  readonly opened: OpenedCustomerPlan;
  readonly used: UsedReading<OpenedCustomerPlan>;
}): ReactElement {
  return (
    <CustomerPlanContext.Provider value={useCustomerPlanContext(props.opened, props.used)}>
      <CustomerPlanParts />
    </CustomerPlanContext.Provider>
  );
}
