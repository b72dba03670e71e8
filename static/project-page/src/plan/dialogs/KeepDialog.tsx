import { type ReactElement, useState } from 'react';

import type { IssueId } from '#domain/shared/identifiers';
import { hintMessages } from '#i18n/hint-messages';

import { TextDialog } from '../../../../shared/TextDialog';
import { usePlan } from '../plan-context';

/** Asks why tasks are fine as they are, and keeps what they are asked now (PL-9). */
export function KeepDialog(props: {
  readonly ids: readonly IssueId[];
  readonly onClose: () => void;
}): ReactElement {
  const { taskHints, answers } = usePlan();
  const [isSending, setIsSending] = useState(false);
  // What the person saw: a hint that comes up while the dialog is open was not answered.
  const [tasks] = useState(() =>
    props.ids.flatMap((issueId) => {
      const hints = [...(taskHints.byTask.get(issueId)?.asked ?? [])];
      return hints.length === 0 ? [] : [{ issueId, hints }];
    }),
  );
  return (
    <TextDialog
      title={hintMessages.keepTitle(tasks.length)}
      label={hintMessages.keepWhy}
      submit={hintMessages.keepSubmit}
      maximum={500}
      isRequired
      isSending={isSending}
      onClose={props.onClose}
      onSubmit={async (reason) => {
        setIsSending(true);
        const failure = await answers.keep(tasks, reason);
        setIsSending(false);
        return failure;
      }}
    />
  );
}
