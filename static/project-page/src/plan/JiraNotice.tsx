import Button from '@atlaskit/button/new';
import { Text } from '@atlaskit/primitives/compiled/text';
import SectionMessage from '@atlaskit/section-message';
import type { ReactElement } from 'react';

import { jiraMessages } from '#i18n/jira-messages';
import { pageMessages } from '#i18n/page-messages';

import { wordJiraFailure } from '../jira/word-jira-failure';
import { usePage } from '../page-context';

/** What the page says about Jira while it is being read, and when it could not be read. */
export function JiraNotice(): ReactElement | null {
  const { jira, refreshJira } = usePage();
  if (jira.state === 'loading') {
    const { read, total } = jira.progress;
    return <div role="status">{pageMessages.readingJira(read, total)}</div>;
  }
  const failure = jira.state === 'failed' ? jira.failure : jira.refreshFailure;
  if (failure === undefined) return null;
  return (
    <SectionMessage
      appearance={jira.state === 'failed' ? 'error' : 'warning'}
      headingLevel="h2"
      title={jira.state === 'failed' ? jiraMessages.notRead : jiraMessages.notRefreshed}
    >
      <Text as="p">{wordJiraFailure(failure)}</Text>
      <Button spacing="compact" onClick={refreshJira}>
        {pageMessages.tryAgain}
      </Button>
    </SectionMessage>
  );
}
