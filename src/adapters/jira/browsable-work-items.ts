import { route } from '@forge/api';
import * as z from 'zod/mini';

import type { JiraAsApp } from '#application/ports/jira-as-app';
import type { IssueId } from '#domain/shared/identifiers';

import { requestJira } from './request-jira';

/** Jira lists what is granted and leaves out the rest, ids that lead nowhere as well. */
const grantsSchema = z.object({
  projectPermissions: z.array(z.object({ permission: z.string(), issues: z.array(z.int()) })),
});

/**
 * Asks by a question about permissions: its answer has no text of a work item, and costs the same for one id
 * as for a thousand, where reading costs a point for each.
 */
export const browsableWorkItems: JiraAsApp['browsableWorkItems'] = async (issueIds) => {
  const path = route`/rest/api/3/permissions/check`;
  const question = { permissions: ['BROWSE_PROJECTS'], issues: issueIds.map(Number) };
  const body = { projectPermissions: [question] };
  const answer = await requestJira({ as: 'app', path, body }, grantsSchema);
  if (answer === undefined) throw new Error('Jira answered 404 to a question about permissions.');
  return granted(issueIds, answer);
};

function granted(
  issueIds: readonly IssueId[],
  { projectPermissions }: z.infer<typeof grantsSchema>,
): readonly IssueId[] {
  const ids = new Set(projectPermissions.flatMap(({ issues }) => issues.map(String)));
  return issueIds.filter((id) => ids.has(id));
}
