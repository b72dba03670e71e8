import type { ReactElement } from 'react';

import type { OpenedPage } from '#contracts/delivery-contract';
import { pageMessages } from '#i18n/page-messages';

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
  return <Screen heading={pageMessages.customerPlanOnly}>{''}</Screen>;
}
