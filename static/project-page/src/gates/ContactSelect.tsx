import type { ReactElement } from 'react';

import type { ContactId } from '#domain/shared/identifiers';
import { gatesPageMessages as words } from '#i18n/gates-page-messages';

import { ChoiceSelect } from '../../../shared/ChoiceSelect';

import { useGatesPage } from './gates-context';

type ContactSelectProps = {
  readonly inputId: string;
  readonly chosen: ContactId | undefined;
  readonly onChoose: (contactId: ContactId | undefined) => void;
};

/** People without an account whom the delivery knows (EV-3). */
export function ContactSelect({ inputId, chosen, onChoose }: ContactSelectProps): ReactElement {
  const { contacts, holderName } = useGatesPage();
  return (
    <ChoiceSelect
      inputId={inputId}
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
