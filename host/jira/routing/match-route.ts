import { type JiraRoute } from './jira-call';

export type MatchedRoute = {
  readonly route: JiraRoute;
  readonly parameters: Readonly<Record<string, string>>;
};

function matchPath(
  pattern: string,
  path: readonly string[],
): Readonly<Record<string, string>> | undefined {
  const parts = pattern.split('/').slice(1);
  if (parts.length !== path.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const text = path[index] ?? '';
    if (part.startsWith('{')) parameters[part.slice(1, -1)] = text;
    else if (part !== text) return undefined;
  }
  return parameters;
}

/** The route of a request; a path without placeholders wins over one with (`/project/search`). */
export function matchRoute(
  routes: readonly JiraRoute[],
  method: string,
  path: string,
): MatchedRoute | undefined {
  const parts = path.split('/').slice(1);
  const matches = routes.flatMap((route): MatchedRoute[] => {
    if (route.method !== method) return [];
    const parameters = matchPath(route.path, parts);
    return parameters === undefined ? [] : [{ route, parameters }];
  });
  return matches.sort(
    (a, b) => Object.keys(a.parameters).length - Object.keys(b.parameters).length,
  )[0];
}
