import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

import { gateNumber } from '#domain/gate/stage';
import { waitingForYou } from '#domain/gate/waiting-for-you';
import { gatesPageMessages as words } from '#i18n/gates-page-messages';

import { gateElementId } from './gate-element-id';
import { useGatesPage } from './gates-context';

/** What this person can do now, on top of the page (RP-9). */
export function WaitingForYou(): ReactElement {
  const { gates, roles, opened } = useGatesPage();
  const waiting = waitingForYou(gates, {
    heldRoles: opened.rights.myRoleKeys,
    roles,
    schedule: opened.delivery.body.schedule,
  });
  return (
    <section
      className={waiting.length === 0 ? 'page-section' : 'page-section waiting-for-you-now'}
      aria-labelledby="waiting-for-you"
    >
      <Stack space="space.100">
        <Heading size="small" as="h3" id="waiting-for-you">
          {words.waitingHeading}
        </Heading>
        {waiting.length === 0 ? (
          <Text as="p" color="color.text.subtle">
            {words.waitingNothing}
          </Text>
        ) : (
          <ul className="plain-list">
            {waiting.map(({ action, stage, criterion }) => (
              <li key={`${stage}.${criterion.key}`}>
                <Inline space="space.100" alignBlock="center" shouldWrap>
                  <Text>
                    {words.waitingLine[action](words.gateShort(gateNumber(stage)), criterion.label)}
                  </Text>
                  <Button
                    spacing="compact"
                    onClick={() => {
                      document.getElementById(gateElementId(stage))?.focus();
                    }}
                  >
                    {words.goToGate(gateNumber(stage))}
                  </Button>
                </Inline>
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </section>
  );
}
