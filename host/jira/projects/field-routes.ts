import { createReferences, type References } from '../rendering/references';
import { scopeOf } from '../rendering/render-configuration';
import { SYSTEM_FIELD_IDS } from '../rendering/render-issue';
import { answer, type JiraAnswer, type JiraCall } from '../routing/jira-call';
import { type FieldRow } from '../store/jira-rows';

type FieldShape = {
  readonly name: string;
  readonly type: string;
  readonly items?: string;
  readonly clauses: readonly string[];
};

const SHAPES: Readonly<Record<string, FieldShape>> = {
  summary: { name: 'Summary', type: 'string', clauses: ['summary'] },
  issuetype: { name: 'Work type', type: 'issuetype', clauses: ['issuetype', 'type', 'worktype'] },
  project: { name: 'Project', type: 'project', clauses: ['project'] },
  status: { name: 'Status', type: 'status', clauses: ['status'] },
  statusCategory: {
    name: 'Status Category',
    type: 'statusCategory',
    clauses: ['statusCategory'],
  },
  statuscategorychangedate: {
    name: 'Status Category Changed',
    type: 'datetime',
    clauses: ['statusCategoryChangedDate'],
  },
  priority: { name: 'Priority', type: 'priority', clauses: ['priority'] },
  resolution: { name: 'Resolution', type: 'resolution', clauses: ['resolution'] },
  resolutiondate: { name: 'Resolved', type: 'datetime', clauses: ['resolutiondate', 'resolved'] },
  assignee: { name: 'Assignee', type: 'user', clauses: ['assignee'] },
  reporter: { name: 'Reporter', type: 'user', clauses: ['reporter'] },
  creator: { name: 'Creator', type: 'user', clauses: ['creator'] },
  parent: { name: 'Parent', type: 'parent', clauses: ['parent'] },
  subtasks: { name: 'Sub-tasks', type: 'array', items: 'issuelinks', clauses: ['subtasks'] },
  issuelinks: {
    name: 'Linked work items',
    type: 'array',
    items: 'issuelinks',
    clauses: ['issueLink'],
  },
  labels: { name: 'Labels', type: 'array', items: 'string', clauses: ['labels'] },
  fixVersions: { name: 'Fix versions', type: 'array', items: 'version', clauses: ['fixVersion'] },
  versions: {
    name: 'Affects versions',
    type: 'array',
    items: 'version',
    clauses: ['affectedVersion'],
  },
  components: { name: 'Components', type: 'array', items: 'component', clauses: ['component'] },
  created: { name: 'Created', type: 'datetime', clauses: ['created', 'createdDate'] },
  updated: { name: 'Updated', type: 'datetime', clauses: ['updated', 'updatedDate'] },
  duedate: { name: 'Due date', type: 'date', clauses: ['due', 'duedate'] },
  security: { name: 'Security Level', type: 'securitylevel', clauses: ['level'] },
  description: { name: 'Description', type: 'string', clauses: ['description'] },
};

/** A field on the wire. */
type RenderedField = {
  readonly id: string;
  readonly name: string;
  readonly schema: Readonly<Record<string, unknown>>;
};

function renderSystemField(
  id: string,
  { language }: References['context'],
): RenderedField & Readonly<Record<string, unknown>> {
  const shape = SHAPES[id];
  if (shape === undefined) throw new Error(`The field ${id} has no description.`);
  const { name, type, items, clauses } = shape;
  return {
    id,
    key: id,
    name: language.shown(name),
    custom: false,
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: clauses,
    schema: { type, ...(items === undefined ? {} : { items }), system: id },
  };
}

function renderCustomField(
  field: FieldRow,
  { language }: References['context'],
): RenderedField & Readonly<Record<string, unknown>> {
  const customId = Number(field.id.replace('customfield_', ''));
  return {
    id: field.id,
    key: field.id,
    name: language.shown(field.name),
    untranslatedName: field.name,
    ...scopeOf(field),
    custom: true,
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: [`cf[${customId}]`, field.name],
    schema: {
      type: field.schemaType,
      ...(field.schemaItems === null ? {} : { items: field.schemaItems }),
      custom: field.customType,
      customId,
    },
  };
}

/** Every field of the emulated site as GET /field gives it, system fields first. */
export function describeFields(references: References): readonly RenderedField[] {
  return [
    ...SYSTEM_FIELD_IDS.map((id) => renderSystemField(id, references.context)),
    ...references.customFields().map((field) => renderCustomField(field, references.context)),
  ];
}

/** GET /field: fields that the emulated site keeps. Custom ids differ from those of a fresh Jira. */
export function readFields(call: JiraCall): JiraAnswer {
  const body = describeFields(createReferences(call.context, call.viewer));
  return answer(body, body.length);
}
