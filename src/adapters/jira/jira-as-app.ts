import { route } from '@forge/api';
import * as z from 'zod/mini';

import type { JiraAsApp, ValidatedTransition } from '#application/ports/jira-as-app';
import { PlatformFailure } from '#application/ports/platform-failure';
import type { ProjectId } from '#domain/shared/identifiers';

import { browsableWorkItems } from './browsable-work-items';
import { requestJira } from './request-jira';

const projectSchema = z.object({
  issueTypes: z.array(z.object({ id: z.string(), name: z.string() })),
});
const usagesSchema = z.object({
  issueTypes: z.object({ values: z.array(z.object({ id: z.string() })) }),
});
const ruleSchema = z.object({
  parameters: z.optional(z.record(z.string(), z.string())),
});
const workflowsSchema = z.object({
  statuses: z.array(z.object({ statusReference: z.string(), name: z.string() })),
  workflows: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      transitions: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          toStatusReference: z.string(),
          validators: z.optional(z.array(ruleSchema)),
        }),
      ),
    }),
  ),
});
type Workflows = z.infer<typeof workflowsSchema>;
type Workflow = Workflows['workflows'][number];
type IssueType = z.infer<typeof projectSchema>['issueTypes'][number];
type Rule = Omit<ValidatedTransition, 'issueTypeNames'>;

/** As many as one page of usages holds. */
const USAGES_A_PAGE = 200;

export const jiraAsApp: JiraAsApp = {
  validatedTransitions: async (projectId, moduleKey) => {
    const issueTypes = await issueTypesOf(projectId);
    const pairs = issueTypes.map(({ id }) => ({ projectId, issueTypeId: id }));
    const path = route`/rest/api/3/workflows`;
    const body = { projectAndIssueTypes: pairs };
    const answer = await requestJira({ as: 'app', path, body }, workflowsSchema);
    if (!answer) return [];
    const { workflows, statuses } = answer;
    const statusNames = new Map(statuses.map(({ statusReference: id, name }) => [id, name]));
    const guarding = workflows
      .map((workflow) => ({ workflow, rules: rulesOf(workflow, statusNames, moduleKey) }))
      .filter(({ rules }) => rules.length > 0);
    const listed = await Promise.all(
      guarding.map(async ({ workflow, rules }) => {
        // The answer does not say which of the types has which workflow; of a single one they all are.
        const used =
          workflows.length === 1 ? issueTypes : await usersOf(workflow, projectId, issueTypes);
        const issueTypeNames = used.map(({ name }) => name);
        return rules.map((rule): ValidatedTransition => ({ ...rule, issueTypeNames }));
      }),
    );
    return listed.flat();
  },
  browsableWorkItems,
};

/** @throws PlatformFailure when Jira does not show the project to the app: an empty list would be wrong (EV-8). */
async function issueTypesOf(projectId: ProjectId): Promise<readonly IssueType[]> {
  const path = route`/rest/api/3/project/${projectId}`;
  const project = await requestJira({ as: 'app', path }, projectSchema);
  if (project) return project.issueTypes;
  const reason = { kind: 'access-lost', facts: { status: 404 } } as const;
  throw new PlatformFailure(reason, 'Jira does not show the project to the app. Ask a Jira admin.');
}

async function usersOf(
  { id }: Workflow,
  projectId: ProjectId,
  issueTypes: readonly IssueType[],
): Promise<readonly IssueType[]> {
  const path = route`/rest/api/3/workflow/${id}/project/${projectId}/issueTypeUsages?maxResults=${USAGES_A_PAGE}`;
  const usages = await requestJira({ as: 'app', path }, usagesSchema);
  const used = new Set(usages?.issueTypes.values.map((issueType) => issueType.id));
  return issueTypes.filter((issueType) => used.has(issueType.id));
}

function rulesOf(
  workflow: Workflow,
  statusNames: ReadonlyMap<string, string>,
  moduleKey: string,
): readonly Rule[] {
  return workflow.transitions.flatMap((transition) =>
    (transition.validators ?? []).flatMap(({ parameters = {} }): Rule[] => {
      // The key is an ARI that ends with the key of the module in manifest.yml.
      const isOurs = parameters['key']?.split('/').at(-1) === moduleKey;
      if (!isOurs || parameters['disabled'] === 'true') return [];
      return [
        {
          workflowName: workflow.name,
          transitionName: transition.name,
          toStatusName: statusNames.get(transition.toStatusReference) ?? '',
          configuration: parseConfiguration(parameters['config']),
        },
      ];
    }),
  );
}

function parseConfiguration(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A rule somebody wrote by hand; it is listed all the same, as one that cannot decide.
    return undefined;
  }
}
