import { SPRINT_FIELD_TYPE } from '../jira/rendering/render-custom-value';
import { type JiraTables } from '../jira/store/jira-rows';

/** Ids of the sample's work item types. */
export const TYPES = {
  epic: 10_000,
  story: 10_001,
  task: 10_002,
  bug: 10_003,
  subtask: 10_004,
  delivery: 10_005,
} as const;

/** Ids of the sample's statuses. The Delivery ones are those of DL-2. */
export const STATUSES = {
  toDo: 10_100,
  inProgress: 10_101,
  inReview: 10_102,
  done: 10_103,
  planning: 10_110,
  inProduction: 10_111,
  qa: 10_112,
  deployment: 10_113,
  handover: 10_114,
  complete: 10_115,
} as const;

export const RESOLUTIONS = { done: 10_200, rejected: 10_201, duplicate: 10_202 } as const;
export const LINK_TYPES = { blocks: 10_300, relates: 10_301, duplicate: 10_302 } as const;
/** Ids differ on purpose from those of a fresh Jira site: fields are found by their type. */
export const FIELDS = {
  startDate: 'customfield_10122',
  storyPoints: 'customfield_10133',
  sprint: 'customfield_10107',
  targetStart: 'customfield_10141',
  targetEnd: 'customfield_10142',
} as const;

type ConfigurationTable =
  | 'jira_issue_type'
  | 'jira_status'
  | 'jira_resolution'
  | 'jira_priority'
  | 'jira_link_type'
  | 'jira_field';

type Configuration = { readonly [Table in ConfigurationTable]: readonly JiraTables[Table][] };

/** What work items of the sample refer to. */
export const SAMPLE_CONFIGURATION: Configuration = {
  jira_issue_type: [
    { id: TYPES.epic, name: 'Epic', description: 'A body of work.', hierarchyLevel: 1 },
    { id: TYPES.story, name: 'Story', description: 'Something a user gets.', hierarchyLevel: 0 },
    { id: TYPES.task, name: 'Task', description: 'Something to do.', hierarchyLevel: 0 },
    { id: TYPES.bug, name: 'Bug', description: 'Something broken.', hierarchyLevel: 0 },
    { id: TYPES.subtask, name: 'Sub-task', description: 'A part of a task.', hierarchyLevel: -1 },
    {
      id: TYPES.delivery,
      name: 'Delivery',
      description: 'Stands for one client engagement.',
      hierarchyLevel: 0,
    },
  ],
  jira_status: [
    { id: STATUSES.toDo, name: 'To Do', description: '', category: 'new' },
    { id: STATUSES.inProgress, name: 'In Progress', description: '', category: 'indeterminate' },
    { id: STATUSES.inReview, name: 'In Review', description: '', category: 'indeterminate' },
    { id: STATUSES.done, name: 'Done', description: '', category: 'done' },
    { id: STATUSES.planning, name: 'Planning', description: '', category: 'new' },
    {
      id: STATUSES.inProduction,
      name: 'In Production',
      description: '',
      category: 'indeterminate',
    },
    { id: STATUSES.qa, name: 'QA', description: '', category: 'indeterminate' },
    { id: STATUSES.deployment, name: 'Deployment', description: '', category: 'indeterminate' },
    { id: STATUSES.handover, name: 'Handover', description: '', category: 'indeterminate' },
    { id: STATUSES.complete, name: 'Complete', description: '', category: 'done' },
  ],
  jira_resolution: [
    { id: RESOLUTIONS.done, name: 'Done', description: 'Work was completed.' },
    { id: RESOLUTIONS.rejected, name: "Won't Do", description: 'This will not be done.' },
    { id: RESOLUTIONS.duplicate, name: 'Duplicate', description: 'There is another one.' },
  ],
  jira_priority: [
    { id: 1, name: 'Highest', position: 1 },
    { id: 2, name: 'High', position: 2 },
    { id: 3, name: 'Medium', position: 3 },
    { id: 4, name: 'Low', position: 4 },
  ],
  jira_link_type: [
    { id: LINK_TYPES.blocks, name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
    { id: LINK_TYPES.relates, name: 'Relates', inward: 'relates to', outward: 'relates to' },
    {
      id: LINK_TYPES.duplicate,
      name: 'Duplicate',
      inward: 'is duplicated by',
      outward: 'duplicates',
    },
  ],
  jira_field: [
    {
      id: FIELDS.startDate,
      name: 'Start date',
      customType: 'com.atlassian.jira.plugin.system.customfieldtypes:datepicker',
      schemaType: 'date',
      schemaItems: null,
    },
    {
      id: FIELDS.storyPoints,
      name: 'Story Points',
      customType: 'com.atlassian.jira.plugin.system.customfieldtypes:float',
      schemaType: 'number',
      schemaItems: null,
    },
    {
      id: FIELDS.sprint,
      name: 'Sprint',
      customType: SPRINT_FIELD_TYPE,
      schemaType: 'array',
      schemaItems: 'json',
    },
    {
      id: FIELDS.targetStart,
      name: 'Target start',
      customType: 'com.atlassian.jpo:jpo-custom-field-baseline-start',
      schemaType: 'date',
      schemaItems: null,
    },
    {
      id: FIELDS.targetEnd,
      name: 'Target end',
      customType: 'com.atlassian.jpo:jpo-custom-field-baseline-end',
      schemaType: 'date',
      schemaItems: null,
    },
  ],
};
