import { Fieldset } from '@atlaskit/form/fieldset';
import { Label } from '@atlaskit/form/label';
import { Text } from '@atlaskit/primitives/compiled/text';
import Radio from '@atlaskit/radio/radio';
import { type ReactElement, useId } from 'react';

import { PROJECT_ROLES_IN_STAKE } from '#domain/delivery/project-settings';
import { projectSettingsMessages as words, settingsMessages } from '#i18n/settings-messages';

import type { Choice } from '../../../../shared/ChoiceSelect';
import { requestJira } from '../../../../shared/request-jira';
import { searchPeople } from '../../../../shared/search-people';
import { MultiSearchSelect } from '../../../../shared/SearchSelect';
import type { Draft } from '../../../../shared/use-draft';
import { useFrame } from '../../frame-context';

import { searchGroups } from './jira-lists';
import { ListField } from './ListField';
import type { ProjectValues } from './project-values';
import { chosenOf } from './use-choices';
import type { ProjectLists } from './word-project-field';

type StakeFieldsProps = { readonly draft: Draft<ProjectValues>; readonly lists: ProjectLists };

/** Who sees deliveries besides the holders of roles (EV-2). */
export function StakeFields({ draft, lists }: StakeFieldsProps): ReactElement {
  const { values, change } = draft;
  const names = [...values.accountIds, ...values.groupIds, ...values.projectRoleIds];
  return (
    <>
      <Fieldset legend={words.stake}>
        {(['editors', 'named'] as const).map((kind) => (
          <Radio
            key={kind}
            name="stake"
            value={kind}
            label={words[kind]}
            isChecked={values.kind === kind}
            onChange={() => {
              change({ kind });
            }}
          />
        ))}
      </Fieldset>
      {values.kind === 'named' && (
        <>
          <div className="field-grid">
            <PeopleField draft={draft} lists={lists} />
            <GroupsField draft={draft} lists={lists} />
            <ListField
              label={words.projectRoles}
              placeholder={words.chooseRoles}
              help={words.projectRolesHelp(PROJECT_ROLES_IN_STAKE)}
              failed={words.rolesHidden}
              list={lists.projectRoles}
              ids={values.projectRoleIds}
              onChoose={(projectRoleIds) => {
                change({ projectRoleIds });
              }}
            />
          </div>
          {names.length === 0 && <Text as="p">{words.nobodyNamed}</Text>}
        </>
      )}
    </>
  );
}

function PeopleField({ draft, lists }: StakeFieldsProps): ReactElement {
  const id = useId();
  const { project } = useFrame();
  return (
    <div>
      <Label htmlFor={id}>{words.people}</Label>
      <MultiSearchSelect
        inputId={id}
        chosen={draft.values.accountIds.map((value) => ({ value, label: lists.nameOf(value) }))}
        placeholder={words.searchPeople}
        nothingFound={settingsMessages.none}
        failed={settingsMessages.searchFailed}
        search={async (typed) => {
          const found = await searchPeople(requestJira, project.key, typed);
          return found.map(({ accountId, name }): Choice<string> => ({
            value: accountId,
            label: name,
          }));
        }}
        onChoose={(chosen) => {
          draft.change({ accountIds: chosen.map(({ value }) => value) });
        }}
      />
    </div>
  );
}

function GroupsField({ draft, lists }: StakeFieldsProps): ReactElement {
  const id = useId();
  return (
    <div>
      <Label htmlFor={id}>{words.groups}</Label>
      <MultiSearchSelect
        inputId={id}
        chosen={chosenOf(draft.values.groupIds, lists.groups)}
        placeholder={words.searchGroups}
        nothingFound={settingsMessages.none}
        failed={settingsMessages.searchFailed}
        search={(typed) => searchGroups(requestJira, typed)}
        onChoose={(chosen) => {
          draft.change({ groupIds: chosen.map(({ value }) => value) });
        }}
      />
    </div>
  );
}
