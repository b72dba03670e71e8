import { HelperMessage, Label, RequiredAsterisk } from '@atlaskit/form';
import { AsyncSelect } from '@atlaskit/select';
import { type ReactElement, useContext, useEffect, useState } from 'react';

import { handlerOf } from './node-props';
import { PeopleOfProduct, type Person } from './product-people';
import { textProp, type UiKitNode } from './ui-kit-document';
import { readText, readTexts } from './use-field-value';

type PersonOption = { readonly label: string; readonly value: string; readonly person: Person };

function optionOf(person: Person): PersonOption {
  return { label: person.displayName, value: person.accountId, person };
}

/** What `onChange` gives to the app (`UserPickerValue` of `@forge/react`). */
function pickedUser({ accountId, displayName, emailAddress, avatarUrl }: Person): object {
  return { id: accountId, type: 'user', name: displayName, email: emailAddress, avatarUrl };
}

function startingIds(node: UiKitNode): readonly string[] {
  const value = node.props['defaultValue'];
  const one = readText(value);
  return one === undefined ? (readTexts(value) ?? []) : [one];
}

/** People that the reader may see, by the beginnings of their names; whoever may not browse people finds nobody. */
export function UiKitUserPicker({ node }: { readonly node: UiKitNode }): ReactElement {
  const people = useContext(PeopleOfProduct);
  const [chosen, choose] = useState<readonly PersonOption[]>([]);
  const isMulti = node.props['isMulti'] === true;
  const starting = startingIds(node).join(',');
  const tell = handlerOf(node, 'onChange');
  useEffect(() => {
    if (starting === '') return;
    void people.read(starting.split(',')).then((found) => {
      choose(found.map(optionOf));
    });
  }, [people, starting]);
  const take = (options: readonly PersonOption[]): void => {
    choose(options);
    const users = options.map(({ person }) => pickedUser(person));
    tell(isMulti ? users : (users[0] ?? null));
  };
  const description = textProp(node, 'description');
  return (
    <div>
      <Label htmlFor={node.key}>
        {textProp(node, 'label')}
        {node.props['isRequired'] === true ? <RequiredAsterisk /> : null}
      </Label>
      <AsyncSelect<PersonOption, boolean>
        inputId={node.key}
        name={textProp(node, 'name') ?? ''}
        placeholder={textProp(node, 'placeholder') ?? 'Enter people'}
        isMulti={isMulti}
        isClearable
        isRequired={node.props['isRequired'] === true}
        value={isMulti ? chosen : (chosen[0] ?? null)}
        defaultOptions
        loadOptions={async (text) => {
          const found = await people.search(text).catch(() => []);
          return found.map(optionOf);
        }}
        noOptionsMessage={() => 'No matches found'}
        onChange={(picked) => {
          take([picked].flat().filter((option): option is PersonOption => option !== null));
        }}
      />
      {description === undefined ? null : <HelperMessage>{description}</HelperMessage>}
    </div>
  );
}
