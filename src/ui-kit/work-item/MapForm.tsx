import { ErrorMessage, Inline, LoadingButton, Stack, Text } from '@forge/react';
import { type ReactElement, useState } from 'react';

import { describeFailure } from '#i18n/error-messages';
import { workItemMessages as words } from '#i18n/work-item-messages';

import { type ChosenOutcome, OutcomeSelect } from './OutcomeSelect';
import { sendCommand } from './send-command';
import { type OnChanged, useSending } from './use-sending';
import { type OfferedDelivery, workItemClient } from './work-item-client';

type MapFormProps = {
  readonly deliveries: readonly OfferedDelivery[];
  /** The work item is the epic that gets mapped; otherwise it is the epic above. */
  readonly mapsItself: boolean;
  readonly onChanged: OnChanged;
};

/** Maps the epic to an outcome (PL-1). */
export function MapForm({ deliveries, mapsItself, onChanged }: MapFormProps): ReactElement {
  const [chosen, setChosen] = useState<ChosenOutcome>();
  const { sending, failure, send } = useSending(onChanged);

  async function map({ deliveryId, outcome }: ChosenOutcome): Promise<void> {
    await send(async () => {
      const { id: outcomeId, version } = outcome;
      const input = { deliveryId, outcomeId, version };
      const reply = await sendCommand(workItemClient['work-item.map'], input);
      return reply?.ok === true ? undefined : describeFailure(reply?.error, words.ownErrors);
    });
  }

  return (
    <Stack space="space.100">
      <Text>{mapsItself ? words.mapSelf : words.mapParent}</Text>
      <OutcomeSelect
        deliveries={deliveries}
        chosen={chosen}
        isDisabled={sending}
        onChoose={setChosen}
      />
      {failure !== undefined && <ErrorMessage>{failure}</ErrorMessage>}
      <Inline>
        <LoadingButton
          appearance="primary"
          isLoading={sending}
          isDisabled={chosen === undefined}
          onClick={() => {
            if (chosen !== undefined) void map(chosen);
          }}
        >
          {words.map}
        </LoadingButton>
      </Inline>
    </Stack>
  );
}
