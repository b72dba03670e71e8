import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, useState } from 'react';

import { dialogMessages } from '#i18n/dialog-messages';
import { describeFailure } from '#i18n/error-messages';
import { pageMessages as words } from '#i18n/page-messages';

import { FormDialog } from '../../../shared/FormDialog';
import { TextField } from '../../../shared/TextField';
import { useCommand } from '../../../shared/use-command';
import { usePage } from '../page-context';

import { deliveryAddress } from './keep-delivery';

/** Longest name of a delivery and of its client (`deliverySchema`). */
const LONGEST = 120;

const ownErrors = {
  'too-many-deliveries': ({ maximum }: { readonly maximum: number }) =>
    words.tooManyDeliveries(maximum),
} as const;

/** Asks for the name of another delivery and its client, creates it and opens its plan (DL-7). */
export function NewDeliveryDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { client: calls, go, showFlag } = usePage();
  const [name, setName] = useState('');
  const [client, setClient] = useState('');
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<string>();
  const { sending, send } = useCommand();
  const isMissing = name.trim() === '';

  async function create(): Promise<void> {
    setAsked(true);
    if (isMissing || name.length > LONGEST || client.length > LONGEST) return;
    setFailure(undefined);
    const input = { name: name.trim(), client: client.trim() };
    const reply = await send(calls['delivery.create'], input);
    if (reply?.ok !== true) {
      setFailure(describeFailure(reply?.error, ownErrors));
      return;
    }
    onClose();
    showFlag({ type: 'success', title: words.deliveryCreated(input.name) });
    go(deliveryAddress('/plan', reply.value.deliveryId));
  }

  return (
    <FormDialog
      title={words.createHeading}
      submit={words.create}
      isSending={sending}
      failure={failure}
      onSubmit={() => void create()}
      onClose={onClose}
    >
      <Stack space="space.150">
        <Text as="p">{words.createText}</Text>
        <TextField
          label={words.deliveryName}
          value={name}
          maximum={LONGEST}
          error={asked && isMissing ? dialogMessages.needed : undefined}
          onChange={setName}
        />
        <TextField
          label={words.deliveryClient}
          value={client}
          maximum={LONGEST}
          help={words.deliveryClientHelp}
          onChange={setClient}
        />
      </Stack>
    </FormDialog>
  );
}
