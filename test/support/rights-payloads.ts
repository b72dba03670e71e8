import type { SampleFacts } from './sample-facts';

/** A version that no row has: who may write gets a conflict, and nothing changes. */
export const NO_VERSION = 999;

export const commandId = 'rights-table-0001';
export const delivery = ({ deliveryId }: SampleFacts): object => ({ deliveryId });
export const outcome = ({ deliveryId, outcomeId }: SampleFacts): object => ({
  ...{ commandId, deliveryId, outcomeId, version: NO_VERSION },
});
/** With the version that the gate has: a role is asked for only when the row is the one that was seen. */
export const stage =
  (name: string, rest: object) =>
  ({ deliveryId, gateVersions }: SampleFacts): object => ({
    ...{ commandId, deliveryId, stage: name, version: gateVersions[name], ...rest },
  });
export const hintedTasks = [{ issueId: '999999', hints: ['unchanged'] }];
export const contact = ({ deliveryId, contactId }: SampleFacts): object => ({
  ...{ commandId, deliveryId, contactId, version: NO_VERSION },
});
export const deliverable = {
  description: 'Dataset',
  party: { side: 'customer', name: 'ACME' },
};
