import { z } from 'zod';

import { type AuditEntryView, auditEntryViewSchema } from '#contracts/settings-contract';
import type { RunningHost } from '#host/start-host';

import { askApp } from './ask-app';

const pageSchema = z.object({ entries: z.array(z.unknown()), nextBefore: z.string().optional() });

/** Longer than lists of the host's storage lag behind what was written. */
const LAG_MILLISECONDS = 2000;

/** The whole audit log of a delivery as its owner reads it a moment later, newest first. */
export async function readAuditLog(
  host: RunningHost,
  deliveryId: string,
): Promise<readonly AuditEntryView[]> {
  host.clock.advance(LAG_MILLISECONDS);
  const entries: AuditEntryView[] = [];
  let before: string | undefined;
  do {
    const payload = before === undefined ? { deliveryId } : { deliveryId, before };
    const reply = await askApp(host, { person: 'ada', call: 'settings.audit', payload });
    if (!reply.ok) throw new Error(reply.error.message);
    const page = pageSchema.parse(reply.value);
    entries.push(...page.entries.map((entry) => auditEntryViewSchema.parse(entry)));
    before = page.nextBefore;
  } while (before !== undefined);
  return entries;
}
