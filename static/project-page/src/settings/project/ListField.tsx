import { HelperMessage } from '@atlaskit/form/helper-message';
import { Label } from '@atlaskit/form/label';
import { type ReactElement, useId } from 'react';

import { settingsMessages } from '#i18n/settings-messages';

import { MultiSearchSelect } from '../../../../shared/SearchSelect';

import { type Choices, chosenOf } from './use-choices';

type ListFieldProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly help?: string;
  /** Why there is no list to choose from. */
  readonly failed: string;
  readonly list: Choices;
  readonly ids: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
};

/** Several of a short list that Jira tells at once. */
export function ListField(props: ListFieldProps): ReactElement {
  const { label, placeholder, help, failed, list, ids, onChoose } = props;
  const id = useId();
  return (
    <div>
      <Label htmlFor={id}>{label}</Label>
      <MultiSearchSelect
        // The select asks for its first choices once, so it starts anew when the list is there.
        key={list.state}
        inputId={id}
        chosen={chosenOf(ids, list)}
        placeholder={placeholder}
        nothingFound={settingsMessages.none}
        failed={failed}
        search={(typed) => {
          if (list.state !== 'read') return Promise.resolve([]);
          const wanted = typed.trim().toLowerCase();
          return Promise.resolve(
            list.choices.filter(({ label: text }) => text.toLowerCase().includes(wanted)),
          );
        }}
        onChoose={(chosen) => {
          onChoose(chosen.map(({ value }) => value));
        }}
      />
      {list.state === 'failed' && <HelperMessage>{failed}</HelperMessage>}
      {help !== undefined && <HelperMessage>{help}</HelperMessage>}
    </div>
  );
}
