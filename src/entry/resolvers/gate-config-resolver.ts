import { gateConfigContract } from '#contracts/gate-config-contract';

import { ports } from '../composition';

import { bindContract } from './bind-contract';
import { gateConfigHandlers, workflowAdminSession } from './gate-config-handlers';

/** `index.gateConfig` of manifest.yml: what the rule editor's pages may ask. */
export const gateConfigResolver = bindContract(
  gateConfigContract,
  gateConfigHandlers(ports),
  workflowAdminSession(ports),
);
