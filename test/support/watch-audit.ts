import type { RunningHost } from '#host/start-host';

import { readAuditLog } from './read-audit-log';
import { readDelivery } from './read-delivery';

/** An entry of the log, with the name of the person. */
type Recorded = {
  readonly action: string;
  readonly by: string | undefined;
  readonly changes: readonly object[];
};

/**
 * Remembers what the audit log of the sample delivery says now.
 *
 * @returns Tells what was recorded since then, oldest first.
 */
export async function watchAudit(host: RunningHost): Promise<() => Promise<readonly Recorded[]>> {
  const { delivery } = await readDelivery(host);
  const before = await readAuditLog(host, delivery.body.id);
  const known = new Set(before.map(({ commandId }) => commandId));
  return async () =>
    (await readAuditLog(host, delivery.body.id))
      .filter(({ commandId }) => !known.has(commandId))
      .map(({ action, by, changes }) => ({
        ...{ action, changes },
        by: host.users.find(({ accountId }) => accountId === by)?.displayName,
      }))
      .toReversed();
}
