import { z } from 'zod';

import { request } from '../request';
import { type AppRule } from '../session';

const ruleSchema = z.looseObject({
  id: z.string().optional(),
  ruleKey: z.string(),
  parameters: z.record(z.string(), z.string()).default({}),
});

const transitionSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  type: z.enum(['INITIAL', 'GLOBAL', 'DIRECTED']),
  toStatusReference: z.string(),
  links: z.array(z.looseObject({ fromStatusReference: z.string().optional() })).default([]),
  validators: z.array(ruleSchema).default([]),
});

const workflowSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string().default(''),
  version: z.looseObject({ id: z.string(), versionNumber: z.number() }),
  scope: z.object({
    type: z.enum(['GLOBAL', 'PROJECT']),
    project: z.object({ id: z.string() }).nullish(),
  }),
  statuses: z.array(z.looseObject({ statusReference: z.string() })),
  transitions: z.array(transitionSchema),
});

const statusSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  statusReference: z.string(),
  statusCategory: z.string(),
});

export type Rule = z.infer<typeof ruleSchema>;
export type WorkflowTransition = z.infer<typeof transitionSchema>;
export type Workflow = z.infer<typeof workflowSchema>;
type WorkflowStatus = z.infer<typeof statusSchema>;

/** A workflow with the statuses that it refers to. */
export type WorkflowWithStatuses = {
  readonly workflow: Workflow;
  readonly statuses: readonly WorkflowStatus[];
};

const searchSchema = z.object({ values: z.array(workflowSchema) });

export async function loadWorkflows(): Promise<readonly Workflow[]> {
  const path = '/rest/api/3/workflows/search?maxResults=200&expand=values.transitions';
  return searchSchema.parse(await request('GET', path)).values;
}

const readSchema = z.object({
  workflows: z.array(workflowSchema),
  statuses: z.array(statusSchema),
});

export async function loadWorkflow(id: string): Promise<WorkflowWithStatuses> {
  const answer = readSchema.parse(
    await request('POST', '/rest/api/3/workflows', { workflowIds: [id] }),
  );
  const [workflow] = answer.workflows;
  if (workflow === undefined) {
    throw new Error('There is no such workflow, or you may not see it. Only a Jira admin may.');
  }
  return { workflow, statuses: answer.statuses };
}

/** A rule of the app on a transition; a new one has no `id` yet. */
export function appRule(rule: AppRule, config: string, id: string = crypto.randomUUID()): Rule {
  return {
    id,
    ruleKey: rule.ruleKey,
    parameters: { key: rule.id, config, id, disabled: 'false' },
  };
}

/**
 * Stores the validators of one transition. The whole workflow goes back to Jira, because the update
 * replaces all of it; its version makes a change by somebody else in the meantime a refusal.
 */
export async function saveValidators(
  { workflow, statuses }: WorkflowWithStatuses,
  transitionId: string,
  validators: readonly Rule[],
): Promise<void> {
  const used = new Set(workflow.statuses.map(({ statusReference }) => statusReference));
  await request('POST', '/rest/api/3/workflows/update', {
    statuses: statuses
      .filter(({ statusReference }) => used.has(statusReference))
      .map(({ id, name, statusReference, statusCategory }) => ({
        id,
        name,
        statusReference,
        statusCategory,
      })),
    workflows: [
      {
        id: workflow.id,
        description: workflow.description,
        version: workflow.version,
        statuses: workflow.statuses.map(({ statusReference, layout, properties }) => ({
          statusReference,
          ...(layout === undefined ? {} : { layout }),
          properties: properties ?? {},
        })),
        transitions: workflow.transitions.map((transition) =>
          transition.id === transitionId ? { ...transition, validators } : transition,
        ),
      },
    ],
  });
}
