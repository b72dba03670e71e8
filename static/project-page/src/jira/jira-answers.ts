import * as z from 'zod/mini';

import type { StatusCategory, WorkItem } from '#domain/plan/work-item';
import { calendarDateSchema, type Instant, instantSchema } from '#domain/shared/calendar-date';
import { accountIdSchema, issueIdSchema, projectIdSchema } from '#domain/shared/identifiers';

/** Jira's fields that a {@link WorkItem} is made of; nothing else is asked for. */
export const WORK_ITEM_FIELDS = [
  'summary',
  'project',
  'issuetype',
  'status',
  'parent',
  'assignee',
  'duedate',
  'resolution',
  'updated',
  'statuscategorychangedate',
  'components',
  'fixVersions',
  'security',
] as const;

/** A page of ids, as `search/jql` gives it with `fields=id`. */
export const idPageSchema = z.object({
  issues: z.array(z.object({ id: issueIdSchema })),
  nextPageToken: z.optional(z.string()),
});

const namedSchema = z.object({ id: z.string(), name: z.string() });

const CATEGORIES: Readonly<Record<string, StatusCategory>> = {
  indeterminate: 'in-progress',
  done: 'done',
};

/** Jira writes `2023-11-02T10:22:23.784+0100`, without the colon that ISO 8601 asks for. */
const jiraInstantSchema = z.pipe(
  z.string(),
  z.transform((text, context): Instant => {
    const at = new Date(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
    if (Number.isNaN(at.getTime())) {
      context.issues.push({ code: 'custom', message: 'Not an instant of Jira.', input: text });
      return z.NEVER;
    }
    return instantSchema.parse(at.toISOString());
  }),
);

const issueSchema = z.object({
  id: issueIdSchema,
  key: z.string(),
  fields: z.object({
    summary: z.string(),
    project: z.object({ id: projectIdSchema, key: z.string() }),
    issuetype: z.object({ name: z.string(), hierarchyLevel: z.int() }),
    status: z.object({ name: z.string(), statusCategory: z.object({ key: z.string() }) }),
    parent: z.nullish(z.object({ id: issueIdSchema, key: z.optional(z.string()) })),
    assignee: z.nullish(z.object({ accountId: accountIdSchema })),
    duedate: z.nullish(calendarDateSchema),
    resolution: z.nullish(z.object({ id: z.string() })),
    updated: jiraInstantSchema,
    statuscategorychangedate: z.nullish(jiraInstantSchema),
    components: z.nullish(z.array(namedSchema)),
    fixVersions: z.nullish(z.array(namedSchema)),
    security: z.nullish(z.unknown()),
  }),
});

/** A work item as `search/jql`, `issue/bulkfetch` and `GET issue` give it, when {@link WORK_ITEM_FIELDS} are asked for. */
export const workItemSchema = z.pipe(
  issueSchema,
  z.transform(({ id, key, fields }): WorkItem => ({
    id,
    key,
    summary: fields.summary,
    projectId: fields.project.id,
    projectKey: fields.project.key,
    level: fields.issuetype.hierarchyLevel,
    typeName: fields.issuetype.name,
    statusName: fields.status.name,
    category: CATEGORIES[fields.status.statusCategory.key] ?? 'to-do',
    ...(fields.parent == null ? {} : { parent: parentOf(fields.parent) }),
    ...(fields.assignee == null ? {} : { assigneeId: fields.assignee.accountId }),
    ...(fields.duedate == null ? {} : { due: fields.duedate }),
    ...(fields.resolution == null ? {} : { resolutionId: fields.resolution.id }),
    updatedAt: fields.updated,
    ...(fields.statuscategorychangedate == null
      ? {}
      : { categoryChangedAt: fields.statuscategorychangedate }),
    componentNames: (fields.components ?? []).map((component) => component.name),
    releases: (fields.fixVersions ?? []).map(({ id: releaseId, name }) => ({
      id: releaseId,
      name,
    })),
    hasSecurityLevel: fields.security != null,
  })),
);

function parentOf(parent: {
  readonly id: NonNullable<WorkItem['parent']>['id'];
  readonly key?: string | undefined;
}): NonNullable<WorkItem['parent']> {
  return parent.key === undefined ? { id: parent.id } : { id: parent.id, key: parent.key };
}

/** A page of `search/jql` with fields. */
export const workItemPageSchema = z.object({
  issues: z.array(workItemSchema),
  nextPageToken: z.optional(z.string()),
});

/** Answer of `issue/bulkfetch`; what the reader may not see is missing from it. */
export const bulkFetchSchema = z.object({ issues: z.array(workItemSchema) });

/** Answer of `search/approximate-count`. */
export const countSchema = z.object({ count: z.int() });
