import { lastPromise } from '#domain/customer-plan/append-promises';
import type { PlanVersion } from '#domain/customer-plan/customer-plan';
import type { CustomerPromise } from '#domain/plan/outcome';
import type { CommandId, DeliveryId, OutcomeId } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';

import type { Change, CommandReader } from '../command/command';
import { type NotFound, notFound } from '../command/failure';
import { checkRow, createRow, updateRow } from '../command/row-writes';
import { type EngineFailure, runCommand } from '../command/run-command';
import { lastPlanNumber } from '../delivery/last-plan-number';
import type { CommandPorts } from '../ports/ports';
import { deliveryAt, headAt, outcomeAt, planVersionAt } from '../ports/row-address';
import type { Session } from '../session/session';

import { type CustomerPlanRows, readCustomerPlanRows } from './customer-plan-rows';
import {
  type DecidedPublication,
  decidePublication,
  type PublicationFacts,
  type PublicationInput,
  type PublicationRefusal,
} from './decide-publication';

export type PublishInput = PublicationInput & {
  readonly commandId: CommandId;
  readonly deliveryId: DeliveryId;
};

export type Published = {
  readonly published: PlanVersion;
  readonly promised: readonly {
    readonly outcomeId: OutcomeId;
    readonly version: number;
    readonly promise: CustomerPromise;
  }[];
};

/**
 * Publishes the next number (CP-4) and appends promises (PL-7), always as one transaction. The heads of
 * everything that the plan is built from are part of it, so that no plan is published that nobody saw.
 *
 * @param ports - What a command needs.
 * @param session - Of somebody who may edit.
 * @param input - As parsed.
 */
export async function publishCustomerPlan(
  ports: CommandPorts,
  session: Session,
  input: PublishInput,
): Promise<Result<Published, PublicationRefusal | NotFound | EngineFailure>> {
  const { commandId, deliveryId } = input;
  const versionHead = headAt(deliveryId, 'plan-version');
  return runCommand(ports, {
    id: commandId,
    by: session.accountId,
    action: 'customer-plan.publish',
    payload: input,
    ownerId: deliveryId,
    heads: [
      versionHead,
      headAt(deliveryId, 'outcome'),
      headAt(deliveryId, 'deliverable'),
      headAt(deliveryId, 'role'),
    ],
    load: (reader) => readRows(reader, deliveryId),
    decide: (loaded, { now, heads }): Result<Change<Published>, PublicationRefusal | NotFound> => {
      const { delivery, ...rows } = loaded;
      if (delivery === undefined) return err(notFound('delivery'));
      const lastNumber = lastPlanNumber(heads(versionHead));
      const facts = { ...rows, delivery, lastNumber, now, by: session.accountId };
      const decided = decidePublication(input, facts);
      return decided.ok ? ok(changeOf(decided.value, deliveryId, facts)) : decided;
    },
  });
}

type LoadedRows = CustomerPlanRows & Partial<Pick<PublicationFacts, 'delivery'>>;

async function readRows(
  { rows, heads }: CommandReader,
  deliveryId: DeliveryId,
): Promise<LoadedRows> {
  const [[delivery], planRows] = await Promise.all([
    rows.getMany([deliveryAt(deliveryId)]),
    readCustomerPlanRows(rows, deliveryId, {
      outcome: heads(headAt(deliveryId, 'outcome')),
      deliverable: heads(headAt(deliveryId, 'deliverable')),
      role: heads(headAt(deliveryId, 'role')),
    }),
  ]);
  return delivery === undefined ? planRows : { ...planRows, delivery };
}

function changeOf(
  { version, promised }: DecidedPublication,
  deliveryId: DeliveryId,
  { delivery }: PublicationFacts,
): Change<Published> {
  const address = planVersionAt(deliveryId, version.number);
  const outcomes = promised.map(({ before, after }) =>
    updateRow(outcomeAt(deliveryId, after.id), before, after),
  );
  return {
    subject: address,
    reason: version.why === '' ? undefined : version.why,
    writes: [createRow(address, version), ...outcomes],
    checks: [checkRow(deliveryAt(deliveryId), delivery)],
    value: {
      published: version,
      promised: outcomes.flatMap(({ after }) => {
        const promise = lastPromise(after.body);
        return promise === undefined
          ? []
          : [{ outcomeId: after.body.id, version: after.version, promise }];
      }),
    },
  };
}
