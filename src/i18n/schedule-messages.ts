import type { ScheduleField } from '#domain/delivery/delivery-schedule';

/** What people call the seven dates of the delivery schedule (DL-4). */
export const scheduleFieldLabels = {
  productionStart: 'Production start',
  productionCompletion: 'Production completion',
  qaSubmission: 'QA submission',
  qaCertification: 'QA certification',
  deploymentWindowStart: 'Deployment window start',
  deploymentWindowEnd: 'Deployment window end',
  clientHandover: 'Client handover',
} as const satisfies Readonly<Record<ScheduleField, string>>;
