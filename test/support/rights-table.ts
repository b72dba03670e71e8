import type { AskingModule } from './ask-app';
import {
  commandId,
  contact,
  deliverable,
  delivery,
  hintedTasks,
  NO_VERSION,
  outcome,
  stage,
} from './rights-payloads';
import type { SampleFacts } from './sample-facts';
import type { Person } from './story';

/** In this order: what Grace acknowledges moves the gate's row, and what Dev confirms moves the outcome's. */
export const PEOPLE: readonly Person[] = ['ada', 'tomas', 'grace', 'dev', 'carla', 'oscar'];
/** Everybody who may edit work items of the project: the default stake (EV-2). */
const STAKE: readonly Person[] = ['ada', 'grace', 'tomas', 'dev'];
const DELIVERY_OWNER: readonly Person[] = ['ada'];

/** One call: what is sent, who may, and what each is answered. */
export type RightsRow = {
  readonly payload?: (facts: SampleFacts) => object;
  /** Who may; everybody else is refused. */
  readonly may: readonly Person[];
  /** What those who may are answered. */
  readonly answer: string;
  /** How those who may not are refused, when not by `forbidden`. */
  readonly otherwise?: Readonly<Partial<Record<Person, string>>>;
  readonly module?: AskingModule;
};

const ON_PANEL = { may: STAKE, module: 'plumbline-issue-panel' } as const;

