import { HelperMessage } from '@atlaskit/form/helper-message';
import { Label } from '@atlaskit/form/label';
import { type ReactElement, useId, useState } from 'react';

import { deliveryRecordMessages as words, settingsMessages } from '#i18n/settings-messages';

import type { Choice } from '../../../../shared/ChoiceSelect';
import { requestJira } from '../../../../shared/request-jira';
import { SearchSelect } from '../../../../shared/SearchSelect';
import type { Draft } from '../../../../shared/use-draft';
import { usePage } from '../../page-context';

import type { RecordValues } from './record-values';
import { searchWorkItems } from './search-work-items';

type WorkItemFieldProps = {
  readonly draft: Draft<RecordValues>;
  /** How the stored work item reads. */
  readonly storedLabel: string;
};

/** The work item that stands for the delivery, searched as the user (DL-1, GT-9). */
export function WorkItemField({ draft, storedLabel }: WorkItemFieldProps): ReactElement {
  const id = useId();
  const { project } = usePage();
  const [picked, setPicked] = useState<Choice<string>>();
  const { issueId } = draft.values;
  const label = picked?.value === issueId ? picked.label : storedLabel;
  return (
    <div>
      <Label htmlFor={id}>{words.workItem}</Label>
      <SearchSelect
        inputId={id}
        chosen={issueId === null ? undefined : { value: issueId, label }}
        placeholder={words.workItemPlaceholder}
        nothingFound={words.workItemNone}
        failed={settingsMessages.searchFailed}
        search={async (typed) => {
          const found = await searchWorkItems(requestJira, project.id, typed);
          return found.map(({ id: value, label: text }) => ({ value, label: text }));
        }}
        onChoose={(choice) => {
          setPicked(choice);
          draft.change({ issueId: choice?.value ?? null });
        }}
      />
      <HelperMessage>{words.workItemHelp}</HelperMessage>
    </div>
  );
}
