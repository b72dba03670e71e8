import './gates.css';

import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import type { ReactElement } from 'react';

import type { DeliveryId } from '#domain/shared/identifiers';
import { gatesPageMessages as words } from '#i18n/gates-page-messages';

import { ReadingView } from '../../../shared/ReadingView';
import { GuardedTransitions } from '../guarded-transitions/GuardedTransitions';
import { NoDelivery } from '../page/NoDelivery';
import { LoadingScreen } from '../page/Screen';
import { usePage } from '../page-context';

import { DeliveryWorkItemHint } from './DeliveryWorkItemHint';
import { EpicDrift } from './EpicDrift';
import { GateCards } from './GateCards';
import { GatesContext } from './gates-context';
import { ScheduleSection } from './ScheduleSection';
import { type OpenedGates, type UsedGates, useGates } from './use-gates';
import { useGatesContext } from './use-gates-context';
import { WaitingForYou } from './WaitingForYou';

/** May we go on, and who is missing (GT-2 to GT-11). */
export function GatesPage(): ReactElement {
  const { selected } = usePage();
  return (
    <div className="gates-page">
      <Stack space="space.400">
        <Heading size="medium" as="h2">
          {words.heading}
        </Heading>
        {selected === undefined ? (
          <NoDelivery>{words.nothing}</NoDelivery>
        ) : (
          // Another delivery starts anew: nothing of the one before may stay on the page.
          <GatesOf key={selected.delivery.body.id} deliveryId={selected.delivery.body.id} />
        )}
      </Stack>
    </div>
  );
}

function GatesOf({ deliveryId }: { readonly deliveryId: DeliveryId }): ReactElement {
  const used = useGates(deliveryId);
  return (
    <ReadingView
      used={used}
      loading={<LoadingScreen label={words.loading} />}
      failedTitle={words.failedHeading}
      headingLevel="h3"
    >
      {(opened) => <OpenedGatesPage opened={opened} used={used} />}
    </ReadingView>
  );
}

function OpenedGatesPage({
  opened,
  used,
}: {
  readonly opened: OpenedGates;
  readonly used: UsedGates;
}): ReactElement {
  return (
    <GatesContext.Provider value={useGatesContext(opened, used)}>
      <Stack space="space.400">
        <WaitingForYou />
        <DeliveryWorkItemHint />
        <ScheduleSection />
        <GateCards />
        <EpicDrift />
        <GuardedTransitions />
      </Stack>
    </GatesContext.Provider>
  );
}