/** Every call of every contract: a call that is missing here fails the first test. */
export const RIGHTS_TABLE: Readonly<Record<string, RightsRow>> = {
  'delivery.open': { may: [...STAKE, 'carla'], answer: 'ok' },
  'delivery.create': {
    payload: () => ({ commandId, name: 'Another delivery', client: '' }),
    may: STAKE,
    answer: 'ok',
  },
  'delivery.claimsElsewhere': { payload: delivery, may: STAKE, answer: 'ok' },
  'delivery.edit': {
    payload: (facts) => ({
      ...delivery(facts),
      commandId,
      version: NO_VERSION,
      patch: { name: 'X' },
    }),
    may: STAKE,
    answer: 'conflict',
  },
  'plan.accept': {
    payload: ({ deliveryId, epicId }) => ({
      commandId,
      deliveryId,
      outcomes: [
        { statement: 'S', evidence: '', owners: [], customerWording: '', epicIds: [epicId] },
      ],
    }),
    may: STAKE,
    answer: 'epic-taken',
  },
  'plan.editOutcome': {
    payload: (facts) => ({ ...outcome(facts), patch: { statement: 'X' } }),
    may: STAKE,
    answer: 'conflict',
  },
  'plan.mapEpic': {
    payload: (facts) => ({ ...outcome(facts), issueId: facts.unmappedEpicId }),
    may: STAKE,
    answer: 'conflict',
  },
  'plan.unmapEpic': {
    payload: (facts) => ({ ...outcome(facts), issueId: facts.epicId }),
    may: STAKE,
    answer: 'conflict',
  },
  'plan.explainUnreadableEpics': {
    payload: ({ deliveryId, epicId }) => ({ deliveryId, epicIds: [epicId] }),
    may: STAKE,
    answer: 'ok',
  },
  'plan.mergeOutcomes': {
    payload: (facts) => ({
      ...outcome(facts),
      mergedId: facts.otherOutcomeId,
      mergedVersion: NO_VERSION,
    }),
    may: STAKE,
    answer: 'conflict',
  },
  'plan.moveOutcome': {
    payload: ({ deliveryId }) => ({
      ...{ commandId, deliveryId, outcomeId: 'no-such-outcome', before: null },
    }),
    may: STAKE,
    answer: 'not-found',
  },
  'plan.deleteOutcome': { payload: outcome, may: STAKE, answer: 'conflict' },
  'plan.restoreOutcome': { payload: outcome, may: STAKE, answer: 'conflict' },
  'plan.dropOutcome': {
    payload: (facts) => ({ ...outcome(facts), reason: 'No longer needed' }),
    may: STAKE,
    answer: 'conflict',
  },
  'plan.confirmEvidence': {
    payload: (facts) => ({
      ...{ ...outcome(facts), version: facts.outcomeVersion, confirmed: true, note: '' },
    }),
    may: ['dev'],
    answer: 'ok',
  },
  'plan.markOutside': {
    payload: ({ deliveryId }) => ({ commandId, deliveryId, issueIds: ['999999'], reason: 'R' }),
    may: STAKE,
    answer: 'not-found',
  },
  'plan.unmarkOutside': {
    payload: ({ deliveryId }) => ({ commandId, deliveryId, issueIds: ['999999'] }),
    may: STAKE,
    answer: 'ok',
  },
  'plan.keepHints': {
    payload: ({ deliveryId }) => ({ commandId, deliveryId, tasks: hintedTasks, reason: 'R' }),
    may: STAKE,
    answer: 'not-found',
  },
  'plan.askAgain': {
    payload: ({ deliveryId }) => ({ commandId, deliveryId, tasks: hintedTasks }),
    may: STAKE,
    answer: 'ok',
  },
  'gate.open': { payload: delivery, may: STAKE, answer: 'ok' },
  'gate.setSchedule': {
    payload: (facts) => ({ ...delivery(facts), commandId, version: NO_VERSION, schedule: {} }),
    may: STAKE,
    answer: 'conflict',
  },
  'gate.acknowledge': {
    payload: (facts) => ({
      ...stage('delivery-planning', { criterionKey: 'schedule-production' })(facts),
      deliveryVersion: facts.deliveryVersion,
    }),
    may: ['grace'],
    answer: 'ok',
  },
  'gate.withdraw': {
    payload: stage('intake-handoff', { criterionKey: 'intake', reason: 'R' }),
    may: DELIVERY_OWNER,
    answer: 'gate-closed',
    otherwise: { grace: 'not-given-by-you', tomas: 'not-given-by-you', dev: 'not-given-by-you' },
  },
  'gate.tick': {
    payload: stage('intake-handoff', {
      ...{ criterionKey: 'requirements', itemKey: 'reviewed', done: false, evidence: '' },
    }),
    may: DELIVERY_OWNER,
    answer: 'gate-closed',
  },
  'gate.recordOnBehalf': {
    payload: stage('intake-handoff', {
      ...{ criterionKey: 'client-timeline', day: '2026-01-05', how: 'Call', evidence: 'Minutes' },
    }),
    may: STAKE,
    answer: 'gate-closed',
  },
  'gate.skip': {
    payload: stage('production', { rationale: 'Nothing to produce' }),
    may: DELIVERY_OWNER,
    answer: 'earlier-gate-open',
  },
  'customer-plan.open': { payload: delivery, may: STAKE, answer: 'ok' },
  'customer-plan.addDeliverable': {
    payload: (facts) => ({
      ...delivery(facts),
      commandId,
      fields: { ...deliverable, outcomeId: 'no-such-outcome' },
    }),
    may: STAKE,
    answer: 'invalid-input',
  },
  'customer-plan.editDeliverable': {
    payload: ({ deliveryId, deliverableId }) => ({
      ...{ commandId, deliveryId, deliverableId, version: NO_VERSION, fields: deliverable },
    }),
    may: STAKE,
    answer: 'conflict',
  },
  'customer-plan.deleteDeliverable': {
    payload: ({ deliveryId, deliverableId }) => ({
      ...{ commandId, deliveryId, deliverableId, version: NO_VERSION, deleted: true },
    }),
    may: STAKE,
    answer: 'conflict',
  },
  'customer-plan.publish': {
    payload: ({ deliveryId }) => ({
      ...{ commandId, deliveryId, statuses: {}, toldWhom: 'CFO', toldOn: '2026-01-05', why: '' },
      seen: {
        ...{ deliveryName: 'X', client: '', language: 'en-GB', asOf: '2026-01-05' },
        ...{ milestones: [], owed: [] },
      },
    }),
    may: STAKE,
    answer: 'conflict',
  },
  'settings.open': { payload: delivery, may: STAKE, answer: 'ok' },
  'settings.save': {
    payload: () => ({
      commandId,
      version: NO_VERSION,
      settings: { stake: { kind: 'editors' }, rejectedResolutionIds: [] },
    }),
    may: DELIVERY_OWNER,
    answer: 'conflict',
  },
  'settings.saveRole': {
    payload: (facts) => ({
      ...{ ...delivery(facts), commandId, version: NO_VERSION },
      role: { key: 'client', label: 'Client', side: 'customer', holders: [], deputies: [] },
    }),
    may: DELIVERY_OWNER,
    answer: 'conflict',
  },
  'settings.saveContact': {
    payload: (facts) => ({
      ...contact(facts),
      fields: { name: 'N', organisation: '', role: '', email: '' },
    }),
    may: STAKE,
    answer: 'conflict',
  },
  'settings.removeContact': { payload: contact, may: STAKE, answer: 'conflict' },
  'settings.guardedTransitions': { may: STAKE, answer: 'ok' },
  'settings.audit': { payload: delivery, may: STAKE, answer: 'ok' },
  'work-item.open': { ...ON_PANEL, may: [...STAKE, 'carla'], answer: 'ok' },
  'work-item.map': { ...ON_PANEL, payload: outcome, answer: 'conflict' },
  'work-item.markOutside': {
    ...ON_PANEL,
    payload: (facts) => ({ ...delivery(facts), commandId, reason: 'R' }),
    answer: 'ok',
  },
  'work-item.unmarkOutside': {
    ...ON_PANEL,
    payload: (facts) => ({ ...delivery(facts), commandId }),
    answer: 'ok',
  },
  'gate-config.guards': {
    payload: ({ workflowId }) => ({ workflowId }),
    may: ['ada'],
    answer: 'ok',
    module: 'plumbline-gate',
  },
};
