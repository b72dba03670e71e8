import { lastPromise } from '#domain/customer-plan/append-promises';
import type { PlanVersion } from '#domain/customer-plan/customer-plan';
import { firstPublishedIn } from '#domain/plan/first-published';
import type { CustomerPromise, Outcome } from '#domain/plan/outcome';
import type { CommandId, DeliveryId, OutcomeId } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';

import type { Change, CommandReader } from '../command/command';
import { type NotFound, notFound } from '../command/failure';
import { checkRow, createRow, updateRow } from '../command/row-writes';
import { type EngineFailure, runCommand } from '../command/run-command';
import { lastPlanNumber } from '../delivery/last-plan-number';
import type { CommandPorts } from '../ports/ports';
import { deliveryAt, headAt, outcomeAt, planVersionAt } from '../ports/row-address';
import type { StoredRow } from '../ports/row-store';
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
  readonly outcomes: readonly PublishedOutcome[];
};

/** What the page must know of an outcome that the publication changed. */
type PublishedOutcome = {
  readonly outcomeId: OutcomeId;
  readonly version: number;
  readonly firstPublished: number;
  /** Absent when its promised day stays, or when it was published without one. */
  readonly promise?: CustomerPromise;
};

/**
 * Publishes the next number (CP-4), appends promises (PL-7) and keeps of which outcomes the customer read
 * (PL-10), always as one transaction. The heads of everything that the plan is built from are part of it, so
 * that no plan is published that nobody saw.
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
  { version, outcomes }: DecidedPublication,
  deliveryId: DeliveryId,
  { delivery }: PublicationFacts,
): Change<Published> {
  const address = planVersionAt(deliveryId, version.number);
  const writes = outcomes.map(({ before, after }) =>
    updateRow(outcomeAt(deliveryId, after.id), before, after),
  );
  return {
    subject: address,
    reason: version.why === '' ? undefined : version.why,
    writes: [createRow(address, version), ...writes],
    checks: [checkRow(deliveryAt(deliveryId), delivery)],
    value: {
      published: version,
      outcomes: writes.map(({ after }) => publishedOutcome(after, version.number)),
    },
  };
}

function publishedOutcome(
  { version, body }: StoredRow<Outcome>,
  planNumber: number,
): PublishedOutcome {
  const promise = lastPromise(body);
  return {
    outcomeId: body.id,
    version,
    firstPublished: firstPublishedIn(body) ?? planNumber,
    ...(promise?.planNumber === planNumber && { promise }),
  };
}
