import './page-frame.css';

import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import Spinner from '@atlaskit/spinner';
import type { ReactElement, ReactNode } from 'react';

import { pageMessages } from '#i18n/page-messages';

/**
 * A screen that stands instead of the page.
 *
 * @param props - What happened, in a heading and a sentence, and what can be done.
 */
export function Screen(props: {
  readonly heading: string;
  readonly children: ReactNode;
  readonly onTryAgain?: () => void;
}): ReactElement {
  return (
    <main className="page-screen">
      <Stack space="space.200" alignInline="start">
        <Heading size="medium" as="h1">
          {props.heading}
        </Heading>
        <Text as="p">{props.children}</Text>
        {props.onTryAgain === undefined ? null : (
          <Button onClick={props.onTryAgain}>{pageMessages.tryAgain}</Button>
        )}
      </Stack>
    </main>
  );
}

/** The screen while something is opened; spoken by screen readers. */
export function LoadingScreen(props: { readonly label: string }): ReactElement {
  return (
    <div className="page-loading" role="status">
      <Spinner size="large" label="" />
      <Text>{props.label}</Text>
    </div>
  );
}
