import Heading from '@atlaskit/heading';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactElement } from 'react';

import type { DeliveryView } from '#contracts/delivery-contract';
import { nextGate } from '#domain/gate/in-order';
import { gateNumber } from '#domain/gate/stage';
import { stageTemplate } from '#domain/gate/stage-template';
import { pageMessages } from '#i18n/page-messages';

import { usePage } from '../page-context';

import { DataAge } from './DataAge';
import { DeliveryChoice } from './DeliveryChoice';

/** client · delivery · stage · next gate · age of the data (ux.md), the same on every page. */
export function DeliveryHeader(props: {
  readonly onChoose: (deliveryId: string) => void;
  readonly onCancelReading: () => void;
}): ReactElement {
  const { selected, project } = usePage();
  return (
    <header>
      <Inline space="space.200" alignBlock="end" spread="space-between" shouldWrap>
        <Stack space="space.025">
          <Text size="small" color="color.text.subtle">
            {selected === undefined ? project.key : clientOf(selected)}
          </Text>
          <Inline space="space.100" alignBlock="center" shouldWrap>
            <Heading size="medium" as="h1">
              {selected?.delivery.body.name ?? pageMessages.newDelivery}
            </Heading>
            <DeliveryChoice onChoose={props.onChoose} />
          </Inline>
        </Stack>
        <Inline space="space.200" alignBlock="center" shouldWrap>
          {selected === undefined ? (
            <Text color="color.text.subtle">{pageMessages.notStarted}</Text>
          ) : (
            <StageAndGate gates={selected.gates} />
          )}
          <DataAge onCancel={props.onCancelReading} />
        </Inline>
      </Inline>
    </header>
  );
}

function clientOf(selected: DeliveryView): string {
  const { client } = selected.delivery.body;
  return client === '' ? pageMessages.noClient : client;
}

function StageAndGate(props: { readonly gates: DeliveryView['gates'] }): ReactElement {
  const gate = nextGate(props.gates.map((row) => row.body));
  if (gate === undefined) return <Text>{pageMessages.allGatesPassed}</Text>;
  const number = gateNumber(gate.stage);
  return (
    <>
      <Text>{pageMessages.stage(number, stageTemplate(gate.stage).label)}</Text>
      <Text>{pageMessages.nextGate(number)}</Text>
    </>
  );
}
