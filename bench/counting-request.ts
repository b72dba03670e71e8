import { setImmediate as nextTurn } from 'node:timers/promises';

import { jiraRequestAs } from '#test/support/jira-request-as';

import type { JiraRequest } from '../static/shared/jira-request';

import type { JiraOfExport } from './jira-of-export';

export type CountingRequest = {
  readonly request: JiraRequest;
  /** Calls since the last time this was asked. */
  readonly takeCalls: () => number;
  /** The most calls that were ever under way together. */
  readonly mostAtOnce: () => number;
};

/** The page's `requestJira` as the delivery owner, counted. */
export function countingRequest({ jira, scopes }: JiraOfExport): CountingRequest {
  const send = jiraRequestAs({ jira, scopes, person: 'ada' });
  let calls = 0;
  let underWay = 0;
  let most = 0;
  return {
    request: async (path, init) => {
      calls += 1;
      underWay += 1;
      most = Math.max(most, underWay);
      // An answer never comes in the same turn.
      await nextTurn();
      const answer = await send(path, init);
      underWay -= 1;
      return answer;
    },
    takeCalls: () => {
      const taken = calls;
      calls = 0;
      return taken;
    },
    mostAtOnce: () => most,
  };
}
