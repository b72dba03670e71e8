import { z } from 'zod';

import { localInstallation } from '#host/functions/installation';
import { FORGE_VALIDATOR } from '#host/jira/workflows/workflow-document';
import type { RunningHost } from '#host/start-host';
import { restAs } from '#test/support/rest-client';
import type { Person } from '#test/support/story';

type Guard = {
  readonly workflowId: string;
  readonly transitionId: string;
  /** The gate that must be passed. */
  readonly stage: string;
  /** Who edits the workflow; default: Ada, who administers the site. */
  readonly person?: Person;
};

const workflowsSchema = z.object({
  workflows: z.tuple([
    z.looseObject({
      transitions: z.array(z.looseObject({ id: z.string(), validators: z.array(z.unknown()) })),
    }),
  ]),
});

/** Adds the Plumbline gate to a transition as the rule editor does: reads the workflow, writes all of it back. */
export async function guardTransition(
  host: RunningHost,
  { workflowId, transitionId, stage, person = 'ada' }: Guard,
): Promise<void> {
  const rest = restAs(host, person);
  const read = await rest('POST', '/workflows', { workflowIds: [workflowId] });
  const [workflow] = workflowsSchema.parse(read.body).workflows;
  const rule = {
    ruleKey: FORGE_VALIDATOR,
    parameters: {
      key: `ari:cloud:ecosystem::extension/${host.manifest.appId.split('/').at(-1) ?? ''}/${localInstallation.environmentId}/static/plumbline-gate`,
      config: JSON.stringify({ v: 1, check: 'gate', stage }),
      id: 'a0000000-0000-4000-8000-00000000be4c',
    },
  };
  const transitions = workflow.transitions.map((transition) =>
    transition.id === transitionId
      ? { ...transition, validators: [...transition.validators, rule] }
      : transition,
  );
  const { status, body } = await rest('POST', '/workflows/update', {
    statuses: [],
    workflows: [{ ...workflow, transitions }],
  });
  if (status !== 200) throw new Error(`The rule was not added: ${JSON.stringify(body)}`);
}
