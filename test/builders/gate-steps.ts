import { acknowledgeGate } from '#application/gate/acknowledge-gate';
import { setSchedule } from '#application/gate/set-schedule';
import { commandIdSchema } from '#domain/shared/identifiers';

import { aSchedule } from './gate-builder';
import type { StoredGates } from './stored-gates';

type Holder = { readonly person: string; readonly criterionKey: string };

/** The two holders of gate 2. */
export const ARCHITECT: Holder = { person: 'account-pia', criterionKey: 'schedule-production' };
export const SPECIALIST: Holder = { person: 'account-dan', criterionKey: 'schedule-deployment' };

/** A holder acknowledges the delivery schedule, for the rows as they are now. */
export function acknowledges(
  world: StoredGates,
  { person, criterionKey }: Holder,
  commandId: string,
): ReturnType<typeof acknowledgeGate> {
  return acknowledgeGate(world.ports, world.sessionOf(person), {
    ...world.on('delivery-planning', commandId),
    criterionKey,
    deliveryVersion: world.deliveryRow().version,
  });
}

/** Ada sets the seven dates to those of `aSchedule`, with these changes. */
export function setsDates(
  world: StoredGates,
  dates: Parameters<typeof aSchedule>[0],
  commandId: string,
): ReturnType<typeof setSchedule> {
  return setSchedule(world.ports, world.sessionOf('account-ada'), {
    commandId: commandIdSchema.parse(commandId),
    deliveryId: world.delivery.id,
    version: world.deliveryRow().version,
    schedule: aSchedule(dates),
  });
}
