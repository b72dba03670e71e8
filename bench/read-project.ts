import { z } from 'zod';

import { issueIdSchema } from '#domain/shared/identifiers';

import { createWorkReading, type WorkReading } from '../static/project-page/src/jira/work-reading';

import { countingRequest } from './counting-request';
import type { JiraOfExport } from './jira-of-export';

/** What the project page asked of Jira for one project. */
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

  const reading = createWorkReading(
    { cloudId: 'bench', accountId: 'bench', projectId },
    {
      request,
      // A first visit: the browser has kept nothing.
      store: { load: () => Promise.resolve(undefined), save: () => Promise.resolve() },
      now: site.now,
      wait: () => Promise.reject(new Error('Jira asked the bench to wait.')),
    },
  );
  await reading.read({ projectId, mappedEpicIds });
  const workItems = itemsOf(reading);
  const firstRead = takeCalls();
  await reading.read({ projectId, mappedEpicIds });
  if (itemsOf(reading) !== workItems) throw new Error('A refresh without a change changed it.');
  return { workItems, firstRead, refresh: takeCalls(), mostAtOnce: mostAtOnce() };
}

function itemsOf(reading: WorkReading): number {
  const state = reading.state();
  if (state.state === 'ready' && state.refreshFailure === undefined) {
    return state.snapshot.items.size;
  }
  throw new Error(`The project was not read: ${JSON.stringify(state)}`);
}
