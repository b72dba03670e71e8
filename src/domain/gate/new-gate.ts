import { DELIVERY_LIFECYCLE } from './delivery-lifecycle';
import type { Gate } from './gate';
import type { Stage } from './stage';
import { stageTemplate } from './stage-template';

/**
 * The row of a gate at which nobody did anything yet.
 *
 * @param stage - The stage that ends with this gate.
 * @param roleLabels - Labels by role key, of all roles of the delivery. The gate keeps those that it and
 * its message name, so that the validator reads one row (architecture decision 6).
 */
export function newGate(stage: Stage, roleLabels: Readonly<Record<string, string>>): Gate {
  return {
    stage,
    templateVersion: DELIVERY_LIFECYCLE.version,
    state: 'open',
    acknowledgements: [],
    ticks: [],
    records: [],
    changesAfterPass: [],
    roleLabels: pickLabels(stage, roleLabels),
  };
}

/**
 * The gate with the labels that its roles have now; a role that was renamed reads so everywhere.
 *
 * @param gate - Any gate.
 * @param roleLabels - Labels by role key, of all roles of the delivery.
 * @returns The same object when none of its labels changed.
 */
export function relabelGate(gate: Gate, roleLabels: Readonly<Record<string, string>>): Gate {
  const picked = pickLabels(gate.stage, roleLabels);
  const same = Object.entries(picked).every(([key, label]) => gate.roleLabels[key] === label);
  return same ? gate : { ...gate, roleLabels: { ...gate.roleLabels, ...picked } };
}

function pickLabels(
  stage: Stage,
  roleLabels: Readonly<Record<string, string>>,
): Record<string, string> {
  const named = new Set([
    ...stageTemplate(stage).criteria.flatMap((criterion) => criterion.roleKeys),
    DELIVERY_LIFECYCLE.accountableRole,
  ]);
  return Object.fromEntries(
    [...named].flatMap((key) => {
      const label = roleLabels[key];
      return label === undefined ? [] : [[key, label] as const];
    }),
  );
}
