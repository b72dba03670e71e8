import type { RoleKey } from '../shared/identifiers';

import type { Side } from './role';

type DefaultRole = { readonly key: RoleKey; readonly label: string; readonly side: Side };

/** Keys that the product itself refers to; labels may change, keys never (GT-1, EV-7). */
export const ROLE_KEYS = {
  deliveryOwner: key('delivery-owner'),
  clientIntakeManager: key('client-intake-manager'),
  productionLineArchitect: key('production-line-architect'),
  qaEngineer: key('qa-engineer'),
  deploymentSpecialist: key('deployment-specialist'),
  client: key('client'),
  clientSignOff: key('client-sign-off'),
} as const;

/** Roles that every new delivery starts with: those that its gates ask for (GT-1). Who holds them is filled in later. */
export const DEFAULT_ROLES: readonly DefaultRole[] = [
  { key: ROLE_KEYS.deliveryOwner, label: 'Delivery Owner', side: 'us' },
  { key: ROLE_KEYS.clientIntakeManager, label: 'Client Intake Manager', side: 'us' },
  { key: ROLE_KEYS.productionLineArchitect, label: 'Production Line Architect', side: 'us' },
  { key: ROLE_KEYS.qaEngineer, label: 'QA Engineer', side: 'us' },
  { key: ROLE_KEYS.deploymentSpecialist, label: 'Deployment Specialist', side: 'us' },
  { key: ROLE_KEYS.client, label: 'Client', side: 'customer' },
  { key: ROLE_KEYS.clientSignOff, label: 'Client Sign-off', side: 'customer' },
];

/** A brand is only a mark of the compiler; a test parses each of these keys with the schema. */
function key(value: string): RoleKey {
  return value as RoleKey;
}
