import type { Jira } from '#host/jira/jira-interface';
import { SAMPLE_PEOPLE } from '#host/sample/sample-people';

import type { JiraRequest } from '../../static/shared/jira-request';

import type { Person } from './story';

type Asking = { readonly jira: Jira; readonly person: Person; readonly scopes: readonly string[] };

/** A page's `requestJira` without a browser: as the person who looks at it, within the app's scopes. */
export function jiraRequestAs({ jira, person, scopes }: Asking): JiraRequest {
  const { accountId } = SAMPLE_PEOPLE[person];
  return async (path, { method = 'GET', headers = {}, body } = {}) => {
    const answer = await jira.handle({
      ...{ method, path, headers, body },
      caller: { kind: 'user', accountId, scopes },
    });
    return {
      ok: answer.status < 300,
      status: answer.status,
      headers: { get: (name) => answer.headers[name.toLowerCase()] ?? null },
      json: () => Promise.resolve(answer.body),
    };
  };
}
