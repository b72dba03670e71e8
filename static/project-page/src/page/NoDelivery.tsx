import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

import { pageMessages } from '#i18n/page-messages';

import { GoToPlanButton } from './GoToPlanButton';

/** What a page shows before the first accepted outcome made the delivery (DL-7). */
export function NoDelivery({ children }: { readonly children: string }): ReactElement {
  return (
    <Stack space="space.200">
      <Heading size="small" as="h3">
        {pageMessages.noDelivery}
      </Heading>
      <Text as="p">{children}</Text>
      <GoToPlanButton />
    </Stack>
  );
}
