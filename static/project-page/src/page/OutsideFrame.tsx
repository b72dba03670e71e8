import Heading from '@atlaskit/heading';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import { type ReactElement, useMemo } from 'react';

import { pageMessages as words } from '#i18n/page-messages';

import { showFlag } from '../../../shared/flags';
import { usePeople } from '../../../shared/people';
import { FrameContext, type FrameContextValue } from '../frame-context';
import { ROUTES_OUTSIDE } from '../routes';

import { DeliveryPages } from './DeliveryPages';
import { deliveryAddress } from './keep-delivery';
import { LazyDeliverySwitcher } from './LazyDeliverySwitcher';
import type { PlumblineProps } from './plumbline-props';
import type { OpenedOutside } from './PublishedPlans';
import { useReload } from './use-reload';

type OutsideProps = PlumblineProps & {
  readonly opened: Pick<OpenedOutside, 'plans'>;
  /** The deliveries of the project, by name. */
  readonly configures: NonNullable<OpenedOutside['configures']>;
  readonly onOpen: (deliveryId?: string) => Promise<string | undefined>;
};

/**
 * For a project admin who is not of the stake: what is published, and the settings, so that whoever may
 * configure is never locked out (EV-2).
 */
export function OutsideFrame(props: OutsideProps): ReactElement {
  const { configures, context, pathname, go } = props;
  const shown = configures.find(({ id }) => id === props.firstDeliveryId) ?? configures[0];
  return (
    <FrameContext.Provider value={useOffer(props, shown?.id)}>
      <div className="page-frame">
        <header>
          <Stack space="space.100">
            <Text size="small" color="color.text.subtle">
              {context.extension.project.key}
            </Text>
            <Inline space="space.100" alignBlock="center" shouldWrap>
              <Heading size="medium" as="h1">
                {shown?.name ?? words.settings}
              </Heading>
              <LazyDeliverySwitcher
                deliveries={configures}
                selectedId={shown?.id}
                onChoose={(deliveryId) => {
                  go(deliveryAddress(pathname, deliveryId));
                }}
              />
            </Inline>
            <Text as="p" color="color.text.subtle">
              {shown === undefined ? words.outsideProject : words.outsideDelivery(shown.name)}
            </Text>
          </Stack>
        </header>
        <DeliveryPages pathname={pathname} go={go} routes={ROUTES_OUTSIDE} />
      </div>
    </FrameContext.Provider>
  );
}

function useOffer(
  { client, context, opened, onOpen }: OutsideProps,
  deliveryId: FrameContextValue['deliveryId'],
): FrameContextValue {
  const people = usePeople();
  const reload = useReload(onOpen, deliveryId);
  const { project } = context.extension;
  const { plans } = opened;
  return useMemo(
    () => ({
      ...{ client, project, people, reload, showFlag, deliveryId },
      ...{ timeZone: 'UTC', seesDelivery: false, published: plans },
    }),
    [client, project, people, reload, deliveryId, plans],
  );
}
