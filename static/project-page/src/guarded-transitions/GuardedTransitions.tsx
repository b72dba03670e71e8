import Button from '@atlaskit/button/new';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { type ReactElement, useState } from 'react';

import { guardedTransitionMessages as words } from '#i18n/guarded-transition-messages';

import { Section } from '../page/Section';

import { AdminRequest } from './AdminRequest';
import { GuardedTransitionList } from './GuardedTransitionList';

/**
 * Which transitions ask Plumbline, and the text for the Jira admin (GT-9). Reading the workflows costs calls
 * to Jira, so it waits for a press.
 */
export function GuardedTransitions(): ReactElement {
  const [isShown, setIsShown] = useState(false);
  return (
    <Section heading={words.heading} intro={words.intro}>
      <Stack space="space.150" alignInline="start">
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
    </Section>
  );
}
