/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call --
   answers are looked into as they come over the wire; their shapes are checked in jira-wire.test.ts */
import { readWorkflow } from '#test/support/attach-rule';
import { type Answer, type TestSite } from '#test/support/jira-site';

type Place = { readonly workflowId: string; readonly transitionId: string };

/** What Jira's workflow editor does: reads a workflow, changes one transition, writes all of it back. */
export async function changeTransition(
  site: TestSite,
  { workflowId, transitionId }: Place,
  patch: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const workflow = await readWorkflow(site, workflowId);
  const transitions = workflow.transitions.map((transition: { readonly id: string }) =>
    transition.id === transitionId ? { ...transition, ...patch } : transition,
  );
  return site.send('ada', 'POST /workflows/update', {
    statuses: [],
    workflows: [{ ...workflow, transitions }],
  });
}
