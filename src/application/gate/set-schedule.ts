import { checkScheduleOrder } from '#domain/delivery/check-schedule-order';
import type { Delivery } from '#domain/delivery/delivery';
import type { DeliverySchedule } from '#domain/delivery/delivery-schedule';
import { applyScheduleChange } from '#domain/gate/apply-schedule-change';
import { compareSchedules } from '#domain/gate/compare-schedules';
import type { Gate } from '#domain/gate/gate';
import type { RefusalOf } from '#domain/gate/gate-refusal';
import { settleGates } from '#domain/gate/settle-gates';
import type { Instant } from '#domain/shared/calendar-date';
import type { CommandId, DeliveryId } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';

import type { Change } from '../command/command';
import { expectVersion } from '../command/expect-version';
import type { Conflict, NotFound } from '../command/failure';
import { type RowView, updateRow, viewOf, viewOfStored } from '../command/row-writes';
import { type EngineFailure, runCommand } from '../command/run-command';
import type { CommandPorts } from '../ports/ports';
import { deliveryAt, headAt } from '../ports/row-address';
import type { Session } from '../session/session';

import { type GateFailure, gateFailure } from './gate-failure';
import { gateWrites } from './gate-writes';
import { type DeliveryWithGates, loadGates } from './load-gates';

type Input = {
  readonly commandId: CommandId;
  readonly deliveryId: DeliveryId;
  /** Of the delivery's row that the person was shown. */
  readonly version: number;
  readonly schedule: DeliverySchedule;
};

/** The delivery, and the gates that the change touched, in order. */
type Answer = {
  readonly delivery: RowView<Delivery>;
  readonly gates: readonly RowView<Gate>[];
};

type Refusal = GateFailure<RefusalOf<'dates-out-of-order'>> | NotFound | Conflict;

/**
 * Sets the seven dates (DL-4) and, in the same transaction, marks or restores the acknowledgements that were
 * given for them (GT-3). Restoring may let gates pass. The audit entry is chained under the project's
 * deliveries, because the delivery is the row that it is about.
 */
export function setSchedule(
  ports: CommandPorts,
  session: Session,
  input: Input,
): Promise<Result<Answer, Refusal | EngineFailure>> {
  const { deliveryId } = input;
  return runCommand(ports, {
    id: input.commandId,
    by: session.accountId,
    action: 'gate.setSchedule',
    payload: input,
    ownerId: deliveryId,
    heads: [headAt(session.projectId, 'delivery'), headAt(deliveryId, 'gate')],
    load: ({ rows }) => loadGates(rows, deliveryId),
    decide: (facts, { now }) => decide(facts, { session, input, now }),
  });
}

function decide(
  { delivery, gates }: DeliveryWithGates,
  command: { readonly session: Session; readonly input: Input; readonly now: Instant },
): Result<Change<Answer>, Refusal> {
  const { session, input, now } = command;
  const { deliveryId, version, schedule } = input;
  const seen = expectVersion(delivery, { version, mine: schedule, what: 'delivery' });
  if (!seen.ok) return seen;
  const outOfOrder = checkScheduleOrder(schedule);
  if (outOfOrder !== undefined) {
    return err(gateFailure({ kind: 'dates-out-of-order', facts: outOfOrder }));
  }
  const subject = deliveryAt(deliveryId);
  const { body } = seen.value;
  if (compareSchedules(body.schedule, schedule).length === 0) {
    return ok({ subject, writes: [], value: { delivery: viewOfStored(seen.value), gates: [] } });
  }
  const after = applyScheduleChange(
    gates.map((gate) => gate.body),
    {
      before: body.schedule,
      after: schedule,
      calendar: body.calendar,
      by: session.accountId,
      heldRoles: session.access.myRoleKeys,
      at: now,
    },
  );
  const written = updateRow(subject, seen.value, { ...body, schedule });
  const gateRows = gateWrites(deliveryId, gates, settleGates(after, now));
  return ok({
    subject,
    writes: [written, ...gateRows],
    value: { delivery: viewOf(written), gates: gateRows.map(viewOf) },
  });
}
