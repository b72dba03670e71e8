import { err, ok, type Result } from '../shared/result';

import type { Gate } from './gate';
import type { GateActor } from './gate-actor';
import type { RefusalOf } from './gate-refusal';

type WithdrawRefusal = RefusalOf<'not-found' | 'not-given-by-you' | 'gate-closed'>;

/** What is taken back, and why. */
export type WithdrawCommand = { readonly criterionKey: string; readonly reason: string };

/**
 * Who gave an acknowledgement takes it back, until the gate passed (GT-4). What had lapsed or was asked for
 * again after the pass is no way around that.
 *
 * @param gate - The gate.
 * @param command - The criterion and the reason.
 * @param actor - Who takes it back.
 */
export function withdraw(
  gate: Gate,
  { criterionKey, reason }: WithdrawCommand,
  actor: GateActor,
): Result<Gate, WithdrawRefusal> {
  const given = gate.acknowledgements.find(
    (one) => one.criterionKey === criterionKey && one.withdrawn === undefined,
  );
  if (given === undefined) return err({ kind: 'not-found', facts: { what: 'acknowledgement' } });
  if (given.by !== actor.accountId) return err({ kind: 'not-given-by-you', facts: {} });
  if (gate.state !== 'open') return err({ kind: 'gate-closed', facts: { stage: gate.stage } });
  return ok({
    ...gate,
    acknowledgements: gate.acknowledgements.map((one) =>
      one === given ? { ...given, withdrawn: { at: actor.at, reason } } : one,
    ),
  });
}
