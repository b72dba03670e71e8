import { jiraMessages } from '#i18n/jira-messages';

import type { JiraFailure } from './jira-snapshot';

/** Why Jira could not be read, as a sentence that says what to do next. */
export function wordJiraFailure(failure: JiraFailure): string {
  switch (failure.kind) {
    case 'rate-limited':
      return jiraMessages['rate-limited'](failure.retryAfterSeconds);
    case 'refused':
      return jiraMessages.refused(failure.status, failure.sentence);
    case 'access-lost':
      return jiraMessages['access-lost'](failure.status);
    default:
      return jiraMessages[failure.kind];
  }
}
