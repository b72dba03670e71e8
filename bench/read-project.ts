import { z } from 'zod';

import { isDone, type WorkItem } from '#domain/plan/work-item';
import { type IssueId, issueIdSchema } from '#domain/shared/identifiers';

import {
  createHistoryReading,
  type HistoryReading,
} from '../static/project-page/src/jira/history-reading';
import { createWorkReading, type WorkReading } from '../static/project-page/src/jira/work-reading';

import { countingRequest } from './counting-request';
import type { JiraOfExport } from './jira-of-export';

/** What the project page asked of Jira for one project: work, and then the histories of mapped open tasks. */
export type ProjectReading = {
  readonly workItems: number;
  readonly firstRead: number;
  readonly refresh: number;
  readonly mostAtOnce: number;
};

const projectSchema = z.object({ id: z.string() });
const epicsSchema = z.object({ issues: z.array(z.object({ id: issueIdSchema })) });

/**
 * Reads a project with the project page's own reader, every epic of it mapped to an outcome, and then
 * once more when nothing has changed.
 */
export async function readProject(site: JiraOfExport, projectKey: string): Promise<ProjectReading> {
  const { request, takeCalls, mostAtOnce } = countingRequest(site);
  const project = await request(`/rest/api/3/project/${projectKey}`);
  const { id: projectId } = projectSchema.parse(await project.json());
  const jql = `project = ${projectId} AND hierarchyLevel = 1`;
  const body = JSON.stringify({ jql, fields: ['id'], maxResults: 5000 });
  const found = await request('/rest/api/3/search/jql', { method: 'POST', body });
  const mappedEpicIds = epicsSchema.parse(await found.json()).issues.map(({ id }) => id);
  takeCalls();

  const owner = { cloudId: 'bench', accountId: 'bench', projectId };
  const ports = {
    request,
    // A first visit: the browser has kept nothing.
    store: { load: () => Promise.resolve(undefined), save: () => Promise.resolve() },
    now: site.now,
    wait: () => Promise.reject(new Error('Jira asked the bench to wait.')),
  };
  const reading = createWorkReading(owner, ports);
  const histories = createHistoryReading(owner, ports);
  const readAll = async (): Promise<number> => {
    await reading.read({ projectId, mappedEpicIds });
    const items = itemsOf(reading);
    await readHistories(histories, openTasks(items, new Set(mappedEpicIds)));
    return items.length;
  };
  const workItems = await readAll();
  const firstRead = takeCalls();
  if ((await readAll()) !== workItems) throw new Error('A refresh without a change changed it.');
  return { workItems, firstRead, refresh: takeCalls(), mostAtOnce: mostAtOnce() };
}

function itemsOf(reading: WorkReading): readonly WorkItem[] {
  const state = reading.state();
  if (state.state === 'ready' && state.refreshFailure === undefined) {
    return [...state.snapshot.items.values()];
  }
  throw new Error(`The project was not read: ${JSON.stringify(state)}`);
}

function openTasks(items: readonly WorkItem[], epics: ReadonlySet<IssueId>): readonly WorkItem[] {
  return items.filter((item) => item.parent && epics.has(item.parent.id) && !isDone(item));
}

async function readHistories(histories: HistoryReading, tasks: readonly WorkItem[]): Promise<void> {
  await histories.read(tasks);
  const { failure, reopenings } = histories.state();
  if (failure !== undefined || reopenings.size !== tasks.length) {
    throw new Error(`The histories were not read: ${JSON.stringify(failure)}`);
  }
}
