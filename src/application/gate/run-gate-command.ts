import type { Delivery } from '#domain/delivery/delivery';
import type { Gate } from '#domain/gate/gate';
import type { GateActor } from '#domain/gate/gate-actor';
import { settleGates } from '#domain/gate/settle-gates';
import type { Stage } from '#domain/gate/stage';
import type { CommandId, DeliveryId } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';

import type { Change } from '../command/command';
import { expectVersion } from '../command/expect-version';
import { type Conflict, type Failure, type NotFound, notFound } from '../command/failure';
import { checkRow, type RowView, viewOf, viewOfStored } from '../command/row-writes';
import { type EngineFailure, runCommand } from '../command/run-command';
import type { CommandPorts } from '../ports/ports';
import { deliveryAt, gateAt, headAt } from '../ports/row-address';
import type { Session } from '../session/session';

import { gateWrites } from './gate-writes';
import { type DeliveryWithGates, loadGates } from './load-gates';

/** What every command on a gate is sent with. */
export type GateInput = {
  readonly commandId: CommandId;
  readonly deliveryId: DeliveryId;
  readonly stage: Stage;
  /** Of the gate's row that the person was shown. */
  readonly version: number;
};

/**
 * The gates that a command changed, in order: the one it is about, and those that passed because of it. When it
 * changed nothing, the one it is about as it stands.
 */
export type GatesAnswer = { readonly gates: readonly RowView<Gate>[] };

type DecideFailure<Refused extends Failure> = Refused | NotFound | Conflict;

export type GateCommandFailure<Refused extends Failure> = DecideFailure<Refused> | EngineFailure;

/** What is known when a gate decides. */
type GateFacts = {
  readonly gate: Gate;
  /** All gates, in order. */
  readonly gates: readonly Gate[];
  readonly delivery: Delivery;
  readonly actor: GateActor;
};

export type GateCommand<Refused extends Failure> = {
  /** Name of the call. */
  readonly action: string;
  readonly input: GateInput & {
    /** When the command binds to the delivery's content: the version of its row that the person saw. */
    readonly deliveryVersion?: number;
  };
  readonly reason?: string;
  /** Looks at what the input names (see `check` of a command). */
  readonly check?: () => Promise<Result<undefined, DecideFailure<Refused>>>;
  readonly decide: (facts: GateFacts) => Result<Gate, Refused>;
};

/**
 * Runs a command on one gate: decides, lets every gate pass that has nothing missing any more (GT-4), and
 * commits all of them with one audit entry (GT-10).
 */
export function runGateCommand<Refused extends Failure>(
  ports: CommandPorts,
  session: Session,
  command: GateCommand<Refused>,
): Promise<Result<GatesAnswer, GateCommandFailure<Refused>>> {
  const { input, action, check } = command;
  return runCommand<DeliveryWithGates, GatesAnswer, DecideFailure<Refused>>(ports, {
    id: input.commandId,
    by: session.accountId,
    action,
    payload: input,
    ownerId: input.deliveryId,
    heads: [headAt(input.deliveryId, 'gate')],
    ...(check && { check }),
    load: ({ rows }) => loadGates(rows, input.deliveryId),
    decide: (facts, { now }) => change(command, facts, actorOf(session, now)),
  });
}

function actorOf({ accountId, access, today }: Session, at: GateActor['at']): GateActor {
  return { accountId, heldRoles: access.myRoleKeys, at, today };
}

function change<Refused extends Failure>(
  { input, decide, reason }: GateCommand<Refused>,
  { delivery, gates }: DeliveryWithGates,
  actor: GateActor,
): Result<Change<GatesAnswer>, DecideFailure<Refused>> {
  const { deliveryId, stage, version, deliveryVersion } = input;
  if (delivery === undefined) return err(notFound('delivery'));
  const own = gates.find(({ body }) => body.stage === stage);
  const seen = expectVersion(own, { version, mine: input, what: 'gate' });
  if (!seen.ok) return seen;
  const binds = deliveryVersion !== undefined;
  const expected = { version: deliveryVersion ?? 0, mine: input, what: 'delivery' };
  const seenDates = binds ? expectVersion(delivery, expected) : ok(delivery);
  if (!seenDates.ok) return seenDates;

  const before = gates.map(({ body }) => body);
  const gate = seen.value.body;
  const decided = decide({ gate, gates: before, delivery: delivery.body, actor });
  if (!decided.ok) return decided;
  const after = settleGates(
    before.map((one) => (one === gate ? decided.value : one)),
    actor.at,
  );
  const writes = gateWrites(deliveryId, gates, after);
  return ok({
    subject: gateAt(deliveryId, stage),
    reason,
    writes,
    checks: binds ? [checkRow(deliveryAt(deliveryId), delivery)] : [],
    value: { gates: writes.length === 0 ? [viewOfStored(seen.value)] : writes.map(viewOf) },
  });
}
