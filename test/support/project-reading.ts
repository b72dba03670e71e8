import { issueIdSchema } from '#domain/shared/identifiers';

import { jiraCalls } from '../../static/project-page/src/jira/jira-calls';
import type { ReadProgress } from '../../static/project-page/src/jira/jira-snapshot';
import type { Reading } from '../../static/project-page/src/jira/read-work';
import type { JiraRequest } from '../../static/shared/jira-request';

import type { TestSite } from './jira-site';

type What = {
  readonly projectId: string;
  readonly mappedEpicIds?: readonly string[];
  readonly startFieldIds?: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
};

/** One reading as the page does it, without React; nobody waits in it, and its progress is kept. */
export function projectReading(
  request: JiraRequest,
  { projectId, mappedEpicIds = [], startFieldIds, now }: What,
): Reading & { readonly reported: readonly ReadProgress[] } {
  const reported: ReadProgress[] = [];
  return {
    calls: jiraCalls(
      {
        request,
        signal: new AbortController().signal,
        wait: () => Promise.reject(new Error('Nothing asked to come back later.')),
      },
      startFieldIds,
    ),
    scope: { projectId, mappedEpicIds: mappedEpicIds.map((id) => issueIdSchema.parse(id)) },
    now,
    report: (progress) => reported.push(progress),
    reported,
  };
}

/** The id behind a key of the sample. */
export async function idOf(site: TestSite, key: string): Promise<string> {
  const { body } = await site.send('ada', `GET /issue/${key}?fields=summary`);
  // Every work item of the emulated Jira has a text as id.
  return (body as { readonly id: string }).id;
}
