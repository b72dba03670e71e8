import { z } from 'zod';

import { type ManifestModule } from '../../manifest/manifest-schema';

import { type Asker, askJira } from './ask-jira';
import { type ModuleContext } from './context-tokens';
import { type ModulePlace } from './module-place';
import { type ShellParts } from './shell-parts';

const projectSchema = z.object({ id: z.string(), key: z.string(), projectTypeKey: z.string() });
const issueSchema = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({
    project: projectSchema,
    issuetype: z.object({ id: z.string(), name: z.string() }),
  }),
});
const myselfSchema = z.object({ timeZone: z.string(), locale: z.string() });
const permissionsSchema = z.object({
  permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })),
});

type ContextRequest = {
  readonly module: ManifestModule;
  readonly place: ModulePlace;
  readonly accountId: string;
};

/**
 * The context of a module in a place (platform/forge.md §3.3 and §6.2), read from Jira as the
 * person, so that nobody gets the context of a project or work item that Jira hides from them.
 */
export async function moduleContext(
  parts: ShellParts,
  { module, place, accountId }: ContextRequest,
): Promise<ModuleContext> {
  const { identity, manifest, jira } = parts;
  const asker = { jira, accountId };
  const myself = await askJira(asker, '/rest/api/3/myself', myselfSchema);
  return {
    accountId,
    cloudId: identity.cloudId,
    environmentId: identity.environmentId,
    environmentType: 'DEVELOPMENT',
    extension: {
      type: module.type,
      ...(await extensionOf(asker, place, identity.siteUrl)),
    },
    localId: moduleAri(parts, module.key),
    // Jira writes en_GB, Forge en-GB.
    locale: myself.locale.replace('_', '-'),
    moduleKey: module.key,
    permissions: { scopes: manifest.scopes, external: {} },
    siteUrl: identity.siteUrl,
    timezone: myself.timeZone,
  };
}

async function extensionOf(
  asker: Asker,
  place: ModulePlace,
  siteUrl: string,
): Promise<Readonly<Record<string, unknown>>> {
  switch (place.kind) {
    case 'project':
      return projectExtension(asker, place.projectKey, siteUrl);
    case 'issue':
      return issueExtension(asker, place, siteUrl);
    case 'workflow-rule':
      return ruleExtension(asker, place);
  }
}

async function projectExtension(
  asker: Asker,
  projectKey: string,
  siteUrl: string,
): Promise<Readonly<Record<string, unknown>>> {
  const path = `/rest/api/3/project/${encodeURIComponent(projectKey)}`;
  const { id, key, projectTypeKey } = await askJira(asker, path, projectSchema);
  return {
    project: { id, key, type: projectTypeKey },
    location: `${siteUrl}/jira/software/projects/${key}`,
  };
}

async function issueExtension(
  asker: Asker,
  place: Extract<ModulePlace, { kind: 'issue' }>,
  siteUrl: string,
): Promise<Readonly<Record<string, unknown>>> {
  const path = `/rest/api/3/issue/${encodeURIComponent(place.issueKey)}?fields=project,issuetype`;
  const { id, key, fields } = await askJira(asker, path, issueSchema);
  const { project, issuetype } = fields;
  return {
    issue: { id, key, type: issuetype.name, typeId: issuetype.id },
    project: { id: project.id, key: project.key, type: project.projectTypeKey },
    isNewToIssue: place.isNewToIssue,
    location: `${siteUrl}/browse/${key}`,
  };
}

async function ruleExtension(
  asker: Asker,
  place: Extract<ModulePlace, { kind: 'workflow-rule' }>,
): Promise<Readonly<Record<string, unknown>>> {
  const { entryPoint, workflowId, scopedProjectId, transition, config } = place;
  const asked =
    scopedProjectId === undefined
      ? 'permissions=ADMINISTER'
      : `permissions=ADMINISTER,ADMINISTER_PROJECTS&projectId=${encodeURIComponent(scopedProjectId)}`;
  const path = `/rest/api/3/mypermissions?${asked}`;
  const { permissions } = await askJira(asker, path, permissionsSchema);
  if (!Object.values(permissions).some(({ havePermission }) => havePermission)) {
    throw new Error(
      'Only a Jira admin, or the admin of a team-managed project, may edit workflow rules. Switch to one in the top bar.',
    );
  }
  return {
    entryPoint,
    isNewEditor: true,
    workflowId,
    ...(scopedProjectId === undefined ? {} : { scopedProjectId }),
    transitionContext: transition,
    ...(config === undefined ? {} : { validatorConfig: config }),
  };
}

/** How the platform names a module of an installed app. */
export function moduleAri({ manifest, identity }: ShellParts, moduleKey: string): string {
  const app = manifest.appId.split('/').at(-1) ?? '';
  return `ari:cloud:ecosystem::extension/${app}/${identity.environmentId}/static/${moduleKey}`;
}
