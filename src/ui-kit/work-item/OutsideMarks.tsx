import { ErrorMessage, Inline, LoadingButton, Stack, Text } from '@forge/react';
import type { ReactElement } from 'react';

import { describeFailure } from '#i18n/error-messages';
import { workItemMessages as words } from '#i18n/work-item-messages';

import { sendCommand } from './send-command';
import { type OnChanged, useSending } from './use-sending';
import { type UnmappedWorkItem, workItemClient } from './work-item-client';

type OutsideMark = UnmappedWorkItem['outside'][number];

type OutsideMarksProps = {
  readonly unmapped: UnmappedWorkItem;
  readonly onChanged: OnChanged;
};

/** Why the work item is outside, and the way back in (PL-3). */
export function OutsideMarks({ unmapped, onChanged }: OutsideMarksProps): ReactElement {
  const { outside, deliveries, mayEdit } = unmapped;
  return (
    <Stack space="space.150">
      {outside.map((mark) => (
        <Stack key={mark.deliveryId} space="space.100" alignInline="start">
          <Text>{wordMark(mark, deliveries)}</Text>
          {mayEdit && <TakeBackIn mark={mark} onChanged={onChanged} />}
        </Stack>
      ))}
    </Stack>
  );
}

function wordMark(
  { deliveryId, reason }: OutsideMark,
  deliveries: UnmappedWorkItem['deliveries'],
): string {
  const name = deliveries.find(({ id }) => id === deliveryId)?.name;
  return deliveries.length === 1 || name === undefined
    ? words.isOutside(reason)
    : words.isOutsideOf(name, reason);
}

type TakeBackInProps = { readonly mark: OutsideMark; readonly onChanged: OnChanged };

function TakeBackIn({ mark, onChanged }: TakeBackInProps): ReactElement {
  const { sending, failure, send } = useSending(onChanged);

  async function takeBackIn(): Promise<void> {
    await send(async () => {
      const { deliveryId } = mark;
      const reply = await sendCommand(workItemClient['work-item.unmarkOutside'], { deliveryId });
      return reply?.ok === true ? undefined : describeFailure(reply?.error, {});
    });
  }

  return (
    <>
      <Inline>
        <LoadingButton isLoading={sending} onClick={() => void takeBackIn()}>
          {words.takeBackIn}
        </LoadingButton>
      </Inline>
      {failure !== undefined && <ErrorMessage>{failure}</ErrorMessage>}
    </>
  );
}
