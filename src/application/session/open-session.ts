import { EMPTY_HEAD, type RowHead } from '#domain/audit/row-head';
import { accessOf, isOfStake, type ProjectRights, type Visitor } from '#domain/delivery/access';
import { DEFAULT_ROLES } from '#domain/delivery/default-roles';
import type { Delivery } from '#domain/delivery/delivery';
import { heldRoleKeys } from '#domain/delivery/held-roles';
import { DEFAULT_PROJECT_SETTINGS, type Stake } from '#domain/delivery/project-settings';
import type { Role } from '#domain/delivery/role';
import { todayInZone } from '#domain/delivery/today-in-zone';
import type { CalendarDate, Instant } from '#domain/shared/calendar-date';
import type { DeliveryId, ProjectId, RoleKey } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';

import { type NotFound, notFound } from '../command/failure';
import type { Ports } from '../ports/ports';
import { deliveryAt, headAt, roleAt, settingsAt } from '../ports/row-address';
import type { RowReader, StoredRow } from '../ports/row-store';

import type { Caller, Session } from './session';

type SessionPorts = Pick<Ports, 'rows' | 'clock' | 'rights'>;
type Stakeholding = Pick<Visitor, 'accountId' | 'rights' | 'stake' | 'groupIds' | 'stakeRoles'>;
type DeliveryPeople = {
  readonly delivery?: StoredRow<Delivery> | undefined;
  readonly roles: readonly StoredRow<Role>[];
};

/**
 * Reads what decides about a caller's rights (EV-2): one request for permissions, and only when the stake
 * names them one for the person's groups and one for each project role; settings, delivery and roles.
 *
 * @returns `not-found` when the delivery does not exist or belongs to another project.
 */
export async function openSession(
  ports: SessionPorts,
  caller: Caller,
): Promise<Result<Session, NotFound>> {
  const { rows, clock, rights } = ports;
  const { accountId, projectId } = caller;
  const [projectRights, [settingsRow, deliveriesRow]] = await Promise.all([
    rights.ofProject(projectId),
    rows.getMany([settingsAt(projectId), headAt(projectId, 'delivery')]),
  ]);
  const settings = settingsRow?.body ?? DEFAULT_PROJECT_SETTINGS;
  const deliveries = deliveriesRow?.body ?? EMPTY_HEAD;
  const stakeholding = await readStake(ports, caller, { stake: settings.stake, projectRights });
  const people = await readPeople(rows, { caller, deliveries, stakeholding, clock });
  const asked = caller.deliveryId;
  if (asked !== undefined && !isOfProject(people, projectId)) return err(notFound('delivery'));
  const now = clock.now();
  const today = todayOf(people, now);
  const access = accessOf({ ...stakeholding, roles: people.roles.map(({ body }) => body), today });
  return ok({
    accountId,
    projectId,
    access,
    now,
    today,
    settings,
    settingsVersion: settingsRow?.version ?? 0,
    deliveries,
    ...people,
  });
}

function isOfProject({ delivery }: DeliveryPeople, projectId: ProjectId): boolean {
  return delivery?.body.projectId === projectId;
}

function todayOf({ delivery }: DeliveryPeople, now: Instant): CalendarDate {
  return todayInZone(now, delivery?.body.calendar.timeZone ?? 'UTC');
}

async function readStake(
  { rights }: SessionPorts,
  { accountId, projectId }: Caller,
  known: { readonly stake: Stake; readonly projectRights: ProjectRights },
): Promise<Stakeholding> {
  const { stake, projectRights } = known;
  const base = { accountId, rights: projectRights, stake, groupIds: [], stakeRoles: [] };
  if (stake.kind === 'editors' || !projectRights.browse) return base;
  if (stake.accountIds.includes(accountId)) return base;
  const stakeRoles = await Promise.all(
    stake.projectRoleIds.map((roleId) => rights.roleMembers(projectId, roleId)),
  );
  const namesGroups =
    stake.groupIds.length > 0 || stakeRoles.some(({ groupIds }) => groupIds.length > 0);
  return { ...base, stakeRoles, groupIds: namesGroups ? await rights.myGroupIds(accountId) : [] };
}

type Question = {
  readonly caller: Caller;
  readonly deliveries: RowHead;
  readonly stakeholding: Stakeholding;
  readonly clock: Ports['clock'];
};

/** The delivery that was asked for; else the first, or for somebody outside the stake the first with a role. */
async function readPeople(rows: RowReader, question: Question): Promise<DeliveryPeople> {
  const { caller, deliveries, stakeholding, clock } = question;
  if (caller.deliveryId !== undefined) return readDelivery(rows, caller.deliveryId);
  // Ids in a head of deliveries are ids of deliveries.
  const [first, ...others] = deliveries.order as DeliveryId[];
  if (first === undefined) return { roles: [] };
  const ofFirst = await readDelivery(rows, first);
  if (isOfStake(stakeholding)) return ofFirst;
  const holds = (people: DeliveryPeople): boolean => {
    const bodies = people.roles.map(({ body }) => body);
    return heldRoleKeys(bodies, caller.accountId, todayOf(people, clock.now())).length > 0;
  };
  if (holds(ofFirst)) return ofFirst;
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
