import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, useState } from 'react';

import type { DeliveryId } from '#domain/shared/identifiers';
import { describeFailure } from '#i18n/error-messages';
import { contactMessages as words } from '#i18n/settings-messages';

import { LazyFormDialog } from '../../../../shared/LazyFormDialog';
import { useCommand } from '../../../../shared/use-command';
import { usePage } from '../../page-context';
import { useSettingsPage } from '../settings-context';

import type { ContactRow } from './contact-row';
import { withContacts } from './with-contacts';

type RemoveContactDialogProps = {
  readonly deliveryId: DeliveryId;
  readonly contact: ContactRow;
  readonly onClose: () => void;
};

/** One step removes everything that is known of the person (EV-3). */
export function RemoveContactDialog(props: RemoveContactDialogProps): ReactElement {
  const { deliveryId, contact, onClose } = props;
  const { client, changeSelected, showFlag } = usePage();
  const { opened, change, refresh } = useSettingsPage();
  const { sending, send } = useCommand();
  const [failure, setFailure] = useState<string>();
  const { id: contactId, name } = contact.body;

  async function remove(): Promise<void> {
    // After a conflict the person confirms once more, for the version that is stored now.
    const row = opened.contacts.find(({ body }) => body.id === contactId) ?? contact;
    const { version } = row;
    const reply = await send(client['settings.removeContact'], { deliveryId, contactId, version });
    if (reply?.ok === true) {
      const put = withContacts((contacts) => contacts.filter(({ body }) => body.id !== contactId));
      change(put);
      changeSelected(put);
      showFlag({ type: 'success', title: words.removed });
      onClose();
    } else {
      if (reply?.error.kind === 'conflict') await refresh();
      setFailure(describeFailure(reply?.error, {}));
    }
  }

  return (
    <LazyFormDialog
      title={words.removeHeading(name)}
      submit={words.remove}
      appearance="danger"
      isSending={sending}
      failure={failure}
      onSubmit={() => void remove()}
      onClose={onClose}
    >
      <Text as="p">{words.removeText}</Text>
    </LazyFormDialog>
  );
}
