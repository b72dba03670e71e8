import { route } from '@forge/api';
import * as z from 'zod/mini';

import type { JiraAsApp, ValidatedTransition } from '#application/ports/jira-as-app';
import type { ProjectId } from '#domain/shared/identifiers';

import { requestJira } from './request-jira';

const issueTypesSchema = z.array(z.object({ id: z.string(), name: z.string() }));

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
type IssueType = z.infer<typeof issueTypesSchema>[number];
type Found = { readonly key: string; readonly transition: ValidatedTransition };

export const jiraAsApp: JiraAsApp = {
  validatedTransitions: async (projectId, moduleKey) => {
    const path = route`/rest/api/3/issuetype/project?projectId=${projectId}`;
    const issueTypes = (await requestJira({ as: 'app', path }, issueTypesSchema)) ?? [];
    // One request per issue type: the answer does not say which of several types uses a workflow.
    const found = await Promise.all(
      issueTypes.map((issueType) => transitionsOf({ projectId, issueType, moduleKey })),
    );
    return mergeIssueTypes(found.flat());
  },
};

type Wanted = {
  readonly projectId: ProjectId;
  readonly issueType: IssueType;
  readonly moduleKey: string;
};

async function transitionsOf({ projectId, issueType, moduleKey }: Wanted): Promise<Found[]> {
  const body = { projectAndIssueTypes: [{ projectId, issueTypeId: issueType.id }] };
  const path = route`/rest/api/3/workflows`;
  const answer = await requestJira({ as: 'app', path, body }, workflowsSchema);
  return answer ? findRules(answer, issueType, moduleKey) : [];
}

function findRules(
  { statuses, workflows }: Workflows,
  issueType: IssueType,
  moduleKey: string,
): Found[] {
  const nameOf = new Map(statuses.map(({ statusReference, name }) => [statusReference, name]));
  return workflows.flatMap((workflow) =>
    workflow.transitions.flatMap((transition) =>
      (transition.validators ?? []).flatMap(({ parameters = {} }, index) => {
        // The key is an ARI that ends with the key of the module in manifest.yml.
        const isOurs = parameters['key']?.split('/').at(-1) === moduleKey;
        if (!isOurs || parameters['disabled'] === 'true') return [];
        const found: ValidatedTransition = {
          workflowName: workflow.name,
          transitionName: transition.name,
          toStatusName: nameOf.get(transition.toStatusReference) ?? '',
          issueTypeNames: [issueType.name],
          configuration: parseConfiguration(parameters['config']),
        };
        return [{ key: `${workflow.id} ${transition.id} ${index}`, transition: found }];
      }),
    ),
  );
}

/** Each rule once, with every issue type that uses its workflow. */
function mergeIssueTypes(found: readonly Found[]): readonly ValidatedTransition[] {
  const merged = new Map<string, ValidatedTransition>();
  for (const { key, transition } of found) {
    const known = merged.get(key)?.issueTypeNames ?? [];
    const issueTypeNames = [...known, ...transition.issueTypeNames];
    merged.set(key, { ...transition, issueTypeNames });
  }
  return [...merged.values()];
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
