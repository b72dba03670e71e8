/** Table of contents of manifest.yml: one export for each function. */
export { gateConfigResolver as gateConfig } from './entry/resolvers/gate-config-resolver';
export { projectPageResolver as projectPage } from './entry/resolvers/project-page-resolver';
export { workItemResolver as workItem } from './entry/resolvers/work-item-resolver';
export { validateGate } from './entry/validators/validate-gate';
