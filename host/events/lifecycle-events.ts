import { randomUUID } from 'node:crypto';

import { type Clock } from '../clock';
import { type HostDatabase } from '../database/open-database';
import { type Installation } from '../functions/installation';
import { type AppManifest } from '../manifest/app-manifest';

import { type AddDelivery } from './add-delivery';
import { readDeployment, writeDeployment } from './event-tables';
import { triggersFor } from './subscriptions';

/** Events of the app's own life that the host sends; an upgrade to a new major version it does not have. */
export const LIFECYCLE_EVENTS = ['avi:forge:installed:app'] as const;

type Parts = {
  readonly database: HostDatabase;
  readonly manifest: AppManifest;
  readonly clock: Clock;
  readonly installation: Installation;
  readonly add: AddDelivery;
};

const INSTALLED = 'installed';

/**
 * Tells the app that it was installed, when it runs on this site's data for the first time. Unlike those of
 * a product, these events do not name themselves in their payload.
 */
export function tellInstalled({ database, manifest, clock, installation, add }: Parts): void {
  if (readDeployment(database, INSTALLED) !== undefined) return;
  const [eventType] = LIFECYCLE_EVENTS;
  const { installationId, appVersion, environmentId } = installation;
  const eventId = randomUUID();
  const dueAt = clock.now();
  const event = {
    id: installationId,
    app: { id: manifest.appId.slice(manifest.appId.lastIndexOf('/') + 1), version: appVersion },
    environment: { id: environmentId },
  };
  database.transaction(() => {
    writeDeployment(database, INSTALLED, new Date(dueAt).toISOString());
    for (const { key } of triggersFor(manifest, { eventType, selfGenerated: false })) {
      add({
        ...{ kind: 'product', moduleKey: key, eventId, dueAt, event },
        ...{ jobId: undefined, concurrency: undefined, origin: undefined },
      });
    }
  })();
}
