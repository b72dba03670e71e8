import Button from '@atlaskit/button/new';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import SectionMessage from '@atlaskit/section-message/message';
import { type ReactElement, useState } from 'react';

import { dialogMessages as words } from '#i18n/dialog-messages';

import type { UsedReading } from './use-reading';

type ReadingViewProps<Value> = {
  readonly used: Pick<UsedReading<Value>, 'reading' | 'refresh'>;
  /** While nothing was read yet. */
  readonly loading: ReactElement;
  readonly failedTitle: string;
  /** Of the title, below the heading that it stands under. */
  readonly headingLevel: 'h2' | 'h3' | 'h4';
  readonly children: (value: Value) => ReactElement;
};

/** Loading, failed with a way to try again, or what was read. */
export function ReadingView<Value>(props: ReadingViewProps<Value>): ReactElement {
  const { reading } = props.used;
  switch (reading.state) {
    case 'loading':
      return props.loading;
    case 'failed':
      return <Failed {...props} sentence={reading.sentence} />;
    case 'ready':
      return props.children(reading.value);
  }
}

/** Stays while it is tried again, so that the focus stays on the button. */
function Failed<Value>(
  props: Omit<ReadingViewProps<Value>, 'loading' | 'children'> & { readonly sentence: string },
): ReactElement {
  const [isTrying, setIsTrying] = useState(false);
  async function tryAgain(): Promise<void> {
    setIsTrying(true);
    await props.used.refresh();
    setIsTrying(false);
  }
  return (
    <div role="alert">
      <SectionMessage
        appearance="error"
        title={props.failedTitle}
        headingLevel={props.headingLevel}
      >
        <Stack space="space.100" alignInline="start">
          <Text as="p">{props.sentence}</Text>
          <Button spacing="compact" isLoading={isTrying} onClick={() => void tryAgain()}>
            {words.tryAgain}
          </Button>
        </Stack>
      </SectionMessage>
    </div>
  );
}
