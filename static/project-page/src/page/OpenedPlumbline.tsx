import { lazy, type ReactElement, Suspense } from 'react';

import { describeError } from '#i18n/error-messages';
import { pageMessages } from '#i18n/page-messages';

import { AccessLostScreen } from './AccessLostScreen';
import type { PlumblineProps } from './plumbline-props';
import type { OpenedOutside } from './PublishedPlans';
import { LoadingScreen, Screen } from './Screen';
import { type Opening, useOpenedPage } from './use-opened-page';

const DeliveryFrame = lazy(async () => ({
  default: (await import('./DeliveryFrame')).DeliveryFrame,
}));
const OutsideFrame = lazy(async () => ({
  default: (await import('./OutsideFrame')).OutsideFrame,
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
  const { page } = opening;
  return (
    <Suspense fallback={<LoadingScreen label={pageMessages.opening} />}>
      {page.access === 'delivery' ? (
        <DeliveryFrame {...props} opened={page} onOpen={open} onChangeSelected={changeSelected} />
      ) : (
        <Outside {...props} opened={page} onOpen={open} />
      )}
    </Suspense>
  );
}

/** Not of the stake: what is published, and for project admins the settings (EV-2). */
function Outside(
  props: PlumblineProps & {
    readonly opened: OpenedOutside;
    readonly onOpen: (deliveryId?: string) => Promise<string | undefined>;
  },
): ReactElement {
  const { plans, configures } = props.opened;
  if (configures === undefined) return <CustomerPlanOnly plans={plans} />;
  return <OutsideFrame {...props} configures={configures} />;
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
