import { err, ok, type Result } from '../shared/result';

import { DELIVERY_LIFECYCLE } from './delivery-lifecycle';
import type { Gate } from './gate';
import type { GateActor } from './gate-actor';
import type { RefusalOf } from './gate-refusal';
import { stageTemplate } from './stage-template';

/**
 * The Accountable skips a stage with a rationale, in order, and never QA (GT-4, GT-5).
 *
 * @param gate - The gate of the stage.
 * @param earlier - All gates before it.
 * @param command - Who skips it, and why.
 */
export function skipGate(
  gate: Gate,
  earlier: readonly Gate[],
  { actor, rationale }: { readonly actor: GateActor; readonly rationale: string },
): Result<Gate, RefusalOf<'forbidden' | 'gate-closed' | 'never-skipped' | 'earlier-gate-open'>> {
  const { stage } = gate;
  if (!stageTemplate(stage).skippable) return err({ kind: 'never-skipped', facts: { stage } });
  if (!actor.heldRoles.includes(DELIVERY_LIFECYCLE.accountableRole)) {
    return err({ kind: 'forbidden', facts: { needs: 'hold-role' } });
  }
  if (gate.state !== 'open') return err({ kind: 'gate-closed', facts: { stage } });
  const open = earlier.find(({ state }) => state === 'open');
  if (open !== undefined) return err({ kind: 'earlier-gate-open', facts: { stage: open.stage } });
  return ok({
    ...gate,
    state: 'skipped',
    closedAt: actor.at,
    skip: { by: actor.accountId, at: actor.at, rationale },
  });
}
