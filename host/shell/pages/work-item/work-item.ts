import { z } from 'zod';

import { showFailure } from '../flag-list';
import { request } from '../request';

const statusSchema = z.object({
  name: z.string(),
  statusCategory: z.object({ key: z.string() }),
});

const relatedSchema = z.object({
  key: z.string(),
  fields: z.object({ summary: z.string(), status: statusSchema }),
});

const linkSchema = z.object({
  id: z.string(),
  type: z.object({ inward: z.string(), outward: z.string() }),
  inwardIssue: relatedSchema.optional(),
  outwardIssue: relatedSchema.optional(),
});

const workItemSchema = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({
    summary: z.string(),
    issuetype: z.object({ name: z.string() }),
    status: statusSchema,
    project: z.object({ id: z.string(), key: z.string(), name: z.string() }),
    assignee: z.object({ displayName: z.string() }).nullish(),
    duedate: z.string().nullish(),
    parent: relatedSchema.optional(),
    issuelinks: z.array(linkSchema).default([]),
    description: z.unknown().optional(),
  }),
});

export type WorkItem = z.infer<typeof workItemSchema>;
export type RelatedItem = z.infer<typeof relatedSchema>;
export type WorkItemLink = z.infer<typeof linkSchema>;

const FIELDS = 'summary,issuetype,status,project,assignee,duedate,parent,issuelinks,description';

export async function loadWorkItem(key: string): Promise<WorkItem> {
  const path = `/rest/api/3/issue/${encodeURIComponent(key)}?fields=${FIELDS}`;
  return workItemSchema.parse(await request('GET', path));
}

const childrenSchema = z.object({ issues: z.array(relatedSchema) });

/** At most 100; the host has no larger families than a page of search holds. */
export async function loadChildren(key: string): Promise<readonly RelatedItem[]> {
  const answer = await request('POST', '/rest/api/3/search/jql', {
    jql: `parent = "${key}" ORDER BY key ASC`,
    fields: ['summary', 'status'],
    maxResults: 100,
  });
  return childrenSchema.parse(answer).issues;
}

const transitionsSchema = z.object({
  transitions: z.array(z.object({ id: z.string(), name: z.string(), to: statusSchema })),
});

export type Transition = z.infer<typeof transitionsSchema>['transitions'][number];

export async function loadTransitions(key: string): Promise<readonly Transition[]> {
  const path = `/rest/api/3/issue/${encodeURIComponent(key)}/transitions`;
  return transitionsSchema.parse(await request('GET', path)).transitions;
}

/** @throws RefusedError with the message of the validator that blocked it. */
export async function runTransition(key: string, transitionId: string): Promise<void> {
  const path = `/rest/api/3/issue/${encodeURIComponent(key)}/transitions`;
  await request('POST', path, { transition: { id: transitionId } });
}

/** @param day - `yyyy-MM-dd`; `null` takes the date away. */
export async function setDueDate(key: string, day: string | null): Promise<void> {
  const path = `/rest/api/3/issue/${encodeURIComponent(key)}`;
  await request('PUT', path, { fields: { duedate: day } });
}

const historySchema = z.object({
  values: z.array(
    z.object({
      id: z.string(),
      created: z.string(),
      author: z.object({ displayName: z.string() }).optional(),
      items: z.array(
        z.object({
          field: z.string(),
          fromString: z.string().nullish(),
          toString: z.string().nullish(),
        }),
      ),
    }),
  ),
});

export type HistoryEntry = z.infer<typeof historySchema>['values'][number];

/** Newest first. */
export async function loadHistory(key: string): Promise<readonly HistoryEntry[]> {
  const path = `/rest/api/3/issue/${encodeURIComponent(key)}/changelog?maxResults=100`;
  return historySchema.parse(await request('GET', path)).values.toReversed();
}

const panelsSchema = z.array(z.string());

/** Keys of the issue panels that somebody added to this work item. */
export async function loadPanels(issueId: string): Promise<readonly string[]> {
  return panelsSchema.parse(await request('GET', `/host/api/issues/${issueId}/panels`));
}

export async function addPanel(issueId: string, moduleKey: string): Promise<void> {
  await request('PUT', `/host/api/issues/${issueId}/panels`, { moduleKey });
}

export async function removePanel(issueId: string, moduleKey: string): Promise<void> {
  await request('DELETE', `/host/api/issues/${issueId}/panels/${moduleKey}`);
}

/** Tells Jira, which tells apps, that the logged-in person looks at a work item. */
export async function noteView(issueKey: string): Promise<void> {
  try {
    await request('POST', '/host/api/events/views', { issueKey });
  } catch (error) {
    showFailure('The app was not told of the view', error);
  }
}
