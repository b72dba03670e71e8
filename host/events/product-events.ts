import { randomUUID } from 'node:crypto';

import { type Clock } from '../clock';
import { type ProductEvent, type TellApps } from '../jira/events/product-event';
import { type AppManifest } from '../manifest/app-manifest';
import { type ManifestModule } from '../manifest/manifest-schema';

import { type AddDelivery } from './add-delivery';

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
  const triggers = manifest.modules.filter(({ type }) => type === 'trigger');
  return (event) => {
    const wanting = triggers.filter((trigger) => wants(trigger, event));
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

/** A filter is the module's own or that of one of its events; `ignoreSelf` is the only one modelled. */
function wants(
  { events = [], filter }: ManifestModule,
  { eventType, selfGenerated }: ProductEvent,
): boolean {
  return events.some((wanted) => {
    const named = typeof wanted === 'string' ? { eventType: wanted, filter: undefined } : wanted;
    if (named.eventType !== eventType) return false;
    const ignoresSelf = filter?.ignoreSelf === true || named.filter?.ignoreSelf === true;
    return !(selfGenerated && ignoresSelf);
  });
}
