import * as z from 'zod/mini';

import type { Choice } from '../../../../shared/ChoiceSelect';
import type { JiraRequest } from '../../../../shared/jira-request';

const resolutionsSchema = z.array(z.object({ id: z.string(), name: z.string() }));
const groupsSchema = z.object({
  groups: z.object({ groups: z.array(z.object({ groupId: z.string(), name: z.string() })) }),
});
const rolesSchema = z.record(z.string(), z.string());

const MOST_GROUPS = 50;

/** Resolutions of the site, as the user. */
export async function readResolutions(request: JiraRequest): Promise<readonly Choice<string>[]> {
  const read = resolutionsSchema.parse(await readJson(request, '/rest/api/3/resolution'));
  return read.map(({ id, name }) => ({ value: id, label: name }));
}

/**
 * Project roles. Jira tells them to project admins only.
 *
 * @param request - How Jira is asked, as the user.
 * @param projectId - The home project.
 */
export async function readProjectRoles(
  request: JiraRequest,
  projectId: string,
): Promise<readonly Choice<string>[]> {
  const read = rolesSchema.parse(await readJson(request, `/rest/api/3/project/${projectId}/role`));
  return Object.entries(read).flatMap(([name, address]) => {
    // Jira names roles by address only; the host in it differs from site to site, its last part does not.
    const id = /\/role\/(\d+)$/.exec(address)?.[1];
    return id === undefined ? [] : [{ value: id, label: name }];
  });
}

/**
 * Groups whose name has what was typed in it, in any letter case.
 *
 * @param request - How Jira is asked, as the user.
 * @param typed - Empty for the first ones.
 */
export async function searchGroups(
  request: JiraRequest,
  typed: string,
): Promise<readonly Choice<string>[]> {
  const query = new URLSearchParams({
    query: typed,
    maxResults: String(MOST_GROUPS),
    caseInsensitive: 'true',
  });
  const path = `/rest/api/3/groupuserpicker?${query.toString()}`;
  const { groups } = groupsSchema.parse(await readJson(request, path));
  return groups.groups.map(({ groupId, name }) => ({ value: groupId, label: name }));
}

async function readJson(request: JiraRequest, path: string): Promise<unknown> {
  const response = await request(path);
  if (!response.ok) throw new Error(`Jira answered ${response.status} for ${path}.`);
  return response.json();
}
