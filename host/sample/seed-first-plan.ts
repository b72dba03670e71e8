import { z } from 'zod';

import { type SampleCall, SampleRefused } from './sample-call';

type FirstPlan = {
  readonly deliveryId: string;
  readonly toldOn: string;
  /** Outcomes whose work somebody had begun, as the publisher saw it in Jira. */
  readonly begun: readonly string[];
};

const conflictSchema = z.object({ theirs: z.looseObject({}) });

/**
 * Publishes number 1 of the sample's customer plan.
 *
 * What is published must be what the publisher saw; the host knows no rule for building a plan, so it
 * asks with an empty preview first and takes the plan that the app's refusal shows.
 */
export async function publishFirstPlan(
  call: SampleCall,
  { deliveryId, toldOn, begun }: FirstPlan,
): Promise<void> {
  const publish = (seen: object, attempt: number): Promise<unknown> =>
    call('customer-plan.publish', {
      commandId: `sample-publish-${attempt}`,
      deliveryId,
      seen,
      statuses: Object.fromEntries(begun.map((outcomeId) => [outcomeId, 'in-progress'])),
      toldWhom: 'Marta Roth and the steering committee, by e-mail',
      toldOn,
      why: '',
    });
  const empty = {
    deliveryName: 'ACME Finance Migration',
    client: 'ACME Ltd',
    language: 'en-GB',
    asOf: toldOn,
    milestones: [],
    owed: [],
  };
  try {
    await publish(empty, 0);
  } catch (refused) {
    if (!(refused instanceof SampleRefused) || refused.kind !== 'conflict') throw refused;
    await publish(conflictSchema.parse(refused.facts).theirs, 1);
  }
}
