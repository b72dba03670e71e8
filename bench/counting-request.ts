import { setImmediate as nextTurn } from 'node:timers/promises';

import { SAMPLE_PEOPLE } from '#host/sample/sample-people';

import type { JiraRequest } from '../static/shared/jira-request';

import type { JiraOfExport } from './jira-of-export';

export type CountingRequest = {
  readonly request: JiraRequest;
  /** Calls since the last time this was asked. */
  readonly takeCalls: () => number;
  /** The most calls that were ever under way together. */
  readonly mostAtOnce: () => number;
};

/** The page's `requestJira`, as the delivery owner and within the app's scopes, counted. */
export function countingRequest({ jira, scopes }: JiraOfExport): CountingRequest {
  const { accountId } = SAMPLE_PEOPLE.ada;
  let calls = 0;
  let underWay = 0;
  let most = 0;
  const request: JiraRequest = async (path, { method = 'GET', headers = {}, body } = {}) => {
    calls += 1;
    underWay += 1;
    most = Math.max(most, underWay);
    // An answer never comes in the same turn.
    await nextTurn();
    const answer = await jira.handle({
      ...{ method, path, headers, body },
      caller: { kind: 'user', accountId, scopes },
    });
    underWay -= 1;
    return {
      ok: answer.status < 300,
      status: answer.status,
      headers: { get: (name) => answer.headers[name.toLowerCase()] ?? null },
      json: () => Promise.resolve(answer.body),
    };
  };
  return {
    request,
    takeCalls: () => {
      const taken = calls;
      calls = 0;
      return taken;
    },
    mostAtOnce: () => most,
  };
}
