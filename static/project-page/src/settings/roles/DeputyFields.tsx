import Button from '@atlaskit/button/new';
import { Fieldset } from '@atlaskit/form/fieldset';
import { Label } from '@atlaskit/form/label';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { type ReactElement, useId } from 'react';

import { roleMessages as words, settingsMessages } from '#i18n/settings-messages';

import { DayField } from '../../../../shared/DayField';
import { requestJira } from '../../../../shared/request-jira';
import { SearchSelect } from '../../../../shared/SearchSelect';
import { useFrame } from '../../frame-context';
import { useSettingsPage } from '../settings-context';

import { choiceOfHolder, holderOfChoice, holderSearch } from './holder-choices';
import type { DeputyDraft } from './role-draft';

type DeputyFieldsProps = {
  readonly deputies: readonly DeputyDraft[];
  readonly onChange: (deputies: readonly DeputyDraft[]) => void;
};

const NEW_DEPUTY: DeputyDraft = { holder: null, from: null, until: null };

/** Who stands in, from the first to the last day, both included (EV-7). */
export function DeputyFields({ deputies, onChange }: DeputyFieldsProps): ReactElement {
  return (
    <Fieldset legend={words.fields.deputies}>
      <Stack space="space.150" alignInline="start">
        {deputies.map((deputy, index) => (
          <DeputyRow
            // Rows have no identity of their own before they are stored.
            key={index}
            deputy={deputy}
            onChange={(part) => {
              onChange(deputies.map((one, at) => (at === index ? { ...one, ...part } : one)));
            }}
            onRemove={() => {
              onChange(deputies.filter((_, at) => at !== index));
            }}
          />
        ))}
        <Button
          spacing="compact"
          onClick={() => {
            onChange([...deputies, NEW_DEPUTY]);
          }}
        >
          {words.addDeputy}
        </Button>
      </Stack>
    </Fieldset>
  );
}

type DeputyRowProps = {
  readonly deputy: DeputyDraft;
  readonly onChange: (part: Partial<DeputyDraft>) => void;
  readonly onRemove: () => void;
};

function DeputyRow({ deputy, onChange, onRemove }: DeputyRowProps): ReactElement {
  return (
    <div className="deputy-row">
      <DeputyPerson deputy={deputy} onChange={onChange} />
      <DayField
        label={words.from}
        value={deputy.from ?? undefined}
        onChange={(day) => {
          onChange({ from: day ?? null });
        }}
      />
      <DayField
        label={words.until}
        value={deputy.until ?? undefined}
        onChange={(day) => {
          onChange({ until: day ?? null });
        }}
      />
      <Button appearance="subtle" onClick={onRemove}>
        {words.removeDeputy}
      </Button>
    </div>
  );
}

function DeputyPerson({ deputy, onChange }: Omit<DeputyRowProps, 'onRemove'>): ReactElement {
  const id = useId();
  const { project } = useFrame();
  const { contacts, holderName } = useSettingsPage();
  const { holder } = deputy;
  return (
    <div>
      <Label htmlFor={id}>{words.deputy}</Label>
      <SearchSelect
        inputId={id}
        chosen={holder === null ? undefined : choiceOfHolder(holder, holderName(holder))}
        placeholder={words.holdersPlaceholder}
        nothingFound={words.nobody}
        failed={settingsMessages.searchFailed}
        search={holderSearch(requestJira, project.key, contacts)}
        onChoose={(choice) => {
          onChange({ holder: choice === undefined ? null : holderOfChoice(choice) });
        }}
      />
    </div>
  );
}
