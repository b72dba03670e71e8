import { Text } from '@atlaskit/primitives/compiled/text';
import SectionMessage from '@atlaskit/section-message/message';
import SectionMessageAction from '@atlaskit/section-message/message-action';
import type { ReactElement } from 'react';

import { gatesPageMessages as words } from '#i18n/gates-page-messages';

type FailedSectionProps = {
  readonly sentence: string;
  readonly onTryAgain: () => Promise<void>;
};

/** The gates could not be read: what happened, and a way to try again. */
export function FailedSection({ sentence, onTryAgain }: FailedSectionProps): ReactElement {
  return (
    <SectionMessage
      appearance="error"
      title={words.failedHeading}
      headingLevel="h3"
      actions={
        <SectionMessageAction onClick={() => void onTryAgain()}>
          {words.tryAgain}
        </SectionMessageAction>
      }
    >
      <Text as="p">{sentence}</Text>
    </SectionMessage>
  );
}
