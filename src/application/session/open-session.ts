import { accessOf } from '#domain/delivery/access';
import { DEFAULT_ROLES } from '#domain/delivery/default-roles';
import type { Delivery } from '#domain/delivery/delivery';
import { heldRoleKeys } from '#domain/delivery/held-roles';
import type { Role } from '#domain/delivery/role';
import { todayInZone } from '#domain/delivery/today-in-zone';
import type { CalendarDate, Instant } from '#domain/shared/calendar-date';
import type { DeliveryId, RoleKey } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';

import { type NotFound, notFound } from '../command/failure';
import type { Ports } from '../ports/ports';
import { deliveryAt, headAt, roleAt } from '../ports/row-address';
import type { RowReader, StoredRow } from '../ports/row-store';

import type { Caller, ProjectVisit, Session } from './session';
import { visitProject } from './visit-project';

type DeliveryPeople = {
  readonly delivery?: StoredRow<Delivery> | undefined;
  readonly roles: readonly StoredRow<Role>[];
};

/**
 * Reads what decides about a caller's rights at a delivery (EV-2): what {@link visitProject} reads, the
 * delivery and its roles, and for somebody who holds none of them what the stake names.
 *
 * @returns `not-found` when the delivery does not exist or belongs to another project.
 */
export async function openSession(
  ports: Pick<Ports, 'rows' | 'clock' | 'rights'>,
  caller: Caller,
): Promise<Result<Session, NotFound>> {
  return openDeliverySession(ports, await visitProject(ports, caller), caller.deliveryId);
}

/** As {@link openSession}, for a project that the caller visits already: Jira is not asked again. */
export async function openDeliverySession(
  { rows, clock }: Pick<Ports, 'rows' | 'clock'>,
  visit: ProjectVisit,
  asked: Caller['deliveryId'],
): Promise<Result<Session, NotFound>> {
  const now = clock.now();
  const people = await readPeople(rows, { visit, asked, now });
  const { delivery, roles } = people;
  if (asked !== undefined && asked !== 'new' && delivery?.body.projectId !== visit.projectId) {
    return err(notFound('delivery'));
  }
  const myRoleKeys = rolesHeldIn(people, visit, now);
  const isOfStake = myRoleKeys.length === 0 && (await visit.isOfStake());
  const access = accessOf({ rights: visit.rights, myRoleKeys, isOfStake });
  return ok({ ...visit, access, now, today: todayOf(people, now), delivery, roles });
}

/**
 * Those of the project's deliveries that a person sees who sees one of them (EV-2): all of them for the
 * stake, else those in which they hold a role.
 */
export async function deliveriesSeen(
  { rows, clock }: Pick<Ports, 'rows' | 'clock'>,
  visit: ProjectVisit,
): Promise<readonly DeliveryId[]> {
  // Ids in a head of deliveries are ids of deliveries.
  const ids = visit.deliveries.order as DeliveryId[];
  if (ids.length < 2 || (await visit.isOfStake())) return ids;
  const now = clock.now();
  const people = await Promise.all(ids.map((id) => readDelivery(rows, id)));
  return ids.filter((_id, index) => {
    const ofDelivery = people[index];
    return ofDelivery !== undefined && rolesHeldIn(ofDelivery, visit, now).length > 0;
  });
}

function rolesHeldIn(
  people: DeliveryPeople,
  { accountId }: ProjectVisit,
  now: Instant,
): readonly RoleKey[] {
  const roles = people.roles.map(({ body }) => body);
  return heldRoleKeys(roles, accountId, todayOf(people, now));
}

function todayOf({ delivery }: DeliveryPeople, now: Instant): CalendarDate {
  return todayInZone(now, delivery?.body.calendar.timeZone ?? 'UTC');
}

type Question = {
  readonly visit: ProjectVisit;
  readonly asked: Caller['deliveryId'];
  readonly now: Instant;
};

/** The delivery that was asked for; else the first, or for somebody outside the stake the first with a role. */
async function readPeople(rows: RowReader, question: Question): Promise<DeliveryPeople> {
  const { visit, asked, now } = question;
  if (asked === 'new') return { roles: [] };
  if (asked !== undefined) return readDelivery(rows, asked);
  // Ids in a head of deliveries are ids of deliveries.
  const [first, ...others] = visit.deliveries.order as DeliveryId[];
  if (first === undefined) return { roles: [] };
  const ofFirst = await readDelivery(rows, first);
  const holds = (people: DeliveryPeople): boolean => rolesHeldIn(people, visit, now).length > 0;
  if (others.length === 0 || holds(ofFirst) || (await visit.isOfStake())) return ofFirst;
  for (const id of others) {
    const candidate = await readDelivery(rows, id);
    if (holds(candidate)) return candidate;
  }
  return ofFirst;
}

/** Roles that every delivery starts with are read along with the head, which saves a storage call. */
async function readDelivery(rows: RowReader, id: DeliveryId): Promise<DeliveryPeople> {
  const [delivery, roleHead, ...defaults] = await rows.getMany([
    deliveryAt(id),
    headAt(id, 'role'),
    ...DEFAULT_ROLES.map(({ key }) => roleAt(id, key)),
  ]);
  const order = (roleHead?.body.order ?? []) as RoleKey[];
  const known = new Map(defaults.flatMap((role) => (role ? [[role.body.key, role]] : [])));
  const missing = order.filter((key) => !known.has(key));
  const added = await rows.getMany(missing.map((key) => roleAt(id, key)));
  for (const role of added) if (role) known.set(role.body.key, role);
  return { delivery, roles: order.flatMap((key) => known.get(key) ?? []) };
}
