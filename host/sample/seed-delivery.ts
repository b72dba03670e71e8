import { z } from 'zod';

import { type ResolverCall } from '../invoke-resolver';
import { type Jira } from '../jira/jira-interface';
import {
  MOVED_AFTER_PUBLISHING,
  SAMPLE_CONTACTS,
  SAMPLE_DELIVERABLES,
  SAMPLE_HOLDERS,
  SAMPLE_OUTCOMES,
  SAMPLE_SCHEDULE,
} from './sample-delivery';
import { SAMPLE } from './sample-keys';
import { SAMPLE_PEOPLE } from './sample-people';
import { moveWorkingDays } from './working-days';

type SeedParts = {
  readonly invoke: (call: ResolverCall) => Promise<unknown>;
  readonly jira: Jira;
  /** The day from which the story's working days count. */
  readonly today: string;
};

const MODULE = 'plumbline-project-page';
const ada = SAMPLE_PEOPLE.ada;

const replySchema = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.object({ kind: z.string(), message: z.string() }) }),
]);
const row = z.object({ version: z.number(), body: z.looseObject({ id: z.string() }) });
const openedSchema = z.object({ deliveries: z.array(z.object({ id: z.string() })) });
const acceptedSchema = z.object({ deliveryId: z.string(), created: z.array(row) });
const selectedSchema = z.object({
  selected: z.object({
    delivery: row,
    roles: z.array(z.object({ version: z.number(), body: z.looseObject({ key: z.string() }) })),
    gates: z.array(z.object({ version: z.number(), body: z.looseObject({ stage: z.string() }) })),
  }),
});
const gatesSchema = z.object({
  gates: z.array(z.object({ version: z.number(), body: z.looseObject({ stage: z.string() }) })),
});

/**
 * Records the sample delivery in Plumbline the way a person would: through the app's own calls, as Ada.
 *
 * Every command has a fixed id, so a seeding that was cut off goes on where it stopped. A project that
 * has a delivery already is left alone.
 *
 * @throws Error with the app's sentence when it refuses a call.
 */
export async function seedDelivery(parts: SeedParts): Promise<void> {
  const ask = askAs(parts);
  const opened = openedSchema.parse(await ask('delivery.open', {}));
  if (opened.deliveries.length > 0) return;
  const day = (offset: number): string => moveWorkingDays(parts.today, offset);

  const { deliveryId, outcomeIds } = await acceptOutcomes(parts, ask, day);
  await fillRecord(parts, ask, deliveryId);
  await fillRoles(ask, deliveryId);
  await passIntake(ask, { deliveryId, day });
  await fillDeliverables(ask, { deliveryId, day, outcomeIds });
  await publishFirstPlan(ask, deliveryId, day);
  await moveOneTarget(ask, { deliveryId, day, outcomeIds });
}
