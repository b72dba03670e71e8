import { setImmediate as nextTurn } from 'node:timers/promises';

import type { Jira, JiraCaller } from '#host/jira/jira-interface';
import { SAMPLE } from '#host/sample/sample-keys';

import type { JiraRequest, JiraResponse } from '../../static/shared/jira-request';

/** One call that a page made through the bridge, with what came back. */
export type ReadCall = {
  readonly path: string;
  /** Absent for a GET. */
  readonly body?: { readonly jql?: string };
  readonly status: number;
};

/** The browser of a person who looks at the app's page: `requestJira` over the emulated Jira. */
export type JiraReader = {
  readonly request: JiraRequest;
  readonly calls: ReadCall[];
  /** The most calls that waited for an answer at one time. */
  readonly mostAtOnce: () => number;
};

/** What the manifest asks for, as far as reading needs it. */
const SCOPES = ['read:jira-work', 'write:jira-work'];

/** The person as the app's page asks for them; faults and app access rules apply. */
function throughApp(accountId: string): JiraCaller {
  return { kind: 'user', accountId, scopes: SCOPES };
}

/**
 * Lets a page read the emulated Jira.
 *
 * @param jira - The site.
 * @param who - A seeded person.
 */
export function jiraReader(jira: Jira, who: keyof typeof SAMPLE.people): JiraReader {
  const caller = throughApp(SAMPLE.people[who].accountId);
  const calls: ReadCall[] = [];
  let running = 0;
  let most = 0;
  const request: JiraRequest = async (path, init = {}) => {
    running += 1;
    most = Math.max(most, running);
    // Answers come later than the question, so that calls really overlap.
    await nextTurn();
    const { method = 'GET', headers = {}, body } = init;
    const answer = await jira.handle({ method, path, headers, body, caller });
    running -= 1;
    calls.push({
      path,
      status: answer.status,
      ...(body === undefined ? {} : { body: JSON.parse(body) as { readonly jql?: string } }),
    });
    return responseOf(answer.status, answer.body, answer.headers);
  };
  return { request, calls, mostAtOnce: () => most };
}

/** A response as the bridge gives it: JSON that went over a wire. */
export function responseOf(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): JiraResponse {
  const text = JSON.stringify(body ?? null);
  return new Response(status === 204 ? null : text, { status, headers });
}
