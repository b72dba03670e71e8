import type { RoleKey } from '../shared/identifiers';

import { ROLE_KEYS } from './default-roles';

/** What Jira lets a person do in the home project (EV-2). */
export type ProjectRights = {
  readonly browse: boolean;
  readonly editIssues: boolean;
};

/** What is known of a person who wants to see a delivery. */
export type Visitor = {
  readonly rights: ProjectRights;
  /** Of the delivery; held today, deputies included. */
  readonly myRoleKeys: readonly RoleKey[];
  /** Counts for somebody without a role only: holders of roles always belong to the stake. */
  readonly isOfStake: boolean;
};

/** What a person may do with a delivery (EV-2). Whether they administer the project is Jira's to say, and not in it. */
export type Access = {
  /** `customer-plan`: may browse, and is not of the stake. `none`: may not even browse. */
  readonly level: 'none' | 'customer-plan' | 'delivery';
  /** Stake and edit work items. */
  readonly mayEdit: boolean;
  /** Roles held today, deputies included. */
  readonly myRoleKeys: readonly RoleKey[];
};

/**
 * Decides what a person sees and may do (EV-2): the stake and the holders of the delivery's roles see the
 * delivery, everybody else who may browse the project its published customer plan.
 */
export function accessOf({ rights, myRoleKeys, isOfStake }: Visitor): Access {
  const sees = rights.browse && (myRoleKeys.length > 0 || isOfStake);
  return { level: levelOf(rights, sees), mayEdit: sees && rights.editIssues, myRoleKeys };
}

/** Whether the person is the delivery owner, who configures and sets holders as project admins do (EV-2). */
export function ownsDelivery({ level, myRoleKeys }: Access): boolean {
  return level === 'delivery' && myRoleKeys.includes(ROLE_KEYS.deliveryOwner);
}

function levelOf(rights: ProjectRights, sees: boolean): Access['level'] {
  if (!rights.browse) return 'none';
  return sees ? 'delivery' : 'customer-plan';
}
