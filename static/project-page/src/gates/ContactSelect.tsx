import type { ReactElement } from 'react';

import type { ContactId } from '#domain/shared/identifiers';
import { gatesPageMessages as words } from '#i18n/gates-page-messages';

import { ChoiceSelect } from '../../../shared/ChoiceSelect';

import { useGatesPage } from './gates-context';

type ContactSelectProps = {
  readonly chosen: ContactId | undefined;
  readonly onChoose: (contactId: ContactId | undefined) => void;
};

/** People without an account whom the delivery knows (EV-3). */
export function ContactSelect({ chosen, onChoose }: ContactSelectProps): ReactElement {
  const { contacts, holderName } = useGatesPage();
  return (
    <ChoiceSelect
      label={words.recordWho}
      choices={contacts.map(({ id }) => ({
        value: id,
        label: holderName({ kind: 'contact', contactId: id }),
      }))}
      chosen={chosen}
      isClearable
      placeholder={words.recordWhoPlaceholder}
      onChoose={onChoose}
    />
  );
}
