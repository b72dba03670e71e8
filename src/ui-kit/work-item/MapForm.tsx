import { ErrorMessage, Inline, LoadingButton, Stack, Text } from '@forge/react';
import { type ReactElement, useState } from 'react';

import { describeError } from '#i18n/error-messages';
import { workItemMessages as words } from '#i18n/work-item-messages';

import { type ChosenOutcome, OutcomeSelect } from './OutcomeSelect';
import { useCommand } from './use-command';
import { type OfferedDelivery, workItemClient } from './work-item-client';

type MapFormProps = {
  readonly deliveries: readonly OfferedDelivery[];
  /** The work item is the epic that gets mapped; otherwise it is the epic above. */
  readonly mapsItself: boolean;
  readonly onChanged: () => void;
};

/** Maps the epic to an outcome (PL-1). */
export function MapForm({ deliveries, mapsItself, onChanged }: MapFormProps): ReactElement {
  const [chosen, setChosen] = useState<ChosenOutcome>();
  const { sending, failure, send } = useCommand();

  async function map({ deliveryId, outcome }: ChosenOutcome): Promise<void> {
    await send(async (commandId) => {
      const { id: outcomeId, version } = outcome;
      const reply = await workItemClient['work-item.map']({
        commandId,
        deliveryId,
        outcomeId,
        version,
      });
      if (!reply.ok) return describeError(reply.error, words.ownErrors);
      onChanged();
      return undefined;
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
