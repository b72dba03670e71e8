import { ROLE_KEYS } from '../delivery/default-roles';

import type { LifecycleTemplate, StageTemplate } from './lifecycle-template';

const intakeHandoff: StageTemplate = {
  label: 'Intake handoff',
  until: 'requirements are unambiguous and the client timeline is acknowledged',
  criteria: [
    {
      type: 'checklist',
      key: 'requirements',
      label: 'the requirements are reviewed, in scope and unambiguous',
      roleKeys: [ROLE_KEYS.deliveryOwner, ROLE_KEYS.clientIntakeManager],
      recordable: true,
      items: [
        { key: 'reviewed', label: 'Requirements reviewed for completeness' },
        { key: 'scope-clear', label: 'Scope is clear: what is built and what it does' },
        { key: 'ambiguities-resolved', label: 'Ambiguities resolved' },
      ],
    },
    {
      type: 'acknowledgement',
      key: 'intake',
      label: 'the requirements package is handed over',
      roleKeys: [ROLE_KEYS.clientIntakeManager],
      recordable: true,
      content: 'none',
    },
    {
      type: 'on-behalf',
      key: 'client-timeline',
      label: 'the client timeline is acknowledged',
      roleKeys: [ROLE_KEYS.client],
      recordable: true,
    },
  ],
  skippable: true,
};

const deliveryPlanning: StageTemplate = {
  label: 'Delivery planning',
  until:
    'the schedule is acknowledged by the Production Line Architect and the Deployment Specialist',
  criteria: [
    {
      type: 'acknowledgement',
      key: 'schedule-production',
      label: 'the delivery schedule holds for production',
      roleKeys: [ROLE_KEYS.productionLineArchitect],
      recordable: true,
      content: 'delivery-schedule',
    },
    {
      type: 'acknowledgement',
      key: 'schedule-deployment',
      label: 'the delivery schedule holds for deployment',
      roleKeys: [ROLE_KEYS.deploymentSpecialist],
      recordable: true,
      content: 'delivery-schedule',
    },
  ],
  skippable: true,
};

const production: StageTemplate = {
  label: 'Production',
  until: 'the Production Line Architect marks production complete',
  criteria: [
    {
      type: 'acknowledgement',
      key: 'production-complete',
      label: 'production is complete',
      roleKeys: [ROLE_KEYS.productionLineArchitect],
      recordable: true,
      content: 'none',
    },
  ],
  skippable: true,
};

const qa: StageTemplate = {
  label: 'QA',
  until: 'QA certification is PASS, no exceptions',
  criteria: [
    {
      type: 'verdict',
      key: 'certification',
      label: 'the certification is PASS, with its report',
      roleKeys: [ROLE_KEYS.qaEngineer],
      recordable: false,
    },
  ],
  skippable: false,
};

const deployment: StageTemplate = {
  label: 'Deployment',
  until: 'the Deployment Specialist confirms successful deployment',
  criteria: [
    {
      type: 'acknowledgement',
      key: 'deployed',
      label: 'the deployment succeeded',
      roleKeys: [ROLE_KEYS.deploymentSpecialist],
      recordable: true,
      content: 'none',
    },
  ],
  skippable: true,
};

const handover: StageTemplate = {
  label: 'Handover',
  until: 'the client acknowledges receipt',
  criteria: [
    {
      type: 'on-behalf',
      key: 'receipt',
      label: 'the client acknowledges receipt of the handover package',
      roleKeys: [ROLE_KEYS.client],
      recordable: false,
    },
  ],
  skippable: true,
};

const review: StageTemplate = {
  label: 'Review',
  until: 'the post-delivery review is complete',
  criteria: [
    {
      type: 'checklist',
      key: 'review',
      label: 'the review is held and its lessons are recorded',
      roleKeys: [ROLE_KEYS.deliveryOwner],
      recordable: false,
      items: [],
    },
  ],
  skippable: true,
};

/** The preset that every delivery of this version runs on (product.md §6). */
export const DELIVERY_LIFECYCLE: LifecycleTemplate = {
  version: 1,
  accountableRole: ROLE_KEYS.deliveryOwner,
  acceptableDelay: { standard: 3, clientHandover: 0 },
  stages: {
    'intake-handoff': intakeHandoff,
    'delivery-planning': deliveryPlanning,
    production,
    qa,
    deployment,
    handover,
    review,
  },
};
