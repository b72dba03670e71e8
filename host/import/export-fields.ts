import { z } from 'zod';

import { type ExportedFields, type ExportedSprint } from './exported-issue';

const ISSUE_KEY = /^[A-Z][A-Z0-9_]*-\d+$/;

/** Fields that an import keeps, besides epic link and sprints in custom fields. */
const KEPT = new Set([
  'assignee',
  'closedSprints',
  'components',
  'created',
  'creator',
  'description',
  'duedate',
  'epic',
  'fixVersions',
  'issuelinks',
  'issuetype',
  'labels',
  'parent',
  'priority',
  'project',
  'reporter',
  'resolution',
  'resolutiondate',
  'security',
  'sprint',
  'status',
  'statusCategory',
  'statuscategorychangedate',
  'subtasks',
  'summary',
  'updated',
  'versions',
]);

function customValues(
  fields: ExportedFields,
): readonly (readonly [name: string, value: unknown])[] {
  return Object.entries(fields).filter(([name]) => name.startsWith('customfield_'));
}

/** Keys of work items that custom fields name: one of them may be Server's epic link. */
export function keysInCustomFields(fields: ExportedFields): readonly string[] {
  return customValues(fields).flatMap(([, value]) =>
    typeof value === 'string' && ISSUE_KEY.test(value) ? value : [],
  );
}

const sprintObject = z.looseObject({
  id: z.int(),
  name: z.string(),
  state: z.string(),
  boardId: z.int().nullish(),
  startDate: z.string().nullish(),
  endDate: z.string().nullish(),
  completeDate: z.string().nullish(),
});

function absentWhenNull(text: string | undefined): string | undefined {
  return text === undefined || text === '<null>' || text === '' ? undefined : text;
}

/** Server writes a sprint as `com.atlassian.greenhopper…Sprint@1f[id=7,name=Sprint 7,state=CLOSED,…]`. */
function sprintFromText(text: string): ExportedSprint | undefined {
  if (!text.includes('greenhopper') || !text.includes('[')) return undefined;
  const part = (name: string): string | undefined =>
    absentWhenNull(new RegExp(`[[,]${name}=(.*?)(?=,[a-zA-Z]+=|\\]$)`).exec(text)?.[1]);
  const id = Number(part('id'));
  const name = part('name');
  if (!Number.isInteger(id) || name === undefined) return undefined;
  return {
    id,
    name,
    state: part('state')?.toLowerCase(),
    boardId: Number(part('rapidViewId') ?? 0),
    startDate: part('startDate'),
    endDate: part('endDate'),
    completeDate: part('completeDate'),
  };
}

function sprintOf(value: unknown): ExportedSprint | undefined {
  if (typeof value === 'string') return sprintFromText(value);
  const parsed = sprintObject.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** Every sprint of a work item: of the Agile API's fields and of custom fields. */
export function sprintsOf(fields: ExportedFields): readonly ExportedSprint[] {
  const inCustomFields = customValues(fields)
    .flatMap(([, value]): unknown[] => (Array.isArray(value) ? value : []))
    .map(sprintOf)
    .filter((sprint) => sprint !== undefined);
  const all = [
    ...(fields.closedSprints ?? []),
    ...(fields.sprint == null ? [] : [fields.sprint]),
    ...inCustomFields,
  ];
  return [...new Map(all.map((sprint) => [sprint.id, sprint])).values()];
}

/** Names of filled fields that the import leaves out. */
export function ignoredFields(fields: ExportedFields): readonly string[] {
  const isFilled = (value: unknown): boolean =>
    value !== null &&
    value !== undefined &&
    value !== false &&
    value !== '' &&
    !(Array.isArray(value) && value.length === 0);
  return Object.entries(fields)
    .filter(([name, value]) => !KEPT.has(name) && isFilled(value))
    .filter(([, value]) => !(Array.isArray(value) && value.some((one) => sprintOf(one))))
    .map(([name]) => name);
}
