import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

import { pageMessages } from '#i18n/page-messages';

import { type OpenedOutside, PublishedPlans } from './PublishedPlans';
import { Screen } from './Screen';

/** For somebody who is not of the stake: the published customer plans and nothing else (EV-2). */
export function CustomerPlanOnly({ plans }: Pick<OpenedOutside, 'plans'>): ReactElement {
  if (plans.length === 0) {
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
        <PublishedPlans plans={plans} />
      </Stack>
    </main>
  );
}
