import type { Outcome } from '#domain/plan/outcome';
import type { CommandId, DeliveryId, OutcomeId } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';

import { notFound, type TooMany, tooMany } from '../command/failure';
import { claimOf } from '../command/link-claim';
import type { RowView } from '../command/row-writes';
import type { EngineFailure } from '../command/run-command';
import { checkRest, partId, runInParts, splitIntoParts } from '../command/run-in-parts';
import { createFirstDelivery } from '../delivery/create-first-delivery';
import type { Ports } from '../ports/ports';
import { issueLinkAt } from '../ports/row-address';
import { TRANSACTION_OPERATIONS } from '../ports/row-store';
import { type Forbidden, forbidden } from '../session/check-right';
import type { Session } from '../session/session';

import { acceptPart, type AcceptRefusal } from './accept-part';
import {
  type AcceptedOutcome,
  type NumberedOutcome,
  rowCountOf,
  weightOf,
} from './accepted-outcome';
import { checkAcceptedEpics } from './check-accepted-epics';
import { type EpicTaken, epicTaken } from './plan-failures';
import { ROOM_FOR_ROWS } from './room-for-rows';
import { unknownPerson } from './unknown-person';

export type AcceptInput = {
  readonly commandId: CommandId;
  readonly deliveryId?: DeliveryId | undefined;
  readonly outcomes: readonly AcceptedOutcome[];
};
export type AcceptedOutcomes = {
  readonly deliveryId: DeliveryId;
  readonly created: readonly RowView<Outcome>[];
};
export type AcceptFailure = EngineFailure | AcceptRefusal | Forbidden;

/**
 * Accepts proposals or pasted lines as outcomes (DL-7, PL-1), with what the customer provides for them (CP-2).
 * Without a delivery the first accept creates it. Nothing is stored when an epic is not visible to the person,
 * or belongs to another outcome.
 */
export async function acceptOutcomes(
  ports: Ports,
  session: Session,
  input: AcceptInput,
): Promise<Result<AcceptedOutcomes, AcceptFailure>> {
  const { outcomes, commandId } = input;
  const tooLarge = refuseTooLarge(outcomes);
  if (tooLarge) return err(tooLarge);
  const delivery = await ensureDelivery(ports, session, input);
  if (!delivery.ok) return delivery;
  const deliveryId = delivery.value;
  // An own id is the command's with a running part behind it (`identifiers.ts`).
  const numbered = outcomes.map((accepted, index): NumberedOutcome => {
    return { id: `${commandId}.${index + 1}` as OutcomeId, accepted };
  });
  const parts = splitIntoParts(numbered, weightOf, roomFor(outcomes));
  const check = checkRest(parts, async (rest) => {
    // A first accept was looked at as a whole before it made the delivery.
    if (!session.delivery) return ok(undefined);
    return checkAccepted(ports, session, { ...input, from: outcomes.length - rest.length });
  });
  const created = await runInParts(parts, (items, part) => {
    const id = partId(commandId, part, parts.length);
    const look = (): ReturnType<typeof check> => check(part);
    return acceptPart(ports, session, { id, deliveryId, items, check: look, payload: input });
  });
  return created.ok ? ok({ deliveryId, created: created.value.flat() }) : created;
}

/**
 * Rows of a part, deliverables or not: a batch that brings some needs their head as well.
 *
 * @param outcomes - The whole batch, so that a repeated one is cut in the same way.
 */
function roomFor(outcomes: readonly AcceptedOutcome[]): number {
  const brings = outcomes.some(({ deliverables = [] }) => deliverables.length > 0);
  return brings ? ROOM_FOR_ROWS - 1 : ROOM_FOR_ROWS;
}

/** An outcome that no transaction can hold refuses the batch before any of it is written. */
function refuseTooLarge(outcomes: readonly AcceptedOutcome[]): TooMany | undefined {
  const room = roomFor(outcomes);
  const largest = Math.max(...outcomes.map(rowCountOf));
  const actual = largest + TRANSACTION_OPERATIONS - room;
  return largest > room ? tooMany(TRANSACTION_OPERATIONS, actual) : undefined;
}

/** What is still to be accepted: the outcomes from this one on, counted from 0. */
type Unaccepted = AcceptInput & { readonly from: number };

/** Looks at epics, roles and contacts of everything that is still to be accepted, before any of it is written. */
async function checkAccepted(
  ports: Ports,
  session: Session,
  unaccepted: Unaccepted,
): Promise<Result<undefined, AcceptRefusal>> {
  const { outcomes, from } = unaccepted;
  const asPerson = { jira: ports.jiraAsUser, homeProjectId: session.projectId };
  const checked = await checkAcceptedEpics(asPerson, outcomes, from);
  if (!checked.ok) return checked;
  const taken = await findTakenEpic(ports, session, unaccepted);
  if (taken) return err(taken);
  const unknown = await unknownPerson(ports.rows, session, outcomes.slice(from));
  return unknown ? err(notFound(unknown)) : ok(undefined);
}

/** Looks at all links before the next part is written; what an earlier attempt of this command took is ours. */
async function findTakenEpic(
  { rows, clock }: Ports,
  { delivery }: Session,
  { commandId, outcomes, from }: Unaccepted,
): Promise<EpicTaken | undefined> {
  const epicIds = outcomes.slice(from).flatMap((outcome) => outcome.epicIds);
  const links = await rows.getMany(epicIds.map(issueLinkAt));
  const now = clock.now();
  for (const [index, issueId] of epicIds.entries()) {
    const claim = claimOf(links[index], { commandId, deliveryId: delivery?.body.id, now });
    if (claim.kind === 'taken' && !claim.by.outcomeId?.startsWith(`${commandId}.`)) {
      return epicTaken(issueId, claim.by, delivery?.body.id);
    }
  }
  return undefined;
}

/** The delivery that is there, under which the parts are recorded; else a new one, when all is as it should be. */
async function ensureDelivery(
  ports: Ports,
  session: Session,
  input: AcceptInput,
): Promise<Result<DeliveryId, AcceptFailure>> {
  const { projectId, accountId, delivery } = session;
  if (delivery) return ok(delivery.body.id);
  const checked = await checkAccepted(ports, session, { ...input, from: 0 });
  if (!checked.ok) return checked;
  const name = (await ports.jiraAsUser.projectName(projectId))?.trim().slice(0, 120);
  if (!name) return err(forbidden('browse'));
  return createFirstDelivery(ports, {
    projectId,
    accountId,
    name,
    // Its own entry in the log, beside those of the parts, which count from 1.
    commandId: `${input.commandId}.0` as CommandId,
  });
}
