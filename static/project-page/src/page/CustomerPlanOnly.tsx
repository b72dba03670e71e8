import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

import type { OpenedPage } from '#contracts/delivery-contract';
import { pageMessages } from '#i18n/page-messages';

import { PublishedPlan } from '../customer-plan/PublishedPlan';

import { Screen } from './Screen';

type Plans = Extract<OpenedPage, { access: 'customer-plan' }>['plans'];

/** For somebody who is not of the stake: the published customer plans and nothing else (EV-2). */
export function CustomerPlanOnly(props: { readonly plans: Plans }): ReactElement {
  if (props.plans.length === 0) {
    return (
      <Screen heading={pageMessages.nothingPublishedHeading}>
        {pageMessages.nothingPublished}
      </Screen>
    );
  }
  return (
    <main className="page-frame">
      <Stack space="space.300">
        <Heading size="medium" as="h1">
          {pageMessages.customerPlan}
        </Heading>
        <Text as="p" color="color.text.subtle">
          {pageMessages.customerPlanOnly}
        </Text>
        {props.plans.map(({ deliveryId, latest }) => (
          <PublishedPlan key={deliveryId} plan={latest} />
        ))}
      </Stack>
    </main>
  );
}
