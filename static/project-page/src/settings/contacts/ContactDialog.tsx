import { Stack } from '@atlaskit/primitives/compiled/stack';
import { type ReactElement, useState } from 'react';

import type { Contact } from '#domain/delivery/role';
import type { DeliveryId } from '#domain/shared/identifiers';
import { contactMessages as words, settingsMessages } from '#i18n/settings-messages';

import { LazyFormDialog } from '../../../../shared/LazyFormDialog';
import { OvertakenMessage } from '../../../../shared/OvertakenMessage';
import { TextField } from '../../../../shared/TextField';
import { useDraft } from '../../../../shared/use-draft';
import { useSettingsPage } from '../settings-context';

import type { ContactRow } from './contact-row';
import { useSaveContact } from './use-save-contact';

type ContactDialogProps = {
  readonly deliveryId: DeliveryId;
  /** Absent for a new contact. */
  readonly contact?: ContactRow;
  readonly onClose: () => void;
};

type ContactValues = Readonly<Omit<Contact, 'id'>>;

const NEW_CONTACT: ContactValues = { name: '', organisation: '', role: '', email: '' };
const FIELDS = ['name', 'organisation', 'role', 'email'] as const;
const MAXIMUM = { name: 120, organisation: 120, role: 120, email: 254 } as const;

/** Name, organisation, role and e-mail of somebody without an account (EV-3). */
export function ContactDialog({ deliveryId, contact, onClose }: ContactDialogProps): ReactElement {
  const stored = useStored(contact);
  const draft = useDraft<ContactValues>(stored.values);
  const saving = useSaveContact(deliveryId);
  const [asked, setAsked] = useState(false);
  const { values } = draft;
  const isInvalid =
    values.name.trim() === '' || FIELDS.some((field) => values[field].length > MAXIMUM[field]);

  async function save(): Promise<void> {
    setAsked(true);
    if (isInvalid) return;
    if (await saving.save(values, stored.row)) onClose();
  }

  return (
    <LazyFormDialog
      title={contact === undefined ? words.addHeading : words.editHeading(contact.body.name)}
      submit={settingsMessages.save}
      isSending={saving.sending}
      failure={saving.failure}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <Stack space="space.100">
        {saving.overtaken && (
          <OvertakenMessage
            headingLevel="h2"
            stored={draft.changed.map((field) => ({
              label: words[field],
              text: stored.values[field],
            }))}
          />
        )}
        {FIELDS.map((field) => (
          <TextField
            key={field}
            label={words[field]}
            value={values[field]}
            maximum={MAXIMUM[field]}
            error={
              asked && field === 'name' && values.name.trim() === '' ? words.nameMissing : undefined
            }
            onChange={(text) => {
              draft.change({ [field]: text });
            }}
          />
        ))}
      </Stack>
    </LazyFormDialog>
  );
}

/** What is stored now: after a conflict another version than the dialog was opened with. */
function useStored(contact: ContactRow | undefined): {
  readonly row: ContactRow | undefined;
  readonly values: ContactValues;
} {
  const { contacts } = useSettingsPage().opened;
  const row = contacts.find(({ body }) => body.id === contact?.body.id) ?? contact;
  if (row === undefined) return { row, values: NEW_CONTACT };
  const { name, organisation, role, email } = row.body;
  return { row, values: { name, organisation, role, email } };
}
