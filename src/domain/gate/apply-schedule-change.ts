import type { WorkingCalendar } from '../delivery/delivery';
import type { DeliverySchedule } from '../delivery/delivery-schedule';
import type { Instant } from '../shared/calendar-date';
import type { AccountId, RoleKey } from '../shared/identifiers';

import { measureMove } from './acceptable-delay';
import { compareSchedules } from './compare-schedules';
import {
  type Acknowledgement,
  type AttributedDifference,
  type ChangeAfterPass,
  CHANGES_AFTER_PASS_KEPT,
  type Gate,
  type Lapse,
  type ScheduleDifference,
} from './gate';

/** A change of the seven dates, as one command makes it. */
export type ScheduleChange = {
  readonly before: DeliverySchedule;
  readonly after: DeliverySchedule;
  readonly calendar: WorkingCalendar;
  readonly by: AccountId;
  /** Roles that this person holds today. */
  readonly heldRoles: readonly RoleKey[];
  readonly at: Instant;
};

/**
 * What a change of the delivery schedule does to the acknowledgements that were given for it (GT-3).
 *
 * While the gate is open an acknowledgement lapses when the present dates differ from those it was given
 * for, and is restored when they are changed back. After the gate passed, the distance from the
 * acknowledged dates decides: within the acceptable delay it is noted only, beyond it the holder is asked
 * again. The distance is measured from what was acknowledged, not from the last change, so that many
 * small moves count as the large one that they are. A skipped gate asks nobody.
 *
 * @param gates - Any gates of the delivery.
 * @param change - The dates before and after, and who changed them when.
 * @returns The gates in the same order; those that the change does not touch are the same objects.
 */
export function applyScheduleChange(gates: readonly Gate[], change: ScheduleChange): Gate[] {
  const changed = compareSchedules(change.before, change.after);
  if (changed.length === 0) return [...gates];
  return gates.map((gate) =>
    gate.state !== 'skipped' && gate.acknowledgements.some(standsForSchedule)
      ? applyToGate(gate, change, changed)
      : gate,
  );
}

function standsForSchedule(acknowledgement: Acknowledgement): boolean {
  return acknowledgement.schedule !== undefined && acknowledgement.withdrawn === undefined;
}

function applyToGate(
  gate: Gate,
  change: ScheduleChange,
  changed: readonly ScheduleDifference[],
): Gate {
  const acknowledgements = gate.acknowledgements.map((acknowledgement) =>
    standsForSchedule(acknowledgement)
      ? withLapse(acknowledgement, lapseOf(gate, acknowledgement, change))
      : acknowledgement,
  );
  const next = { ...gate, acknowledgements };
  return gate.state === 'passed' ? noteChange(gate, next, { ...change, changed }) : next;
}

/** Why the acknowledgement differs from the present dates, or `undefined` when it does not. */
function lapseOf(
  gate: Gate,
  acknowledgement: Acknowledgement,
  change: ScheduleChange,
): Lapse | undefined {
  const differences = compareSchedules(acknowledgement.schedule ?? {}, change.after);
  if (differences.length === 0) return undefined;
  const beyond = measureMove(differences, change.calendar).beyondAcceptableDelay;
  const afterPass = beyond ? 'asked-again' : 'noted';
  return {
    verdict: gate.state === 'passed' ? afterPass : 'lapsed',
    differences: differences.map((difference) =>
      attribute(difference, { gate, lapse: acknowledgement.lapse }, change),
    ),
  };
}

/** A field that this change left alone keeps the person who had changed it before. */
function attribute(
  difference: ScheduleDifference,
  { gate, lapse }: { readonly gate: Gate; readonly lapse: Lapse | undefined },
  change: ScheduleChange,
): AttributedDifference {
  const { field } = difference;
  const before = lapse?.differences.find((one) => one.field === field);
  if (before !== undefined && change.before[field] === change.after[field]) {
    return { ...before, ...difference };
  }
  const roleKey = change.heldRoles.find((key) => Object.hasOwn(gate.roleLabels, key));
  return { ...difference, by: change.by, at: change.at, ...(roleKey !== undefined && { roleKey }) };
}

function withLapse(acknowledgement: Acknowledgement, lapse: Lapse | undefined): Acknowledgement {
  if (lapse !== undefined) return { ...acknowledgement, lapse };
  const restored = { ...acknowledgement };
  delete restored.lapse;
  return restored;
}

function noteChange(
  before: Gate,
  after: Gate,
  {
    changed,
    by,
    at,
    calendar,
    after: present,
  }: ScheduleChange & { changed: readonly ScheduleDifference[] },
): Gate {
  const distances = after.acknowledgements
    .filter(standsForSchedule)
    .flatMap(({ schedule }) => compareSchedules(schedule ?? {}, present));
  const { workingDays } = measureMove(distances, calendar);
  const entry: ChangeAfterPass = {
    differences: [...changed],
    by,
    at,
    ...(workingDays !== undefined && { workingDays }),
    verdict: verdictOf(before, after),
  };
  return {
    ...after,
    changesAfterPass: [...before.changesAfterPass, entry].slice(-CHANGES_AFTER_PASS_KEPT),
  };
}

function verdictOf(before: Gate, after: Gate): ChangeAfterPass['verdict'] {
  if (isAskedAgain(after)) return 'asked-again';
  return isAskedAgain(before) ? 'taken-back' : 'noted';
}

function isAskedAgain(gate: Gate): boolean {
  return gate.acknowledgements.some(({ lapse }) => lapse?.verdict === 'asked-again');
}
