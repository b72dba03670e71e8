import type { GateRefusal } from '#domain/gate/gate-refusal';
import { err, type Result } from '#domain/shared/result';

/** A refusal of a gate in the shape that crosses the bridge. */
export type GateFailure<Refusal extends GateRefusal = GateRefusal> = Refusal & {
  readonly message: string;
};

const MESSAGES: Readonly<Record<GateRefusal['kind'], string>> = {
  forbidden: 'This needs a role that the person does not hold today. Ask a holder of the role.',
  'not-found': 'The gate has no such entry. Reload the page.',
  'not-given-by-you': 'Only who gave an acknowledgement withdraws it. Ask that person.',
  'gate-closed': 'The gate is closed and takes no more entries. Reload the page.',
  'dates-missing': 'Dates of the delivery schedule are missing. Set all seven first.',
  'dates-out-of-order': 'A date is before the one that must come first. Change one of the two.',
  'role-is-held': 'Somebody with an account holds this role. Ask that person to acknowledge.',
  'day-in-future': 'The day is after today. Choose an earlier one.',
  'never-skipped': 'QA is never skipped. Record the certification.',
  'earlier-gate-open': 'Gates pass in order. Pass or skip the earlier gate first.',
};

/** Gives a refusal its English sentence, for logs and REST; the page words kind and facts itself. */
export function gateFailure<Refusal extends GateRefusal>(refusal: Refusal): GateFailure<Refusal> {
  return { ...refusal, message: MESSAGES[refusal.kind] };
}

/** What a gate decided, with the sentence when it refused. */
export function orFailure<Value, Refusal extends GateRefusal>(
  decided: Result<Value, Refusal>,
): Result<Value, GateFailure<Refusal>> {
  return decided.ok ? decided : err(gateFailure(decided.error));
}
