import { projectPageContract } from '#contracts/project-page-contract';

import { ports } from '../composition';

import { bindContract } from './bind-contract';
import { customerPlanHandlers } from './customer-plan-handlers';
import { deliveryHandlers } from './delivery-handlers';
import { gateHandlers } from './gate-handlers';
import { planHandlers } from './plan-handlers';
import { projectSession } from './project-session';
import { settingsHandlers } from './settings-handlers';

/** `index.projectPage` of manifest.yml: everything that the project page may ask. */
export const projectPageResolver = bindContract(
  projectPageContract,
  {
    ...deliveryHandlers(ports),
    ...planHandlers(ports),
    ...gateHandlers(ports),
    ...customerPlanHandlers(ports),
    ...settingsHandlers(ports),
  },
  projectSession(ports),
);
