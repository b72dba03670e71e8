import { type WorkflowRow } from '../jira/store/jira-rows';
import { buildWorkflow } from '../jira/workflows/build-workflow';

import { RESOLUTIONS, STATUSES } from './sample-configuration';

/** Ids of the sample's workflows. */
export const WORKFLOWS = {
  delivery: '6a6f0d1e-0000-4000-8000-00000000d001',
  story: '6a6f0d1e-0000-4000-8000-00000000d002',
  epic: '6a6f0d1e-0000-4000-8000-00000000d003',
} as const;

const { toDo, inProgress, inReview, done } = STATUSES;
const { planning, inProduction, qa, deployment, handover, complete } = STATUSES;

/** The workflows of the sample, without any validator: the tour attaches it in the rule editor. */
export const SAMPLE_WORKFLOWS: readonly WorkflowRow[] = [
  buildWorkflow({
    id: WORKFLOWS.delivery,
    name: 'Delivery workflow',
    description: 'One status per status of the delivery record.',
    statusIds: [planning, inProduction, qa, deployment, handover, complete],
    transitions: [
      { name: 'Create', from: 'nowhere', to: planning },
      { name: 'Start production', from: [planning], to: inProduction },
      { name: 'Submit to QA', from: [inProduction], to: qa },
      { name: 'Start deployment', from: [qa], to: deployment },
      { name: 'Hand over to client', from: [deployment], to: handover },
      { name: 'Close delivery', from: [handover], to: complete, resolution: RESOLUTIONS.done },
      { name: 'Back to planning', from: [inProduction], to: planning },
      { name: 'Back to production', from: [qa], to: inProduction },
      { name: 'Back to QA', from: [deployment], to: qa },
      { name: 'Back to deployment', from: [handover], to: deployment },
      { name: 'Reopen delivery', from: [complete], to: handover, resolution: 'clear' },
    ],
  }),
  buildWorkflow({
    id: WORKFLOWS.story,
    name: 'Story workflow',
    description: 'Stories, tasks, bugs and sub-tasks.',
    statusIds: [toDo, inProgress, inReview, done],
    transitions: [
      { name: 'Create', from: 'nowhere', to: toDo },
      { name: 'Start work', from: [toDo], to: inProgress },
      { name: 'Ask for review', from: [inProgress], to: inReview },
      { name: 'Approve', from: [inReview], to: done, resolution: RESOLUTIONS.done },
      { name: 'Back to work', from: [inReview], to: inProgress },
      { name: 'Reopen', from: [done], to: inProgress, resolution: 'clear' },
      {
        name: 'Reject',
        from: [toDo, inProgress, inReview],
        to: done,
        resolution: RESOLUTIONS.rejected,
      },
    ],
  }),
  buildWorkflow({
    id: WORKFLOWS.epic,
    name: 'Epic workflow',
    description: 'Epics.',
    statusIds: [toDo, inProgress, done],
    transitions: [
      { name: 'Create', from: 'nowhere', to: toDo },
      { name: 'To Do', from: 'anywhere', to: toDo, resolution: 'clear' },
      { name: 'In Progress', from: 'anywhere', to: inProgress, resolution: 'clear' },
      { name: 'Done', from: 'anywhere', to: done, resolution: RESOLUTIONS.done },
    ],
  }),
];
