import { type JiraRefusal, notEmulated } from '../jira-refusal';

/** Below it are the host's routes; other roots of Jira's REST API are refused as a whole. */
export const API_ROOT = '/rest/api/3';

/** Operations of Jira whose address looks like a key or an id to a route of the host. */
const WITHOUT_KEY: ReadonlySet<string> = new Set([
  'GET /issue/createmeta',
  'GET /issue/picker',
  'GET /project/recent',
  'GET /project/type',
  'PUT /issue/archive',
  'PUT /issue/unarchive',
]);

/**
 * Whether Jira means an operation of its own by an address that a route of the host would take for something with a
 * key: `GET /issue/picker` is not the work item with the key `picker`.
 *
 * @param method - Upper case.
 * @param path - Below the root, without the query.
 */
export function isMeantForAnother(method: string, path: string): boolean {
  return WITHOUT_KEY.has(`${method} ${path}`);
}

/**
 * What is answered where the host has no route: 501 with the name of what was asked for. The host does not know all
 * addresses of Jira, so one that Jira does not have either is answered in the same way.
 *
 * @param method - Upper case.
 * @param path - With the root, without the query.
 */
export function unrouted(method: string, path: string): JiraRefusal {
  return notEmulated(`${method} ${path}`);
}
