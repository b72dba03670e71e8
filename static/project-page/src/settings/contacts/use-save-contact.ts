import type { Contact } from '#domain/delivery/role';
import type { DeliveryId } from '#domain/shared/identifiers';
import { settingsMessages as words } from '#i18n/settings-messages';

import { replaceRow } from '../../../../shared/replace-row';
import { type Saving, useSaving } from '../../../../shared/use-saving';
import { usePage } from '../../page-context';
import { useSettingsPage } from '../settings-context';

import type { ContactRow } from './contact-row';
import { withContacts } from './with-contacts';

type SaveContact = Omit<Saving, 'save'> & {
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
  const { change, refresh } = useSettingsPage();
  const saving = useSaving(refresh);
  return {
    ...saving,
    save: async (fields, row) => {
      const known = row === undefined ? {} : { contactId: row.body.id };
      const input = { deliveryId, version: row?.version ?? 0, fields, ...known };
      const stored = await saving.save(client['settings.saveContact'], input, {});
      if (stored === undefined) return false;
      const put = withContacts((contacts) => replaceRow(contacts, stored));
      change(put);
      changeSelected(put);
      showFlag({ type: 'success', title: words.saved });
      return true;
    },
  };
}
