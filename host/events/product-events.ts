import { randomUUID } from 'node:crypto';

import { type Clock } from '../clock';
import { type TellApps } from '../jira/events/product-event';
import { type AppManifest } from '../manifest/app-manifest';

import { type AddDelivery } from './add-delivery';
import { triggersFor } from './subscriptions';

type Parts = {
  readonly manifest: AppManifest;
  readonly clock: Clock;
  readonly add: AddDelivery;
};

/**
 * Puts an event of a product on its way to every trigger module that asks for it. Belongs inside the
 * transaction of the change.
 */
export function createProductEvents({ manifest, clock, add }: Parts): TellApps {
  return (event) => {
    const wanting = triggersFor(manifest, event);
    const body = wanting.length === 0 ? undefined : event.body();
    if (body === undefined) return;
    const { eventType, selfGenerated } = event;
    const now = clock.now();
    const told = { ...body, eventType, selfGenerated };
    const eventId = randomUUID();
    for (const { key } of wanting) {
      add({
        ...{ kind: 'product', moduleKey: key, eventId, dueAt: now, event: told },
        ...{ jobId: undefined, concurrency: undefined, origin: undefined },
      });
    }
  };
}
