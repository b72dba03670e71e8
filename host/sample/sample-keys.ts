import { DELIVERY_KEY, EPIC_KEYS } from './acme-epics';
import { STATUSES, TYPES } from './sample-configuration';
import { SAMPLE_PEOPLE } from './sample-people';
import { WORKFLOWS } from './sample-workflows';

/** Well-known parts of the sample site, for tests and stories. */
export const SAMPLE = {
  people: SAMPLE_PEOPLE,
  project: { id: 10_050, key: 'ACME', name: 'ACME Finance Migration' },
  otherProject: { id: 10_051, key: 'OPS', name: 'Operations' },
  deliveryIssueKey: DELIVERY_KEY,
  epics: EPIC_KEYS,
  /** A story with a validator's fate: in work, under the core reports epic. */
  storyInProgressKey: 'ACME-19',
  storyToDoKey: 'ACME-20',
  /** Work that serves no outcome: under no epic. */
  unmappedTaskKey: 'ACME-54',
  /** Its security level hides it from the developer and the client. */
  commercialIssueKey: 'ACME-24',
  /** Its parent is an epic of the other project. */
  elsewhereIssueKey: 'ACME-60',
  otherProjectEpicKey: 'OPS-1',
  types: TYPES,
  statuses: STATUSES,
  workflows: WORKFLOWS,
  /** Transitions of the Delivery workflow by id. */
  startProductionTransitionId: '11',
  /** `Start work` of the Story workflow. */
  startWorkTransitionId: '11',
} as const;
