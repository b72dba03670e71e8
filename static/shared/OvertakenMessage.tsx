import { Text } from '@atlaskit/primitives/compiled/text';
import SectionMessage from '@atlaskit/section-message/message';
import type { ReactElement } from 'react';

import { settingsMessages as words } from '#i18n/settings-messages';

type OvertakenMessageProps = {
  /** Of the title, below the heading of the section or dialog. */
  readonly headingLevel: 'h2' | 'h4';
  /** What is stored now, for each field that this person changed. */
  readonly stored: readonly { readonly label: string; readonly text: string }[];
};

/** Somebody else was faster: both versions, and nothing is lost (EV-4). */
export function OvertakenMessage({ headingLevel, stored }: OvertakenMessageProps): ReactElement {
  return (
    <SectionMessage appearance="warning" title={words.overtakenTitle} headingLevel={headingLevel}>
      <Text as="p">{words.overtakenText}</Text>
      {stored.map(({ label, text }) => (
        <Text as="p" key={label}>
          {words.storedNow(label, text)}
        </Text>
      ))}
    </SectionMessage>
  );
}
