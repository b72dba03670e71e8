import { EMPTY_HEAD, type RowHead } from '#domain/audit/row-head';
import type { Delivery } from '#domain/delivery/delivery';
import type { Contact, Role } from '#domain/delivery/role';
import type { Gate } from '#domain/gate/gate';
import { STAGES } from '#domain/gate/stage';
import type { Mark } from '#domain/plan/mark';
import type { Outcome } from '#domain/plan/outcome';

import { listRows } from '../command/list-rows';
import { type RowView, viewOfStored } from '../command/row-writes';
import { gateAt, headAt } from '../ports/row-address';
import type { RowReader, StoredRow } from '../ports/row-store';

import { lastPlanNumber } from './last-plan-number';

/** Everything stored that the plan page shows (`deliveryViewSchema`). */
export type DeliveryView = {
  readonly delivery: RowView<Delivery>;
  readonly outcomeOrder: { readonly version: number; readonly ids: readonly string[] };
  readonly outcomes: readonly RowView<Outcome>[];
  readonly marks: readonly RowView<Mark>[];
  readonly gates: readonly RowView<Gate>[];
  readonly roles: readonly RowView<Role>[];
  readonly contacts: readonly RowView<Contact>[];
  readonly lastPlanNumber: number;
};

type Known = {
  readonly delivery: StoredRow<Delivery>;
  readonly roles: readonly StoredRow<Role>[];
};

/** Reads a delivery in few storage calls: all heads and gates in one, then the lists (budget: architecture). */
export async function readDeliveryView(
  rows: RowReader,
  { delivery, roles }: Known,
): Promise<DeliveryView> {
  const ownerId = delivery.body.id;
  const [outcomeHead, markHead, contactHead, planHead, ...gates] = await rows.getMany([
    headAt(ownerId, 'outcome'),
    headAt(ownerId, 'mark'),
    headAt(ownerId, 'contact'),
    headAt(ownerId, 'plan-version'),
    ...STAGES.map((stage) => gateAt(ownerId, stage)),
  ]);
  const [outcomes, marks, contacts] = await Promise.all([
    listRows(rows, { entity: 'outcome', ownerId, head: bodyOf(outcomeHead) }),
    listRows(rows, { entity: 'mark', ownerId, head: bodyOf(markHead) }),
    listRows(rows, { entity: 'contact', ownerId, head: bodyOf(contactHead) }),
  ]);
  return {
    delivery: viewOfStored(delivery),
    outcomeOrder: { version: outcomeHead?.version ?? 0, ids: bodyOf(outcomeHead).order },
    outcomes: outcomes.map(viewOfStored),
    marks: marks.map(viewOfStored),
    gates: gates.flatMap((gate) => (gate ? [viewOfStored(gate)] : [])),
    roles: roles.map(viewOfStored),
    contacts: contacts.map(viewOfStored),
    lastPlanNumber: lastPlanNumber(planHead?.body),
  };
}

function bodyOf(head: StoredRow<RowHead> | undefined): RowHead {
  return head?.body ?? EMPTY_HEAD;
}
