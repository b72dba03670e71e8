import {
  ErrorMessage,
  Heading,
  HelperMessage,
  Inline,
  Label,
  LoadingButton,
  Select,
  Stack,
  Textfield,
} from '@forge/react';
import { type ReactElement, useState } from 'react';

import { describeFailure } from '#i18n/error-messages';
import { workItemMessages as words } from '#i18n/work-item-messages';

import { sendCommand } from './send-command';
import { type OnChanged, useSending } from './use-sending';
import { type OfferedDelivery, workItemClient } from './work-item-client';

type OutsideFormProps = {
  readonly deliveries: readonly OfferedDelivery[];
  readonly onChanged: OnChanged;
};

/** Marks the work item as outside a delivery, with the reason (PL-3). */
export function OutsideForm({ deliveries, onChanged }: OutsideFormProps): ReactElement {
  const [deliveryId, setDeliveryId] = useState(deliveries[0]?.id);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const { sending, failure, send } = useSending(onChanged);
  const reasonMissing = reason.trim() === '';

  async function mark(): Promise<void> {
    setAsked(true);
    if (reasonMissing || deliveryId === undefined) return;
    await send(async () => {
      const input = { deliveryId, reason };
      const reply = await sendCommand(workItemClient['work-item.markOutside'], input);
      return reply?.ok === true ? undefined : describeFailure(reply?.error, {});
    });
  }

  return (
    <Stack space="space.100">
      <Heading size="xsmall" as="h3">
        {words.outsideHeading}
      </Heading>
      {deliveries.length > 1 && (
        <DeliverySelect deliveries={deliveries} chosen={deliveryId} onChoose={setDeliveryId} />
      )}
      <Label labelFor="outside-reason">{words.outsideReason}</Label>
      <Textfield
        id="outside-reason"
        maxLength={500}
        isDisabled={sending}
        onChange={(event) => {
          setReason(String(event.target.value ?? ''));
        }}
      />
      <HelperMessage>{words.outsideReasonHelp}</HelperMessage>
      {asked && reasonMissing && <ErrorMessage>{words.outsideReasonNeeded}</ErrorMessage>}
      {failure !== undefined && <ErrorMessage>{failure}</ErrorMessage>}
      <Inline>
        <LoadingButton isLoading={sending} onClick={() => void mark()}>
          {words.markOutside}
        </LoadingButton>
      </Inline>
    </Stack>
  );
}

type DeliverySelectProps = {
  readonly deliveries: readonly OfferedDelivery[];
  readonly chosen: OfferedDelivery['id'] | undefined;
  readonly onChoose: (id: OfferedDelivery['id']) => void;
};

function DeliverySelect({ deliveries, chosen, onChoose }: DeliverySelectProps): ReactElement {
  const options = deliveries.map(({ id, name }) => ({ label: name, value: id }));
  return (
    <>
      <Label labelFor="outside-delivery">{words.outsideDelivery}</Label>
      <Select
        inputId="outside-delivery"
        options={options}
        value={options.find(({ value }) => value === chosen) ?? null}
        onChange={(option: (typeof options)[number] | null) => {
          if (option !== null) onChoose(option.value);
        }}
      />
    </>
  );
}
