import type { CustomerLanguage, Delivery, WorkingCalendar } from '#domain/delivery/delivery';
import type { IssueLink } from '#domain/plan/outcome';
import { applyPatch } from '#domain/shared/apply-patch';
import type { CalendarDate, Instant } from '#domain/shared/calendar-date';
import type { CommandId, DeliveryId, IssueId } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';

import type { Change } from '../command/command';
import { expectVersion } from '../command/expect-version';
import { type Conflict, type Failure, type NotFound } from '../command/failure';
import { claimOf } from '../command/link-claim';
import {
  claimIssue,
  deleteRow,
  hasContent,
  type RowView,
  type RowWrite,
  updateRow,
  viewOf,
  viewOfStored,
} from '../command/row-writes';
import { type EngineFailure, runCommand } from '../command/run-command';
import { readVisible } from '../plan/read-epics';
import type { Ports } from '../ports/ports';
import { deliveryAt, headAt, issueLinkAt } from '../ports/row-address';
import type { StoredRow } from '../ports/row-store';
import type { Session } from '../session/session';

export type DeliveryPatch = {
  readonly name?: string | undefined;
  readonly client?: string | undefined;
  readonly scope?: string | undefined;
  readonly intakeDate?: CalendarDate | null | undefined;
  readonly agreedDeliveryDate?: CalendarDate | null | undefined;
  readonly calendar?: WorkingCalendar | undefined;
  readonly customerLanguage?: CustomerLanguage | undefined;
  readonly issueId?: IssueId | null | undefined;
};
export type EditDeliveryInput = {
  readonly commandId: CommandId;
  readonly deliveryId: DeliveryId;
  readonly version: number;
  readonly patch: DeliveryPatch;
};
export type AlreadyClaimed = Failure<'already-claimed', { readonly issueId: string }>;
type EditFailure = NotFound | Conflict | AlreadyClaimed;

type Facts = {
  readonly row: StoredRow<Delivery> | undefined;
  /** Of the work item that stood for the delivery, and of the one that shall. */
  readonly links: readonly (StoredRow<IssueLink> | undefined)[];
};

/**
 * Changes fields of the record (DL-1); absent = unchanged, null = emptied. The work item that stands for the
 * delivery is read as the person and claimed like an epic, so that it stands for one delivery only.
 */
export function editDelivery(
  ports: Ports,
  session: Session,
  input: EditDeliveryInput,
): Promise<Result<RowView<Delivery>, EditFailure | EngineFailure>> {
  const { deliveryId, patch } = input;
  return runCommand(ports, {
    id: input.commandId,
    by: session.accountId,
    action: 'delivery.edit',
    payload: input,
    ownerId: deliveryId,
    heads: [headAt(session.projectId, 'delivery')],
    check: () => readVisible(ports.jiraAsUser, patch.issueId ? [patch.issueId] : []),
    load: async ({ rows }): Promise<Facts> => {
      const [row] = await rows.getMany([deliveryAt(deliveryId)]);
      const issueIds = [row?.body.issueId, patch.issueId].flatMap((id) => id ?? []);
      return { row, links: await rows.getMany(issueIds.map(issueLinkAt)) };
    },
    decide: (facts, { now }) => decideEdit(input, facts, now),
  });
}

function decideEdit(
  input: EditDeliveryInput,
  { row, links }: Facts,
  now: Instant,
): Result<Change<RowView<Delivery>>, EditFailure> {
  const { deliveryId, version, patch } = input;
  const seen = expectVersion(row, { version, mine: patch, what: 'delivery' });
  if (!seen.ok) return seen;
  const known = new Map(links.flatMap((link) => (link ? [[link.body.issueId, link]] : [])));
  const linkWrites = replaceClaim(input, seen.value.body.issueId, {
    linkOf: (id) => known.get(id),
    now,
  });
  if (!linkWrites.ok) return linkWrites;
  const subject = deliveryAt(deliveryId);
  const body = applyPatch(seen.value.body, patch);
  if (hasContent(seen.value, body)) {
    return ok({ subject, writes: [], value: viewOfStored(seen.value) });
  }
  const written = updateRow(subject, seen.value, body);
  return ok({ subject, writes: [written, ...linkWrites.value], value: viewOf(written) });
}

type LinkFacts = {
  readonly linkOf: (issueId: IssueId) => StoredRow<IssueLink> | undefined;
  readonly now: Instant;
};

/** Frees the work item that stood for the delivery, and claims the one that shall. */
function replaceClaim(
  { commandId, deliveryId, patch: { issueId } }: EditDeliveryInput,
  old: IssueId | undefined,
  { linkOf, now }: LinkFacts,
): Result<readonly RowWrite[], AlreadyClaimed> {
  if (issueId === undefined || issueId === (old ?? null)) return ok([]);
  const freed = freeClaim(old && linkOf(old), deliveryId);
  if (issueId === null) return ok(freed);
  const claim = claimOf(linkOf(issueId), { commandId, deliveryId, now });
  if (claim.kind === 'taken') return err(alreadyClaimed(issueId));
  const claimed = { issueId, deliveryId, as: 'delivery', state: 'claimed', at: now } as const;
  return ok([...freed, claimIssue(claimed, claim.before)]);
}

function freeClaim(
  link: StoredRow<IssueLink> | undefined,
  deliveryId: DeliveryId,
): readonly RowWrite[] {
  if (link?.body.deliveryId !== deliveryId || link.body.as !== 'delivery') return [];
  return [deleteRow(issueLinkAt(link.body.issueId), link)];
}

function alreadyClaimed(issueId: IssueId): AlreadyClaimed {
  const message =
    'This work item stands for another delivery, or is an epic of an outcome. Pick another one.';
  return { kind: 'already-claimed', facts: { issueId }, message };
}
