import type { CalendarDate } from '../shared/calendar-date';
import type { AccountId, RoleKey } from '../shared/identifiers';

import { ROLE_KEYS } from './default-roles';
import { heldRoleKeys } from './held-roles';
import type { Stake } from './project-settings';
import type { Role } from './role';

/** What Jira lets a person do in the home project (EV-2). */
export type ProjectRights = {
  readonly browse: boolean;
  readonly editIssues: boolean;
  readonly administerProject: boolean;
  readonly administerJira: boolean;
};

/** Members of a Jira project role. */
export type RoleMembers = {
  readonly accountIds: readonly AccountId[];
  readonly groupIds: readonly string[];
};

/** What is known of a person who wants to see deliveries of a project. */
export type Visitor = {
  readonly accountId: AccountId;
  readonly rights: ProjectRights;
  readonly stake: Stake;
  /** Empty unless the stake names groups or project roles. */
  readonly groupIds: readonly string[];
  /** Of the project roles that the stake names. */
  readonly stakeRoles: readonly RoleMembers[];
  /** Roles of the delivery, or of every delivery of the project while none is selected. */
  readonly roles: readonly Role[];
  readonly today: CalendarDate;
};

/** What a person may do with a delivery (EV-2). */
export type Access = {
  /** `customer-plan`: may browse, and is not of the stake. `none`: may not even browse. */
  readonly level: 'none' | 'customer-plan' | 'delivery';
  /** Stake and edit work items. */
  readonly mayEdit: boolean;
  /** Settings, roles and their holders: project admins, and the delivery owner. */
  readonly mayConfigure: boolean;
  readonly mayAdministerProject: boolean;
  /** Roles held today, deputies included. */
  readonly myRoleKeys: readonly RoleKey[];
};

/**
 * Decides what a person sees and may do (EV-2): the stake and the holders of the delivery's roles see the
 * delivery, everybody else who may browse the project its published customer plan.
 */
export function accessOf(visitor: Visitor): Access {
  const { rights, roles, accountId, today } = visitor;
  const myRoleKeys = heldRoleKeys(roles, accountId, today);
  const mayAdministerProject = rights.browse && (rights.administerProject || rights.administerJira);
  const sees = rights.browse && (myRoleKeys.length > 0 || isOfStake(visitor));
  return {
    level: levelOf(rights, sees),
    mayEdit: sees && rights.editIssues,
    mayConfigure: mayAdministerProject || (sees && myRoleKeys.includes(ROLE_KEYS.deliveryOwner)),
    mayAdministerProject,
    myRoleKeys,
  };
}

/** Whether the stake of the project names the person; holders of roles belong to it as well (EV-2). */
export function isOfStake({
  stake,
  rights,
  accountId,
  groupIds,
  stakeRoles,
}: Omit<Visitor, 'roles' | 'today'>): boolean {
  if (stake.kind === 'editors') return rights.editIssues;
  const myGroups = new Set(groupIds);
  const groups = [...stake.groupIds, ...stakeRoles.flatMap((role) => role.groupIds)];
  const people = [...stake.accountIds, ...stakeRoles.flatMap((role) => role.accountIds)];
  return people.includes(accountId) || groups.some((group) => myGroups.has(group));
}

function levelOf(rights: ProjectRights, sees: boolean): Access['level'] {
  if (!rights.browse) return 'none';
  return sees ? 'delivery' : 'customer-plan';
}
