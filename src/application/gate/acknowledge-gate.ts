import { acknowledge } from '#domain/gate/acknowledge';
import type { RefusalOf } from '#domain/gate/gate-refusal';
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

type Input = GateInput & { readonly criterionKey: string; readonly deliveryVersion: number };
type Refusal = GateFailure<RefusalOf<'not-found' | 'forbidden' | 'gate-closed' | 'dates-missing'>>;

/**
 * A holder acknowledges, also what was asked for again (GT-3). Bound to the delivery's row: dates that moved
 * since the person saw them are a conflict.
 */
export function acknowledgeGate(
  ports: CommandPorts,
  session: Session,
  input: Input,
): Promise<Result<GatesAnswer, GateCommandFailure<Refusal>>> {
  const { criterionKey } = input;
  return runGateCommand(ports, session, {
    action: 'gate.acknowledge',
    input,
    decide: ({ gate, delivery, actor }) =>
      orFailure(acknowledge(gate, { criterionKey, schedule: delivery.schedule }, actor)),
  });
}
