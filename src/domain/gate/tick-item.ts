import { err, ok, type Result } from '../shared/result';

import type { Gate } from './gate';
import { actingRole, type GateActor } from './gate-actor';
import type { RefusalOf } from './gate-refusal';
import { findCriterion } from './stage-template';

/** A tick of a checklist item, or its removal. */
export type TickCommand = {
  readonly criterionKey: string;
  readonly itemKey: string;
  readonly done: boolean;
  readonly evidence: string;
};

/**
 * A holder of one of the checklist's roles ticks an item or takes the tick away (GT-2). Ticking again
 * replaces who, when and the evidence; taking away a tick that is not there leaves the gate the same object.
 *
 * @param gate - The gate.
 * @param command - Which item, and whether it is done.
 * @param actor - Who ticks.
 */
export function tickItem(
  gate: Gate,
  { criterionKey, itemKey, done, evidence }: TickCommand,
  actor: GateActor,
): Result<Gate, RefusalOf<'not-found' | 'forbidden' | 'gate-closed'>> {
  const criterion = findCriterion(gate.stage, criterionKey);
  if (criterion?.type !== 'checklist' || !criterion.items.some((item) => item.key === itemKey)) {
    return err({ kind: 'not-found', facts: { what: 'checklist item' } });
  }
  if (actingRole(actor, criterion) === undefined) {
    return err({ kind: 'forbidden', facts: { needs: 'hold-role' } });
  }
  if (gate.state !== 'open') return err({ kind: 'gate-closed', facts: { stage: gate.stage } });
  const others = gate.ticks.filter(
    (tick) => !(tick.criterionKey === criterionKey && tick.itemKey === itemKey),
  );
  if (!done && others.length === gate.ticks.length) return ok(gate);
  const tick = { criterionKey, itemKey, by: actor.accountId, at: actor.at, evidence };
  return ok({ ...gate, ticks: done ? [...others, tick] : others });
}
