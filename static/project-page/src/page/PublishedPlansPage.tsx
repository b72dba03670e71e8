import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

import { pageMessages as words } from '#i18n/page-messages';

import { useFrame } from '../frame-context';

import { PublishedPlans } from './PublishedPlans';

/** The tab of what is published of the chosen delivery, for a project admin outside the stake (EV-2). */
export function PublishedPlansPage(): ReactElement {
  const { published = [], deliveryId } = useFrame();
  const plans = published.filter((plan) => plan.deliveryId === deliveryId);
  const isEmpty = plans.length === 0;
  return (
    <Stack space="space.200">
      <Heading size="medium" as="h2">
        {isEmpty ? words.nothingPublishedHeading : words.customerPlan}
      </Heading>
      {isEmpty ? (
        <Text as="p">{words.nothingPublishedForAdmin}</Text>
      ) : (
        <PublishedPlans plans={plans} />
      )}
    </Stack>
  );
}
