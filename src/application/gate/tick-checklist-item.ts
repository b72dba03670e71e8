import type { RefusalOf } from '#domain/gate/gate-refusal';
import { type TickCommand, tickItem } from '#domain/gate/tick-item';
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

type Refusal = GateFailure<RefusalOf<'not-found' | 'forbidden' | 'gate-closed'>>;

/** A holder ticks an item of a gate's checklist, or takes the tick away (GT-2). */
export function tickChecklistItem(
  ports: CommandPorts,
  session: Session,
  input: GateInput & TickCommand,
): Promise<Result<GatesAnswer, GateCommandFailure<Refusal>>> {
  return runGateCommand(ports, session, {
    action: 'gate.tick',
    input,
    decide: ({ gate, actor }) => orFailure(tickItem(gate, input, actor)),
  });
}
