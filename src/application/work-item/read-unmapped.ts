import { EMPTY_HEAD } from '#domain/audit/row-head';
import type { DeliveryId, IssueId, OutcomeId } from '#domain/shared/identifiers';

import { listRows } from '../command/list-rows';
import type { Ports } from '../ports/ports';
import { deliveryAt, headAt, markAt } from '../ports/row-address';
import type { RowReader } from '../ports/row-store';
import { deliveriesSeen } from '../session/open-session';
import type { Session } from '../session/session';

import type { ServedWorkItem } from './find-served';

type OutcomeChoice = {
  readonly id: OutcomeId;
  readonly version: number;
  readonly statement: string;
  readonly epicIds: readonly IssueId[];
};
type DeliveryChoice = {
  readonly id: DeliveryId;
  readonly name: string;
  readonly outcomes: readonly OutcomeChoice[];
};

/** A work item that serves no outcome, and what it could be mapped to (PL-3). */
export type UnmappedView = {
  readonly kind: 'unmapped';
  readonly mayEdit: boolean;
  readonly mapIssueId?: IssueId;
  /** Deliveries that it was put outside of, with the reason. */
  readonly outside: readonly { readonly deliveryId: DeliveryId; readonly reason: string }[];
  readonly deliveries: readonly DeliveryChoice[];
};

/** Reads the outcomes of the deliveries that the person sees, and whether the work item is marked as outside. */
export async function readUnmapped(
  { rows, clock }: Pick<Ports, 'rows' | 'clock'>,
  session: Session,
  { item, mapIssueId }: ServedWorkItem,
): Promise<UnmappedView> {
  const ids = await deliveriesSeen({ rows, clock }, session);
  const [marks, deliveries] = await Promise.all([
    rows.getMany(ids.map((id) => markAt(id, item.id))),
    Promise.all(ids.map((id) => readChoice(rows, id))),
  ]);
  return {
    kind: 'unmapped',
    mayEdit: session.access.mayEdit,
    ...(mapIssueId && { mapIssueId }),
    outside: ids.flatMap((deliveryId, index) => {
      const decision = marks[index]?.body.outside;
      return decision ? { deliveryId, reason: decision.reason } : [];
    }),
    deliveries: deliveries.flatMap((delivery) => delivery ?? []),
  };
}

async function readChoice(rows: RowReader, id: DeliveryId): Promise<DeliveryChoice | undefined> {
  const [delivery, head] = await rows.getMany([deliveryAt(id), headAt(id, 'outcome')]);
  if (!delivery) return undefined;
  const list = { entity: 'outcome', ownerId: id, head: head?.body ?? EMPTY_HEAD } as const;
  const outcomes = (await listRows(rows, list)).flatMap(({ version, body }) => {
    if (body.state !== 'active') return [];
    return { id: body.id, version, statement: body.statement, epicIds: body.epicIds };
  });
  return { id, name: delivery.body.name, outcomes };
}
