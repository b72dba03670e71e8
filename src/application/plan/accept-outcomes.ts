import type { Outcome, OutcomeFields } from '#domain/plan/outcome';
import type { CommandId, DeliveryId, IssueId, OutcomeId } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';

import { type InvalidInput, type NotFound, notFound } from '../command/failure';
import { claimOf } from '../command/link-claim';
import {
  createRow,
  type KeptRow,
  type RowView,
  type RowWrite,
  viewOf,
} from '../command/row-writes';
import { type EngineFailure, runCommand } from '../command/run-command';
import { checkRest, partId, runInParts, splitIntoParts } from '../command/run-in-parts';
import { createDelivery } from '../delivery/create-delivery';
import type { CommandPorts, Ports } from '../ports/ports';
import { headAt, issueLinkAt, outcomeAt } from '../ports/row-address';
import { type Forbidden, forbidden } from '../session/check-right';
import type { Session } from '../session/session';

import { checkAcceptedEpics } from './check-accepted-epics';
import { claimEpic } from './epic-links';
import { type EpicTaken, epicTaken } from './plan-failures';
import { ROOM_FOR_ROWS } from './room-for-rows';
import { unknownPerson } from './unknown-person';

export type AcceptedOutcome = OutcomeFields & { readonly epicIds: readonly IssueId[] };
export type AcceptInput = {
  readonly commandId: CommandId;
  readonly deliveryId?: DeliveryId | undefined;
  readonly outcomes: readonly AcceptedOutcome[];
};
export type AcceptedOutcomes = {
  readonly deliveryId: DeliveryId;
  readonly created: readonly RowView<Outcome>[];
};
export type AcceptFailure = EngineFailure | EpicTaken | Forbidden | InvalidInput | NotFound;

/** An outcome with its place in the whole batch, from which its id is made. */
type Numbered = { readonly id: OutcomeId; readonly accepted: AcceptedOutcome };

/**
 * Accepts proposals or pasted lines as outcomes (DL-7, PL-1). Without a delivery the first accept creates it.
 * Nothing is stored when an epic is not visible to the person, or belongs to another outcome.
 */
export async function acceptOutcomes(
  ports: Ports,
  session: Session,
  input: AcceptInput,
): Promise<Result<AcceptedOutcomes, AcceptFailure>> {
  const { outcomes, commandId } = input;
  const delivery = await ensureDelivery(ports, session, input);
  if (!delivery.ok) return delivery;
  const deliveryId = delivery.value;
  // An own id is the command's with a running part behind it (`identifiers.ts`).
  const numbered = outcomes.map((accepted, index): Numbered => {
    return { id: `${commandId}.${index + 1}` as OutcomeId, accepted };
  });
  const parts = splitIntoParts(numbered, weightOf, ROOM_FOR_ROWS);
  const check = checkRest(parts, async (rest) => {
    // A first accept was looked at as a whole before it made the delivery.
    if (!session.delivery) return ok(undefined);
    return checkAccepted(ports, session, { ...input, from: outcomes.length - rest.length });
  });
  const created = await runInParts(parts, (items, part) => {
    const id = partId(commandId, part, parts.length);
    return acceptSome(ports, session, { id, deliveryId, items, check: () => check(part), input });
  });
  return created.ok ? ok({ deliveryId, created: created.value.flat() }) : created;
}

/** UTF-8 bytes, of which the limit of a stored value is made. */
const BYTES_PER_WEIGHT = 2048;

/** One row and a claim for each epic; long texts count more, so that the audit entry stays below 240 KiB. */
function weightOf({ accepted }: Numbered): number {
  const bytes = new TextEncoder().encode(JSON.stringify(accepted)).length;
  return 1 + accepted.epicIds.length + Math.floor(bytes / BYTES_PER_WEIGHT);
}

/** What is still to be accepted: the outcomes from this one on, counted from 0. */
type Unaccepted = AcceptInput & { readonly from: number };

/** Looks at epics, roles and contacts of everything that is still to be accepted, before any of it is written. */
async function checkAccepted(
  ports: Ports,
  session: Session,
  unaccepted: Unaccepted,
): Promise<Result<undefined, EpicTaken | InvalidInput | NotFound>> {
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
  return createDelivery(ports, {
    projectId,
    accountId,
    name,
    // Its own entry in the log, beside those of the parts, which count from 1.
    commandId: `${input.commandId}.0` as CommandId,
  });
}

type Part = {
  readonly id: CommandId;
  readonly deliveryId: DeliveryId;
  readonly items: readonly Numbered[];
  readonly check: () => Promise<Result<undefined, AcceptFailure>>;
  readonly input: AcceptInput;
};

function acceptSome(
  ports: CommandPorts,
  { accountId }: Session,
  { id, deliveryId, items, check, input }: Part,
): Promise<Result<readonly RowView<Outcome>[], AcceptFailure>> {
  const epicIds = items.flatMap(({ accepted }) => accepted.epicIds);
  return runCommand(ports, {
    id,
    by: accountId,
    action: 'plan.accept',
    payload: input,
    ownerId: deliveryId,
    heads: [headAt(deliveryId, 'outcome')],
    check,
    load: ({ rows }) => rows.getMany(epicIds.map(issueLinkAt)),
    decide: (links, { now }) => {
      const byIssue = new Map(links.flatMap((link) => (link ? [[link.body.issueId, link]] : [])));
      const rows: KeptRow<Outcome>[] = [];
      const claims: RowWrite[] = [];
      for (const { id: outcomeId, accepted } of items) {
        rows.push(createRow(outcomeAt(deliveryId, outcomeId), newOutcome(outcomeId, accepted)));
        for (const issueId of accepted.epicIds) {
          const claim = claimEpic(issueId, { commandId: id, deliveryId, outcomeId, now }, (epic) =>
            byIssue.get(epic),
          );
          if (!claim.ok) return claim;
          claims.push(claim.value);
        }
      }
      const [first] = rows;
      if (!first) throw new Error('A part of a batch is never empty.');
      return ok({
        subject: first.address,
        writes: [...rows, ...claims],
        value: rows.map(viewOf),
      });
    },
  });
}

function newOutcome(id: OutcomeId, { epicIds, ...fields }: AcceptedOutcome): Outcome {
  return { ...fields, id, epicIds: [...epicIds], state: 'active', promises: [] };
}
