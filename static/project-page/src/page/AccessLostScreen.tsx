import type { ReactElement } from 'react';

import { pageMessages } from '#i18n/page-messages';

import { Screen } from './Screen';

/** Jira refused the app or the reader: it says so and shows no empty plan (EV-8). */
export function AccessLostScreen(props: {
  readonly status: number;
  readonly onTryAgain: () => void;
}): ReactElement {
  return (
    <Screen heading={pageMessages.accessLostHeading} onTryAgain={props.onTryAgain}>
      {pageMessages.accessLost} {pageMessages.accessLostStatus(props.status)}
    </Screen>
  );
}
