/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call --
   answers are looked into as they come over the wire; their shapes are checked in jira-wire.test.ts */
import { FORGE_VALIDATOR } from '#host/jira/workflows/workflow-document';
import { type Answer, IDENTITY, type TestSite } from '#test/support/jira-site';

export type Attachment = {
  readonly workflowId: string;
  readonly transitionId: string;
  readonly config?: string;
  readonly disabled?: 'true' | 'false';
};

/** A workflow as the editor reads it. */
export async function readWorkflow(site: TestSite, workflowId: string): Promise<Answer['body']> {
  const { body } = await site.send('ada', 'POST /workflows', { workflowIds: [workflowId] });
  return body.workflows[0];
}

/** What the rule editor does: reads the workflow, adds a rule, writes all of it back. */
export async function attach(site: TestSite, attachment: Attachment): Promise<Answer> {
  const workflow = await readWorkflow(site, attachment.workflowId);
  const { appId, environmentId } = IDENTITY;
  const rule = {
    ruleKey: FORGE_VALIDATOR,
    parameters: {
      key: `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/plumbline-gate`,
      config: attachment.config ?? '{"v":1,"check":"gate","stage":2}',
      id: 'a0000000-0000-4000-8000-000000000001',
      disabled: attachment.disabled ?? 'false',
    },
  };
  const transitions = workflow.transitions.map(
    (transition: { id: string; validators: unknown[] }) =>
      transition.id === attachment.transitionId
        ? { ...transition, validators: [...transition.validators, rule] }
        : transition,
  );
  return site.send('ada', 'POST /workflows/update', {
    statuses: [],
    workflows: [{ ...workflow, transitions }],
  });
}
