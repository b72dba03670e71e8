import { useEffect, useState } from 'react';

import type { IssueId } from '#domain/shared/identifiers';
import { peopleMessages } from '#i18n/people-messages';
import { deliveryRecordMessages as words } from '#i18n/settings-messages';

import { requestJira } from '../../../../shared/request-jira';

import { readWorkItem } from './search-work-items';

/**
 * Key and summary of a work item, read as the user.
 *
 * @param issueId - `null` when there is none.
 * @returns An ellipsis while it is read; says so when this reader may not see it.
 */
export function useWorkItemLabel(issueId: IssueId | null): string {
  const [read, setRead] = useState<{ readonly id: IssueId; readonly label: string }>();
  useEffect(() => {
    if (issueId === null) return;
    let current = true;
    readWorkItem(requestJira, issueId).then(
      (found) => {
        if (current) setRead({ id: issueId, label: found?.label ?? words.workItemHidden });
      },
      () => {
        if (current) setRead({ id: issueId, label: words.workItemHidden });
      },
    );
    return () => {
      current = false;
    };
  }, [issueId]);
  return read?.id === issueId ? read.label : peopleMessages.reading;
}
