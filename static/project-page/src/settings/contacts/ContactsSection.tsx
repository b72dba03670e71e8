import Button from '@atlaskit/button/new';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, useState } from 'react';

import type { DeliveryId } from '#domain/shared/identifiers';
import { contactMessages as words, settingsMessages } from '#i18n/settings-messages';

import { DataTable } from '../../../../shared/DataTable';
import { Section } from '../../page/Section';
import { usePage } from '../../page-context';
import { useSettingsPage } from '../settings-context';

import type { ContactRow } from './contact-row';
import { ContactDialog } from './ContactDialog';
import { RemoveContactDialog } from './RemoveContactDialog';

type Doing =
  | { readonly kind: 'add' }
  | { readonly kind: 'edit'; readonly contact: ContactRow }
  | { readonly kind: 'remove'; readonly contact: ContactRow };

/** People without an Atlassian account (EV-3). */
export function ContactsSection({ deliveryId }: { readonly deliveryId: DeliveryId }): ReactElement {
  const { mayEdit } = usePage().opened.rights;
  const [doing, setDoing] = useState<Doing>();
  const close = (): void => {
    setDoing(undefined);
  };
  return (
    <Section
      heading={words.heading}
      intro={words.intro}
      readOnly={mayEdit ? undefined : words.readOnly}
    >
      <ContactTable onDo={mayEdit ? setDoing : undefined} />
      {mayEdit && (
        <Inline>
          <Button
            onClick={() => {
              setDoing({ kind: 'add' });
            }}
          >
            {words.add}
          </Button>
        </Inline>
      )}
      {doing?.kind === 'add' && <ContactDialog deliveryId={deliveryId} onClose={close} />}
      {doing?.kind === 'edit' && (
        <ContactDialog deliveryId={deliveryId} contact={doing.contact} onClose={close} />
      )}
      {doing?.kind === 'remove' && (
        <RemoveContactDialog deliveryId={deliveryId} contact={doing.contact} onClose={close} />
      )}
    </Section>
  );
}

function ContactTable({
  onDo,
}: {
  readonly onDo: ((doing: Doing) => void) | undefined;
}): ReactElement {
  const { contacts } = useSettingsPage().opened;
  if (contacts.length === 0) return <Text as="p">{words.empty}</Text>;
  const columns = [words.name, words.organisation, words.role, words.emailShort];
  return (
    <DataTable
      caption={words.caption}
      columns={onDo === undefined ? columns : [...columns, words.actions]}
      rows={contacts.map((contact) => {
        const { id, name, organisation, role, email } = contact.body;
        const cells = [name, organisation, role, email];
        return {
          key: id,
          cells:
            onDo === undefined
              ? cells
              : [...cells, <ContactButtons key={id} contact={contact} onDo={onDo} />],
        };
      })}
    />
  );
}

function ContactButtons({
  contact,
  onDo,
}: {
  readonly contact: ContactRow;
  readonly onDo: (doing: Doing) => void;
}): ReactElement {
  const { name } = contact.body;
  return (
    <Inline space="space.050">
      <Button
        spacing="compact"
        aria-label={words.editContact(name)}
        onClick={() => {
          onDo({ kind: 'edit', contact });
        }}
      >
        {settingsMessages.edit}
      </Button>
      <Button
        spacing="compact"
        appearance="subtle"
        aria-label={words.removeContact(name)}
        onClick={() => {
          onDo({ kind: 'remove', contact });
        }}
      >
        {words.remove}
      </Button>
    </Inline>
  );
}
