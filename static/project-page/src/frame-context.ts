import { createContext, useContext } from 'react';

import type { DeliveryId } from '#domain/shared/identifiers';

import type { OpenedOutside } from './page/PublishedPlans';
import { PageContext, type PageContextValue } from './page-context';

/** What the settings need of the frame around them, whether or not their reader sees the delivery (EV-2). */
export type FrameContextValue = Pick<
  PageContextValue,
  'client' | 'project' | 'people' | 'reload' | 'showFlag'
> & {
  /** Whose roles are shown; absent while there is no delivery. */
  readonly deliveryId?: DeliveryId | undefined;
  /** Zone of the delivery, in which moments are told. */
  readonly timeZone: string;
  readonly seesDelivery: boolean;
  /** The last published plans, where they are all that is seen of the deliveries. */
  readonly published?: OpenedOutside['plans'];
};

/** Set by the frame of a project admin outside the stake only; a delivery's own frame is {@link PageContext}. */
export const FrameContext = createContext<FrameContextValue | undefined>(undefined);

/** The frame's offer to what is shown with and without the delivery. */
export function useFrame(): FrameContextValue {
  const outside = useContext(FrameContext);
  const page = useContext(PageContext);
  if (outside !== undefined) return outside;
  if (page === undefined) throw new Error('useFrame is called outside the project page frame.');
  const { client, project, people, reload, showFlag, selected } = page;
  const delivery = selected?.delivery.body;
  return {
    ...{ client, project, people, reload, showFlag },
    deliveryId: delivery?.id,
    timeZone: delivery?.calendar.timeZone ?? 'UTC',
    seesDelivery: true,
  };
}
