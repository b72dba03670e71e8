import { createHash } from 'node:crypto';

import type { CommandPorts } from '#application/ports/ports';
import {
  contactAt,
  deliverableAt,
  deliveryAt,
  type HeadAddress,
  headAt,
  outcomeAt,
  roleAt,
  type RowAddress,
} from '#application/ports/row-address';
import type { Session } from '#application/session/session';
import { EMPTY_HEAD, type HeadKind } from '#domain/audit/row-head';
import type { CustomerDeliverable } from '#domain/customer-plan/customer-plan';
import type { Delivery } from '#domain/delivery/delivery';
import { DEFAULT_PROJECT_SETTINGS } from '#domain/delivery/project-settings';
import type { Contact, Role } from '#domain/delivery/role';
import type { Outcome } from '#domain/plan/outcome';
import { calendarDateSchema, instantSchema } from '#domain/shared/calendar-date';
import { accountIdSchema, projectIdSchema } from '#domain/shared/identifiers';

import { type InMemoryRowStore, inMemoryRowStore } from '../fakes/in-memory-row-store';

import { deliveryRow } from './customer-plan-rows';

export const NOW = '2026-02-18T10:00:00.000Z';

export type DeliveryRows = {
  readonly delivery?: Delivery;
  readonly outcomes?: readonly Outcome[];
  readonly deliverables?: readonly CustomerDeliverable[];
  readonly roles?: readonly Role[];
  readonly contacts?: readonly Contact[];
};

export type StoredDelivery = {
  readonly ports: CommandPorts & { readonly rows: InMemoryRowStore };
  readonly session: Session;
  readonly delivery: Delivery;
};

/** A delivery with its rows and heads in memory, all in version 1, and the session of an editor. */
export async function storedDelivery(rows: DeliveryRows = {}): Promise<StoredDelivery> {
  const store = inMemoryRowStore();
  const { delivery = deliveryRow() } = rows;
  const { id } = delivery;
  await seed(store, deliveryAt(id), delivery);
  const seedKind = async <Body>(
    kind: HeadKind,
    bodies: readonly Body[] = [],
    addressOf: (body: Body) => RowAddress,
  ): Promise<void> => {
    for (const body of bodies) await seed(store, addressOf(body), body);
    await seedHead(store, headAt(id, kind), bodies.map(addressOf));
  };
  await seedKind('outcome', rows.outcomes, (row) => outcomeAt(id, row.id));
  await seedKind('deliverable', rows.deliverables, (row) => deliverableAt(id, row.id));
  await seedKind('role', rows.roles, (row) => roleAt(id, row.key));
  await seedKind('contact', rows.contacts, (row) => contactAt(id, row.id));
  return {
    delivery,
    session: sessionOf(delivery, rows.roles ?? []),
    ports: {
      rows: store,
      clock: { now: () => instantSchema.parse(NOW) },
      hashing: { sha256: (text) => createHash('sha256').update(text).digest('hex') },
      pause: () => Promise.resolve(),
    },
  };
}

async function seedHead(
  store: InMemoryRowStore,
  head: HeadAddress,
  addresses: readonly RowAddress[],
): Promise<void> {
  const order = addresses.map(({ key }) => key.at(-1) ?? '');
  const versions = Object.fromEntries(order.map((id) => [id, 1]));
  await store.createIfAbsent(head, { version: 1, body: { ...EMPTY_HEAD, order, versions } });
}

async function seed(store: InMemoryRowStore, address: RowAddress, body: unknown): Promise<void> {
  await store.transact([{ kind: 'set', address, row: { version: 1, body } }]);
}

function sessionOf(delivery: Delivery, roles: readonly Role[]): Session {
  return {
    accountId: accountIdSchema.parse('712020:ada'),
    projectId: projectIdSchema.parse(delivery.projectId),
    access: {
      level: 'delivery',
      mayEdit: true,
      myRoleKeys: [],
    },
    now: instantSchema.parse(NOW),
    today: calendarDateSchema.parse(NOW.slice(0, 10)),
    rights: { browse: true, editIssues: true },
    isOfStake: () => Promise.resolve(true),
    administersProject: () => Promise.resolve(false),
    settingsVersion: 0,
    settings: DEFAULT_PROJECT_SETTINGS,
    deliveries: EMPTY_HEAD,
    delivery: { version: 1, body: delivery },
    roles: roles.map((body) => ({ version: 1, body })),
  };
}

/** Under which name {@link InMemoryRowStore.all} has a head. */
export function headName({ id }: Delivery, kind: HeadKind): string {
  return `head/${id}.${kind}`;
}
