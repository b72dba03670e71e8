import * as z from 'zod/mini';

import { type IssueId, issueIdSchema } from '#domain/shared/identifiers';
import { SAMPLE } from '#host/sample/sample-keys';
import { SAMPLE_PEOPLE } from '#host/sample/sample-people';

import { changeWorkItem } from '../../static/project-page/src/jira/change-work-item';
import { jiraCalls } from '../../static/project-page/src/jira/jira-calls';
import type { JiraRequest } from '../../static/shared/jira-request';
import { readNames } from '../../static/shared/read-names';

/** What the delivery owner can do in the app, on the server and in the page. */
export type ScopedApp = {
  /** Asks the project page's resolver; rejects when it refuses. */
  readonly ask: (call: string) => Promise<unknown>;
  /** The page's own `requestJira`. */
  readonly request: JiraRequest;
};

/** Something that people do; it rejects when it cannot be done. */
type ScopeStory = {
  readonly name: string;
  readonly tell: (app: ScopedApp) => Promise<void>;
};

/** For each scope of manifest.yml what cannot be done without it. */
export const SCOPE_STORIES: Readonly<Record<string, ScopeStory>> = {
  'storage:app': {
    name: 'the plan opens with its outcomes',
    tell: async ({ ask }) => {
      await ask('delivery.open');
    },
  },
  'read:jira-work': {
    name: 'the page reads the work of the project',
    tell: async ({ request }) => {
      const { signal } = new AbortController();
      const wait = (): Promise<void> => Promise.reject(new Error('Jira asked to wait.'));
      await jiraCalls({ request, signal, wait }).search(`project = ${SAMPLE.project.id}`);
    },
  },
  'write:jira-work': {
    name: 'work that serves no outcome gets its epic from the plan page',
    tell: async ({ request }) => {
      const id = await issueIdBy(request, SAMPLE.unmappedTaskKey);
      const parentId = await issueIdBy(request, SAMPLE.epics.coreReports);
      const refusal = await changeWorkItem(request, id, { parentId });
      if (refusal !== undefined) throw new Error(`The parent was not set. ${refusal}`);
    },
  },
  'read:jira-user': {
    name: 'the page shows owners by their names',
    tell: async ({ request }) => {
      await readNames(request, [SAMPLE_PEOPLE.grace.accountId]);
    },
  },
  'manage:jira-configuration': {
    name: 'settings list the guarded transitions (GT-9)',
    tell: async ({ ask }) => {
      await ask('settings.guardedTransitions');
    },
  },
};

const issueSchema = z.object({ id: issueIdSchema });

async function issueIdBy(request: JiraRequest, key: string): Promise<IssueId> {
  const response = await request(`/rest/api/3/issue/${key}?fields=id`);
  return issueSchema.parse(await response.json()).id;
}
