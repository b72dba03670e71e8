import type { RefusalOf } from '#domain/gate/gate-refusal';
import { type OnBehalfCommand, recordOnBehalf } from '#domain/gate/record-on-behalf';
import { err, ok, type Result } from '#domain/shared/result';

import { type NotFound, notFound } from '../command/failure';
import type { CommandPorts } from '../ports/ports';
import { contactAt } from '../ports/row-address';
import type { Session } from '../session/session';

import { type GateFailure, orFailure } from './gate-failure';
import {
  type GateCommandFailure,
  type GateInput,
  type GatesAnswer,
  runGateCommand,
} from './run-gate-command';

type Refusal = GateFailure<
  RefusalOf<'not-found' | 'gate-closed' | 'role-is-held' | 'day-in-future'>
>;

/** A person of the stake records what a role said that nobody in Jira holds (GT-11). */
export function recordForRole(
  ports: CommandPorts,
  session: Session,
  input: GateInput & OnBehalfCommand,
): Promise<Result<GatesAnswer, GateCommandFailure<Refusal> | NotFound>> {
  const { contactId, deliveryId } = input;
  const roles = session.roles.map(({ body }) => body);
  return runGateCommand(ports, session, {
    action: 'gate.recordOnBehalf',
    input,
    check: async () => {
      if (contactId === undefined) return ok(undefined);
      const [contact] = await ports.rows.getMany([contactAt(deliveryId, contactId)]);
      return contact === undefined ? err(notFound('contact')) : ok(undefined);
    },
    decide: ({ gate, actor }) => orFailure(recordOnBehalf(gate, input, { actor, roles })),
  });
}
