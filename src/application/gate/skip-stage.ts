import type { RefusalOf } from '#domain/gate/gate-refusal';
import { gatesBefore } from '#domain/gate/in-order';
import { skipGate } from '#domain/gate/skip-gate';
import type { Result } from '#domain/shared/result';

import type { CommandPorts } from '../ports/ports';
import type { Session } from '../session/session';

import { type GateFailure, orFailure } from './gate-failure';
import {
  type GateCommandFailure,
  type GateInput,
  type GatesAnswer,
  runGateCommand,
} from './run-gate-command';

type Input = GateInput & { readonly rationale: string };
type Refusal = GateFailure<
  RefusalOf<'forbidden' | 'gate-closed' | 'never-skipped' | 'earlier-gate-open'>
>;

/** The Accountable skips a stage with a rationale; never QA (GT-5). */
export function skipStage(
  ports: CommandPorts,
  session: Session,
  input: Input,
): Promise<Result<GatesAnswer, GateCommandFailure<Refusal>>> {
  const { rationale, stage } = input;
  return runGateCommand(ports, session, {
    action: 'gate.skip',
    input,
    reason: rationale,
    decide: ({ gate, gates, actor }) =>
      orFailure(skipGate(gate, gatesBefore(gates, stage), { actor, rationale })),
  });
}
