import { Text } from '@atlaskit/primitives/compiled/text';
import SectionMessage from '@atlaskit/section-message/message';
import type { ReactElement } from 'react';

import { settingsMessages as words } from '#i18n/settings-messages';

type FailureMessageProps = {
  readonly failure: string | undefined;
  readonly title?: string;
};

/** What went wrong at the last attempt to save; spoken when it appears. */
export function FailureMessage({
  failure,
  title = words.failedTitle,
}: FailureMessageProps): ReactElement {
  return (
    <div aria-live="polite">
      {failure !== undefined && (
        <SectionMessage appearance="error" title={title} headingLevel="h4">
          <Text as="p">{failure}</Text>
        </SectionMessage>
      )}
    </div>
  );
}
