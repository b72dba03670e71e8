import { type JiraContext } from '../jira-context';

/** `self` of a REST object: since July 2026 on api.atlassian.com, not on the site's own address. */
export function selfUrl(context: JiraContext, path: string): string {
  return `https://api.atlassian.com/ex/jira/${context.identity.cloudId}/rest/api/3${path}`;
}
