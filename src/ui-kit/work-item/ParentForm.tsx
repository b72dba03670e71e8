import { ErrorMessage, HelperMessage, Inline, LoadingButton, Stack, Text } from '@forge/react';
import { type ReactElement, useState } from 'react';

import { workItemMessages as words } from '#i18n/work-item-messages';

import { type ChosenOutcome, OutcomeSelect } from './OutcomeSelect';
import { setParent } from './parent-in-jira';
import { type EpicState, useEpic } from './use-epic';
import { type OnChanged, useSending } from './use-sending';
import type { OfferedDelivery } from './work-item-client';

type ParentFormProps = {
  readonly deliveries: readonly OfferedDelivery[];
  readonly issueId: string;
  readonly onChanged: OnChanged;
};

/** Work without a parent serves an outcome by getting the outcome's epic as its parent, in Jira, as the user. */
export function ParentForm({ deliveries, issueId, onChanged }: ParentFormProps): ReactElement {
  const [chosen, setChosen] = useState<ChosenOutcome>();
  const epicId = chosen?.outcome.epicIds[0];
  const epic = useEpic(epicId);
  const { sending, failure, send } = useSending(onChanged);

  async function save(parentId: string): Promise<void> {
    await send(async () => {
      const refusal = await setParent(issueId, parentId);
      if (refusal === undefined) return undefined;
      return refusal.length === 0
        ? words.parentRefusedBriefly
        : words.parentRefused(refusal.join(' '));
    });
  }

  return (
    <Stack space="space.100">
      <Text>{words.parentExplained}</Text>
      <OutcomeSelect
        deliveries={deliveries}
        chosen={chosen}
        isDisabled={sending}
        onChoose={setChosen}
      />
      {chosen !== undefined && <HelperMessage>{wordEpic(epicId, epic)}</HelperMessage>}
      {failure !== undefined && <ErrorMessage>{failure}</ErrorMessage>}
      <Inline>
        <LoadingButton
          appearance="primary"
          isLoading={sending}
          isDisabled={epic.state !== 'readable'}
          onClick={() => {
            if (epicId !== undefined) void save(epicId);
          }}
        >
          {words.setParent}
        </LoadingButton>
      </Inline>
    </Stack>
  );
}

function wordEpic(epicId: string | undefined, epic: EpicState): string {
  if (epicId === undefined) return words.parentWithoutEpic;
  switch (epic.state) {
    case 'reading':
      return words.parentReading;
    case 'hidden':
      return words.parentUnreadable;
    case 'readable':
      return words.parentWillBe(epic.epic.key, epic.epic.summary);
  }
}
