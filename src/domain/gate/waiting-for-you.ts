import { missingDates } from '../delivery/check-schedule-order';
import type { DeliverySchedule } from '../delivery/delivery-schedule';
import { isHeldInJira } from '../delivery/held-roles';
import type { Role } from '../delivery/role';
import type { RoleKey } from '../shared/identifiers';

import { DELIVERY_LIFECYCLE } from './delivery-lifecycle';
import { evaluateGate } from './evaluate-gate';
import type { Gate } from './gate';
import { actingRole } from './gate-actor';
import type { EvaluatedCriterion, Standing } from './gate-evaluation';
import { gatesBefore, nextGate } from './in-order';
import type { Criterion } from './lifecycle-template';
import type { Stage } from './stage';

/** Something at a gate that one person can do now. */
export type WaitingForYou = {
  readonly action: 'acknowledge' | 'acknowledge-again' | 'tick' | 'record-on-behalf';
  readonly stage: Stage;
  readonly criterion: Criterion;
  readonly standing: Standing;
};

/** What is needed to tell whom a gate waits for. */
export type WaitingContext = {
  /** Roles that the person holds today, deputies included. */
  readonly heldRoles: readonly RoleKey[];
  readonly roles: readonly Role[];
  readonly schedule: DeliverySchedule;
};

/**
 * What waits for a person at the gates of a delivery: acknowledgements of passed gates that are asked for
 * again (GT-3), then the open criteria of the next gate. Only what can be done now: a schedule with a
 * missing date cannot be acknowledged, and a later gate waits for its turn. What a role without account
 * said is recorded by whoever is accountable for the delivery, though any person of the stake may (GT-11).
 *
 * @param gates - All gates of the delivery, in any order.
 * @param context - The person's roles, all roles, and the present dates.
 */
export function waitingForYou(gates: readonly Gate[], context: WaitingContext): WaitingForYou[] {
  const next = nextGate(gates);
  const closed = gates.filter(({ state }) => state !== 'open');
  const again = closed
    .flatMap((gate) => openCriteria(gate, gates))
    .filter(({ standing }) => standing.kind === 'asked-again');
  const open = next === undefined ? [] : openCriteria(next, gates);
  return [...again, ...open].flatMap((entry) => {
    const action = possibleAction(entry, context);
    return action === undefined ? [] : [{ ...entry, action }];
  });
}

type OpenCriterion = Omit<WaitingForYou, 'action'>;

function openCriteria(gate: Gate, gates: readonly Gate[]): OpenCriterion[] {
  return evaluateGate(gate, gatesBefore(gates, gate.stage))
    .criteria.filter(({ met, criterion }: EvaluatedCriterion) => !met && criterion.recordable)
    .map(({ criterion, standing }) => ({ stage: gate.stage, criterion, standing }));
}

function possibleAction(
  { criterion, standing }: OpenCriterion,
  context: WaitingContext,
): WaitingForYou['action'] | undefined {
  const mine = actingRole(context, criterion) !== undefined;
  switch (criterion.type) {
    case 'acknowledgement':
      if (!mine || isUndated(criterion, context)) return undefined;
      return standing.kind === 'asked-again' ? 'acknowledge-again' : 'acknowledge';
    case 'checklist':
      return mine ? 'tick' : undefined;
    case 'on-behalf':
      return onBehalfAction(criterion, context);
    default:
      return undefined;
  }
}

function isUndated(criterion: Criterion, { schedule }: WaitingContext): boolean {
  return (
    criterion.type === 'acknowledgement' &&
    criterion.content === 'delivery-schedule' &&
    missingDates(schedule).length > 0
  );
}

function onBehalfAction(
  criterion: Criterion,
  context: WaitingContext,
): WaitingForYou['action'] | undefined {
  const held = context.roles.some(
    (role) => criterion.roleKeys.includes(role.key) && isHeldInJira(role),
  );
  if (held) return actingRole(context, criterion) === undefined ? undefined : 'acknowledge';
  const accountable = context.heldRoles.includes(DELIVERY_LIFECYCLE.accountableRole);
  return accountable ? 'record-on-behalf' : undefined;
}
