import type { RefusalOf } from '#domain/gate/gate-refusal';
import { withdraw } from '#domain/gate/withdraw';
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

type Input = GateInput & { readonly criterionKey: string; readonly reason: string };
type Refusal = GateFailure<RefusalOf<'not-found' | 'not-given-by-you' | 'gate-closed'>>;

/** Who gave an acknowledgement takes it back, with a reason, until the gate passed (GT-4). */
export function withdrawAcknowledgement(
  ports: CommandPorts,
  session: Session,
  input: Input,
): Promise<Result<GatesAnswer, GateCommandFailure<Refusal>>> {
  return runGateCommand(ports, session, {
    action: 'gate.withdraw',
    input,
    reason: input.reason,
    decide: ({ gate, actor }) => orFailure(withdraw(gate, input, actor)),
  });
}
