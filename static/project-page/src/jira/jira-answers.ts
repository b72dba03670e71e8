import * as z from 'zod/mini';

import type { StatusCategory, WorkItem } from '#domain/plan/work-item';
import {
  type CalendarDate,
  calendarDateSchema,
  type Instant,
  instantSchema,
} from '#domain/shared/calendar-date';
import { accountIdSchema, issueIdSchema, projectIdSchema } from '#domain/shared/identifiers';

/** Jira's fields that a {@link WorkItem} is made of, beside the start date; nothing else is asked for. */
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

/** Jira's category of a status, by the category's key; what is no category of Jira counts as not begun. */
export function categoryOfKey(key: string): StatusCategory {
  return CATEGORIES[key] ?? 'to-do';
}

/** Jira writes `2023-11-02T10:22:23.784+0100`, without the colon that ISO 8601 asks for. */
export const jiraInstantSchema = z.pipe(
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
  // Loose, for the fields of the site: a start date is one of them.
  fields: z.looseObject({
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

/** Answers that hold work items. */
export type WorkItemSchemas = {
  /** A work item as `search/jql`, `issue/bulkfetch` and `GET issue` give it, when {@link WORK_ITEM_FIELDS} are asked for. */
  readonly item: z.ZodMiniType<WorkItem>;
  /** A page of `search/jql` with fields. */
  readonly page: z.ZodMiniType<{
    readonly issues: readonly WorkItem[];
    readonly nextPageToken?: string | undefined;
  }>;
  /** Answer of `issue/bulkfetch`; what the reader may not see is missing from it. */
  readonly bulk: z.ZodMiniType<{ readonly issues: readonly WorkItem[] }>;
};

/**
 * How answers are read on this site.
 *
 * @param startFieldIds - Fields that may hold the start date; the first one that does counts.
 */
export function workItemSchemas(startFieldIds: readonly string[]): WorkItemSchemas {
  const item = z.pipe(
    issueSchema,
    z.transform((issue) => toWorkItem(issue, startFieldIds)),
  );
  return {
    item,
    page: z.object({ issues: z.array(item), nextPageToken: z.optional(z.string()) }),
    bulk: z.object({ issues: z.array(item) }),
  };
}

function toWorkItem(
  { id, key, fields }: z.output<typeof issueSchema>,
  startFieldIds: readonly string[],
): WorkItem {
  const start = startOf(fields, startFieldIds);
  return {
    id,
    key,
    summary: fields.summary,
    projectId: fields.project.id,
    projectKey: fields.project.key,
    level: fields.issuetype.hierarchyLevel,
    typeName: fields.issuetype.name,
    statusName: fields.status.name,
    category: categoryOfKey(fields.status.statusCategory.key),
    ...(fields.parent == null ? {} : { parent: parentOf(fields.parent) }),
    ...(fields.assignee == null ? {} : { assigneeId: fields.assignee.accountId }),
    ...(start === undefined ? {} : { start }),
    ...(fields.duedate == null ? {} : { due: fields.duedate }),
    ...(fields.resolution == null ? {} : { resolutionId: fields.resolution.id }),
    updatedAt: fields.updated,
    ...(fields.statuscategorychangedate == null
      ? {}
      : { categoryChangedAt: fields.statuscategorychangedate }),
    componentNames: (fields.components ?? []).map((component) => component.name),
    releases: (fields.fixVersions ?? []).map((version) => ({
      id: version.id,
      name: version.name,
    })),
    hasSecurityLevel: fields.security != null,
  };
}

function startOf(
  fields: Readonly<Record<string, unknown>>,
  startFieldIds: readonly string[],
): CalendarDate | undefined {
  return startFieldIds
    .map((id) => calendarDateSchema.safeParse(fields[id]).data)
    .find((day) => day !== undefined);
}

function parentOf(parent: {
  readonly id: NonNullable<WorkItem['parent']>['id'];
  readonly key?: string | undefined;
}): NonNullable<WorkItem['parent']> {
  return parent.key === undefined ? { id: parent.id } : { id: parent.id, key: parent.key };
}

/** Answer of `search/approximate-count`. */
export const countSchema = z.object({ count: z.int() });

/** Answer of `GET /field`, as far as the start date is looked for in it. */
export const fieldListSchema = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    /** In English, whatever the reader's language is. */
    untranslatedName: z.optional(z.string()),
    schema: z.optional(z.object({ custom: z.optional(z.string()) })),
  }),
);
