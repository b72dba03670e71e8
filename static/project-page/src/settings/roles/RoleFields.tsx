import { Label } from '@atlaskit/form/label';
import { type ReactElement, useId } from 'react';

import { sideSchema } from '#domain/delivery/role';
import { roleMessages as words, settingsMessages } from '#i18n/settings-messages';

import { ChoiceSelect } from '../../../../shared/ChoiceSelect';
import { requestJira } from '../../../../shared/request-jira';
import { MultiSearchSelect } from '../../../../shared/SearchSelect';
import { TextField } from '../../../../shared/TextField';
import type { Draft } from '../../../../shared/use-draft';
import { useFrame } from '../../frame-context';
import { useSettingsPage } from '../settings-context';

import { DeputyFields } from './DeputyFields';
import { choiceOfHolder, holderOfChoice, holderSearch } from './holder-choices';
import type { RoleValues } from './role-draft';

type RoleFieldsProps = { readonly draft: Draft<RoleValues> };

/** The fields of a role. */
export function RoleFields({ draft }: RoleFieldsProps): ReactElement {
  const { values, change } = draft;
  return (
    <>
      <TextField
        label={words.fields.label}
        value={values.label}
        maximum={80}
        onChange={(label) => {
          change({ label });
        }}
      />
      <ChoiceSelect
        label={words.fields.side}
        choices={sideSchema.options.map((value) => ({ value, label: words.sides[value] }))}
        chosen={values.side}
        onChoose={(side) => {
          if (side !== undefined) change({ side });
        }}
      />
      <HoldersField draft={draft} />
      <DeputyFields
        deputies={values.deputies}
        onChange={(deputies) => {
          change({ deputies });
        }}
      />
    </>
  );
}

function HoldersField({ draft }: RoleFieldsProps): ReactElement {
  const id = useId();
  const { project } = useFrame();
  const { contacts, holderName } = useSettingsPage();
  return (
    <div>
      <Label htmlFor={id}>{words.fields.holders}</Label>
      <MultiSearchSelect
        inputId={id}
        chosen={draft.values.holders.map((holder) => choiceOfHolder(holder, holderName(holder)))}
        placeholder={words.holdersPlaceholder}
        nothingFound={words.nobody}
        failed={settingsMessages.searchFailed}
        search={holderSearch(requestJira, project.key, contacts)}
        onChoose={(chosen) => {
          draft.change({ holders: chosen.map(holderOfChoice) });
        }}
      />
    </div>
  );
}
