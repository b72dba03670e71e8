import { customerPlanContract } from './customer-plan-contract';
import type { Contract } from './define-contract';
import { deliveryContract } from './delivery-contract';
import { gateContract } from './gate-contract';
import { planContract } from './plan-contract';
import { settingsContract } from './settings-contract';

/** Everything that the project page may ask: one resolver function, one contract per capability. */
export const projectPageContract = {
  ...deliveryContract,
  ...planContract,
  ...gateContract,
  ...customerPlanContract,
  ...settingsContract,
} as const satisfies Contract;
