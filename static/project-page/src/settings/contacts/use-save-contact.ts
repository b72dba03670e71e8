import { useState } from 'react';

import type { Contact } from '#domain/delivery/role';
import type { DeliveryId } from '#domain/shared/identifiers';
import { describeError } from '#i18n/error-messages';
import { settingsMessages as words } from '#i18n/settings-messages';

import { useCommand } from '../../../../shared/use-command';
import { usePage } from '../../page-context';
import { useSettingsPage } from '../settings-context';

import type { ContactRow } from './contact-row';
import { withContacts } from './with-contacts';

export type SaveContact = {
  readonly sending: boolean;
  readonly failure: string | undefined;
  /** Somebody else stored another version of the contact meanwhile (EV-4). */
  readonly overtaken: boolean;
  /** Answers whether it is stored; without a row it is a new contact. */
  readonly save: (fields: Omit<Contact, 'id'>, row: ContactRow | undefined) => Promise<boolean>;
};

/**
 * Stores a contact.
 *
 * @param deliveryId - Whose contact it is.
 */
export function useSaveContact(deliveryId: DeliveryId): SaveContact {
  const { client, changeSelected, showFlag } = usePage();
  const { apply, refresh } = useSettingsPage();
  const { sending, send } = useCommand();
  const [failure, setFailure] = useState<string>();
  const [overtaken, setOvertaken] = useState(false);

  return {
    sending,
    failure,
    overtaken,
    save: async (fields, row) => {
      setFailure(undefined);
      const reply = await send(client['settings.saveContact'], {
        deliveryId,
        version: row?.version ?? 0,
        fields,
        ...(row === undefined ? {} : { contactId: row.body.id }),
      });
      if (reply?.ok === true) {
        const put = withContacts((contacts) =>
          row === undefined
            ? [...contacts, reply.value]
            : contacts.map((one) => (one.body.id === row.body.id ? reply.value : one)),
        );
        apply(put);
        changeSelected(put);
        showFlag({ type: 'success', title: words.saved });
        return true;
      }
      if (reply === undefined) setFailure(words.platformFailed);
      else if (reply.error.kind !== 'conflict') setFailure(describeError(reply.error, {}));
      else {
        await refresh();
        setOvertaken(true);
      }
      return false;
    },
  };
}
