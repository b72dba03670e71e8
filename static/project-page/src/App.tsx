import { type ReactElement, useCallback, useMemo } from 'react';

import { projectPageContract } from '#contracts/project-page-contract';
import { pageMessages } from '#i18n/page-messages';

import { bridgeClient } from '../../shared/api';

import { keepDelivery } from './page/keep-delivery';
import { OpenedPlumbline } from './page/OpenedPlumbline';
import { LoadingScreen, Screen } from './page/Screen';
import { usePageLocation } from './page/use-page-location';
import { usePlatformContext } from './page/use-platform-context';

const client = bridgeClient(projectPageContract);

/** The project page: waits for what the platform gives, then opens Plumbline once. */
export function App(): ReactElement {
  const context = usePlatformContext();
  const { location, go } = usePageLocation();
  const firstDeliveryId = useMemo(() => deliveryInAddress(location?.search), [location?.search]);
  const goOn = useCallback(
    (to: string) => {
      go(keepDelivery(to, firstDeliveryId));
    },
    [go, firstDeliveryId],
  );

  if (context === 'failed') {
    return <Screen heading={pageMessages.failedHeading}>{pageMessages.platformFailed}</Screen>;
  }
  if (context === undefined || location === undefined) {
    return <LoadingScreen label={pageMessages.opening} />;
  }
  return (
    <OpenedPlumbline
      client={client}
      context={context}
      pathname={location.pathname}
      go={goOn}
      {...(firstDeliveryId === undefined ? {} : { firstDeliveryId })}
    />
  );
}

function deliveryInAddress(search: string | undefined): string | undefined {
  return new URLSearchParams(search).get('delivery') ?? undefined;
}
