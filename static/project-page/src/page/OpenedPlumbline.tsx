import { lazy, type ReactElement, Suspense } from 'react';

import { describeError } from '#i18n/error-messages';
import { pageMessages } from '#i18n/page-messages';

import { AccessLostScreen } from './AccessLostScreen';
import type { PlumblineProps } from './plumbline-props';
import { LoadingScreen, Screen } from './Screen';
import { type Opening, useOpenedPage } from './use-opened-page';

const DeliveryFrame = lazy(async () => ({
  default: (await import('./DeliveryFrame')).DeliveryFrame,
}));
const CustomerPlanOnly = lazy(async () => ({
  default: (await import('./CustomerPlanOnly')).CustomerPlanOnly,
}));

/** Opens the page and picks the screen: the delivery, the published customer plan, or why there is neither. */
export function OpenedPlumbline(props: PlumblineProps): ReactElement {
  const { opening, open, changeSelected } = useOpenedPage(props.client, props.firstDeliveryId);
  const tryAgain = (): void => void open(props.firstDeliveryId);

  if (opening.phase === 'opening') return <LoadingScreen label={pageMessages.opening} />;
  if (opening.phase !== 'opened') return <NotOpened opening={opening} onTryAgain={tryAgain} />;
  return (
    <Suspense fallback={<LoadingScreen label={pageMessages.opening} />}>
      {opening.page.access === 'delivery' ? (
        <DeliveryFrame
          {...props}
          opened={opening.page}
          onOpen={open}
          onChangeSelected={changeSelected}
        />
      ) : (
        <CustomerPlanOnly plans={opening.page.plans} />
      )}
    </Suspense>
  );
}

function NotOpened(props: {
  readonly opening: Exclude<Opening, { readonly phase: 'opening' | 'opened' }>;
  readonly onTryAgain: () => void;
}): ReactElement {
  const { opening, onTryAgain } = props;
  if (opening.phase === 'platform-failed') {
    return (
      <Screen heading={pageMessages.failedHeading} onTryAgain={onTryAgain}>
        {pageMessages.platformFailed}
      </Screen>
    );
  }
  const { error } = opening;
  if (error.kind === 'access-lost') {
    return <AccessLostScreen status={error.facts.status} onTryAgain={onTryAgain} />;
  }
  const heading =
    error.kind === 'forbidden' ? pageMessages.forbiddenHeading : pageMessages.failedHeading;
  return (
    <Screen heading={heading} onTryAgain={onTryAgain}>
      {describeError(error, {})}
    </Screen>
  );
}
