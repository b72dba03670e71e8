import Button from '@atlaskit/button/new';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, useEffect, useState } from 'react';

import { pageMessages } from '#i18n/page-messages';

import type { JiraState } from '../jira/jira-snapshot';
import { usePage } from '../page-context';

const MINUTE = 60_000;

/** How old the data of Jira on this page is, and the button that reads what changed (RP-4, complaint 5 of ux.md). */
export function DataAge(props: { readonly onCancel: () => void }): ReactElement {
  const { jira, refreshJira } = usePage();
  const now = useNow();
  const isReading = jira.state === 'loading' || (jira.state === 'ready' && jira.refreshing);
  return (
    <Inline space="space.100" alignBlock="center">
      <Text color="color.text.subtle">{describeAge(jira, now)}</Text>
      {isReading ? (
        <Button spacing="compact" appearance="subtle" onClick={props.onCancel}>
          {pageMessages.cancel}
        </Button>
      ) : (
        <Button spacing="compact" onClick={refreshJira}>
          {pageMessages.refresh}
        </Button>
      )}
    </Inline>
  );
}

function describeAge(jira: JiraState, now: number): string {
  if (jira.state === 'loading') {
    return pageMessages.readingJira(jira.progress.read, jira.progress.total);
  }
  if (jira.state === 'failed') return pageMessages.jiraNotRead;
  if (jira.refreshing) return pageMessages.refreshing;
  const minutes = Math.floor((now - jira.snapshot.readAt) / MINUTE);
  return minutes < 1 ? pageMessages.readJustNow : pageMessages.readMinutesAgo(minutes);
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, MINUTE / 2);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return now;
}
