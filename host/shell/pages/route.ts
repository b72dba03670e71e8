/** Which page an address of the shell is. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'items'; readonly projectKey: string }
  | { readonly page: 'app'; readonly projectKey: string }
  | { readonly page: 'work-item'; readonly issueKey: string }
  | { readonly page: 'workflows' }
  | { readonly page: 'workflow'; readonly workflowId: string }
  | HostRoute
  | { readonly page: 'unknown' };

/** Pages of the host itself. */
export type HostRoute =
  | { readonly page: 'simulation' }
  | { readonly page: 'calls' }
  | { readonly page: 'call'; readonly number: string };

const PROJECT = '/jira/software/projects/';

/** Reads the path of the address bar. */
export function routeOf(path: string): Route {
  const parts = path
    .split('/')
    .filter((part) => part !== '')
    .map(decodeURIComponent);
  const [first, second] = parts;
  if (first === undefined) return { page: 'home' };
  if (first === 'browse' && second !== undefined) return { page: 'work-item', issueKey: second };
  if (path.startsWith(PROJECT)) return projectRoute(parts.slice(3));
  if (first === 'host') return hostRoute(parts.slice(1));
  return { page: 'unknown' };
}

function projectRoute([projectKey, section]: readonly string[]): Route {
  if (projectKey === undefined) return { page: 'unknown' };
  return { page: section === 'apps' ? 'app' : 'items', projectKey };
}

/** Pages that Jira has elsewhere, or not at all. */
function hostRoute([section, id]: readonly string[]): Route {
  switch (section) {
    case 'simulation':
      return { page: 'simulation' };
    case 'calls':
      return id === undefined ? { page: 'calls' } : { page: 'call', number: id };
    case 'workflows':
      return id === undefined ? { page: 'workflows' } : { page: 'workflow', workflowId: id };
    default:
      return { page: 'unknown' };
  }
}

/** Address of the call log. */
export const CALLS_PATH = '/host/calls';

/** Address of one invocation in the call log. */
export function callPath(number: number): string {
  return `${CALLS_PATH}/${number}`;
}

/** Address of the list of a project's work items. */
export function projectPath(projectKey: string): string {
  return `${PROJECT}${encodeURIComponent(projectKey)}/issues`;
}

/** Address of the app's page in a project; what follows belongs to the app. */
export function appPath(projectKey: string, appId: string, environmentId: string): string {
  return `${PROJECT}${encodeURIComponent(projectKey)}/apps/${appId}/${environmentId}`;
}

/** Address of a work item. */
export function workItemPath(issueKey: string): string {
  return `/browse/${encodeURIComponent(issueKey)}`;
}

/** Address of a workflow in the rule editor. */
export function workflowPath(workflowId: string): string {
  return `/host/workflows/${encodeURIComponent(workflowId)}`;
}
