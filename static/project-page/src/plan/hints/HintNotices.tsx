import Button from '@atlaskit/button/new';
import { Text } from '@atlaskit/primitives/compiled/text';
import SectionMessage from '@atlaskit/section-message';
import type { ReactElement } from 'react';

import { hintMessages } from '#i18n/hint-messages';
import { pageMessages } from '#i18n/page-messages';

import { wordJiraFailure } from '../../jira/word-jira-failure';
import { usePage } from '../../page-context';
import { usePlan } from '../plan-context';

/** Which hints could not be computed, and why; the plan itself stands without them (PL-9). */
export function HintNotices(): ReactElement {
  const { jira } = usePage();
  const { taskHints } = usePlan();
  const { failure } = taskHints.history;
  return (
    <>
      {failure !== undefined && (
        <SectionMessage
          appearance="warning"
          headingLevel="h3"
          title={hintMessages.historiesNotRead}
        >
          <Text as="p">
            {hintMessages.historiesMissing} {wordJiraFailure(failure)}
          </Text>
          <Button spacing="compact" onClick={taskHints.readHistories}>
            {pageMessages.tryAgain}
          </Button>
        </SectionMessage>
      )}
      {jira.state === 'ready' && jira.snapshot.startFieldIds === undefined && (
        <SectionMessage appearance="warning" headingLevel="h3" title={hintMessages.startsNotRead}>
          <Text as="p">{hintMessages.startsMissing}</Text>
        </SectionMessage>
      )}
    </>
  );
}
