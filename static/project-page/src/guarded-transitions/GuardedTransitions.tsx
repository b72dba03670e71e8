import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, useState } from 'react';

import { guardedTransitionMessages as words } from '#i18n/guarded-transition-messages';

import { AdminRequest } from './AdminRequest';
import { GuardedTransitionList } from './GuardedTransitionList';

/**
 * Which transitions ask Plumbline, and the text for the Jira admin (GT-9). Reading the workflows costs calls
 * to Jira, so it waits for a press.
 */
export function GuardedTransitions(): ReactElement {
  const [isShown, setIsShown] = useState(false);
  return (
    <section aria-labelledby="guarded-transitions">
      <Stack space="space.150" alignInline="start">
        <Heading size="small" as="h3" id="guarded-transitions">
          {words.heading}
        </Heading>
        <Text as="p" color="color.text.subtle">
          {words.intro}
        </Text>
        {isShown ? (
          <GuardedTransitionList />
        ) : (
          <Button
            onClick={() => {
              setIsShown(true);
            }}
          >
            {words.show}
          </Button>
        )}
        <AdminRequest />
      </Stack>
    </section>
  );
}
