import { missingDates } from '../delivery/check-schedule-order';
import type { DeliverySchedule } from '../delivery/delivery-schedule';
import { err, ok, type Result } from '../shared/result';

import type { Acknowledgement, Gate } from './gate';
import { actingRole, type GateActor } from './gate-actor';
import type { RefusalOf } from './gate-refusal';
import type { Criterion } from './lifecycle-template';
import { findCriterion } from './stage-template';

type AcknowledgeRefusal = RefusalOf<'not-found' | 'forbidden' | 'gate-closed' | 'dates-missing'>;

/** An acknowledgement as somebody gives it: for which criterion, and the present seven dates. */
export type AcknowledgeCommand = {
  readonly criterionKey: string;
  readonly schedule: DeliverySchedule;
};

/**
 * A holder of the criterion's role acknowledges, for the present content (GT-3). After the gate passed this
 * is possible only where the holder is asked again, and answers that. Who gives it again, gives it for the
 * present dates.
 *
 * @param gate - The gate.
 * @param command - The criterion, and the dates as they are now.
 * @param actor - Who acknowledges.
 */
export function acknowledge(
  gate: Gate,
  { criterionKey, schedule }: AcknowledgeCommand,
  actor: GateActor,
): Result<Gate, AcknowledgeRefusal> {
  const criterion = findCriterion(gate.stage, criterionKey);
  if (criterion === undefined || !isAcknowledged(criterion)) {
    return err({ kind: 'not-found', facts: { what: 'criterion' } });
  }
  const roleKey = actingRole(actor, criterion);
  if (roleKey === undefined) return err({ kind: 'forbidden', facts: { needs: 'hold-role' } });
  const given = gate.acknowledgements.find((one) => one.criterionKey === criterionKey);
  if (gate.state !== 'open' && !(gate.state === 'passed' && isAskedAgain(given))) {
    return err({ kind: 'gate-closed', facts: { stage: gate.stage } });
  }
  const missing = hasContent(criterion) ? missingDates(schedule) : [];
  if (missing.length > 0) return err({ kind: 'dates-missing', facts: { fields: missing } });

  const acknowledgement: Acknowledgement = {
    criterionKey,
    roleKey,
    by: actor.accountId,
    at: actor.at,
    ...(hasContent(criterion) && { schedule }),
  };
  const others = gate.acknowledgements.filter((one) => one.criterionKey !== criterionKey);
  return ok({ ...gate, acknowledgements: [...others, acknowledgement] });
}

/** A client with an account acknowledges what is otherwise recorded on the client's behalf (GT-11). */
function isAcknowledged({ type, recordable }: Criterion): boolean {
  return recordable && (type === 'acknowledgement' || type === 'on-behalf');
}

function hasContent(criterion: Criterion): boolean {
  return criterion.type === 'acknowledgement' && criterion.content === 'delivery-schedule';
}

function isAskedAgain(acknowledgement: Acknowledgement | undefined): boolean {
  return acknowledgement?.lapse?.verdict === 'asked-again';
}
