import { buildCustomerPlan } from '#domain/customer-plan/build-customer-plan';
import { SAMPLE } from '#host/sample/sample-keys';

import type { AppInProcess } from './app-in-process';
import { idOfIssue, projectPage, workItemPanel } from './app-pages';

export type CommandReply = { readonly ok: boolean; readonly value?: unknown };

/** A command as Ada sent it, and how it was answered. */
export type SentCommand = {
  readonly call: string;
  readonly reply: CommandReply;
  /** Sends exactly the same once more. */
  readonly again: () => Promise<CommandReply>;
};

type Send = (payload: object) => Promise<CommandReply>;

/** What payloads are made of, as it is when the command is sent. */
type World = {
  readonly app: AppInProcess;
  /** Ids of work items. */
  readonly issues: Readonly<Record<'core' | 'monthEnd' | 'loose' | 'standsFor', string>>;
};

/** The delivery that the first accept makes. */
export const DELIVERY_ID = `delivery-${SAMPLE.project.id}-1`;
/** The delivery that is created beside it. */
export const OTHER_DELIVERY_ID = 'every-delivery';
const deliveryId = DELIVERY_ID;
const { accountId } = SAMPLE.people.ada;
const OUTCOMES = 'every-accept';
const CONTACT = 'every-contact';
const DELIVERABLE = 'every-deliverable';
const deliverable = { description: 'Dataset', party: { side: 'customer', name: 'ACME' } };
const line = { evidence: 'Shown', epicIds: [] as string[], customerWording: '' };

function version({ app }: World, name: string): number {
  return app.rows().get(name)?.version ?? 0;
}

function outcome(world: World, number: number): object {
  const outcomeId = `${OUTCOMES}.${number}`;
  return { deliveryId, outcomeId, version: version(world, `outcome/${deliveryId}.${outcomeId}`) };
}

function gate(world: World): object {
  const stage = 'intake-handoff';
  return { deliveryId, stage, version: version(world, `gate/${deliveryId}.${stage}`) };
}

/** The plan that a publisher previews: what the page builds from its one call. */
async function previewed({ app }: World): Promise<object> {
  const opened = await projectPage(app, 'ada')['customer-plan.open']({ deliveryId });
  if (!opened.ok) throw new Error(opened.error.message);
  const { delivery, outcomes, deliverables, roles, today } = opened.value;
  return buildCustomerPlan({
    delivery: delivery.body,
    outcomes: outcomes.map(({ body }) => body),
    deliverables: deliverables.map(({ body }) => body),
    roles: roles.map(({ body }) => body),
    statuses: {},
    asOf: today,
  });
}

type PayloadOf = (world: World) => object | Promise<object>;

/** Every call that changes something, in an order in which each has something to change; without command ids. */
export const EVERY_COMMAND: Readonly<Record<string, PayloadOf>> = {
  'plan.accept': ({ issues }) => ({
    commandId: OUTCOMES,
    outcomes: ['Reports', 'Training', 'Handbook', 'Archive'].map((statement, index) => ({
      ...{ ...line, statement, owners: [{ kind: 'account', accountId }] },
      ...(index === 0 && { epicIds: [issues.core], customerWording: 'Reports are available' }),
    })),
  }),
  'settings.saveContact': () => ({
    ...{ commandId: CONTACT, deliveryId, version: 0 },
    fields: { name: 'M. Roth', organisation: 'ACME', role: 'CFO', email: 'roth@example.org' },
  }),
  'settings.saveRole': () => ({
    ...{ deliveryId, version: 1 },
    role: {
      ...{ key: 'client-intake-manager', label: 'Intake', side: 'us' },
      ...{ holders: [{ kind: 'account', accountId }], deputies: [] },
    },
  }),
  'plan.editOutcome': (world) => ({
    ...outcome(world, 2),
    patch: {
      owners: [{ kind: 'contact', contactId: CONTACT }],
      customerWording: 'Everybody is trained',
    },
  }),
  'plan.mapEpic': (world) => ({ ...outcome(world, 1), issueId: world.issues.monthEnd }),
  'plan.unmapEpic': (world) => ({ ...outcome(world, 1), issueId: world.issues.monthEnd }),
  'work-item.map': (world) => outcome(world, 1),
  'plan.moveOutcome': (world) => {
    const { outcomeId } = outcome(world, 1) as { readonly outcomeId: string };
    return { deliveryId, outcomeId, before: null };
  },
  'plan.mergeOutcomes': (world) => ({
    ...outcome(world, 1),
    ...{ mergedId: `${OUTCOMES}.3`, mergedVersion: 1 },
  }),
  'plan.deleteOutcome': (world) => outcome(world, 4),
  'plan.restoreOutcome': (world) => outcome(world, 4),
  'plan.confirmEvidence': (world) => ({ ...outcome(world, 1), confirmed: true, note: 'Seen' }),
  'plan.markOutside': ({ issues }) => ({ deliveryId, issueIds: [issues.loose], reason: 'Other' }),
  'plan.unmarkOutside': ({ issues }) => ({ deliveryId, issueIds: [issues.loose] }),
  'work-item.markOutside': () => ({ deliveryId, reason: 'Internal' }),
  'plan.keepHints': ({ issues }) => ({
    ...{ deliveryId, tasks: [{ issueId: issues.loose, hints: ['long'] }], reason: 'As agreed' },
  }),
  'plan.askAgain': ({ issues }) => ({
    ...{ deliveryId, tasks: [{ issueId: issues.loose, hints: ['long'] }] },
  }),
  'work-item.unmarkOutside': () => ({ deliveryId }),
  'delivery.create': () => ({ commandId: OTHER_DELIVERY_ID, name: 'Another', client: 'ACME' }),
  'delivery.edit': ({ issues }) => ({
    ...{ deliveryId, version: 1, patch: { client: 'ACME', issueId: issues.standsFor } },
  }),
  'gate.setSchedule': () => ({
    ...{ deliveryId, version: 2, schedule: { productionStart: '2026-12-01' } },
  }),
  'gate.tick': (world) => ({
    ...{ ...gate(world), criterionKey: 'requirements', itemKey: 'reviewed' },
    ...{ done: true, evidence: 'Minutes' },
  }),
  'gate.acknowledge': (world) => ({
    ...{ ...gate(world), criterionKey: 'intake', deliveryVersion: 3 },
  }),
  'gate.withdraw': (world) => ({ ...gate(world), criterionKey: 'intake', reason: 'Too early' }),
  'gate.recordOnBehalf': (world) => ({
    ...{ ...gate(world), criterionKey: 'client-timeline', contactId: CONTACT },
    ...{ day: '2026-01-05', how: 'Call', evidence: 'Minutes' },
  }),
  'gate.skip': (world) => ({ ...gate(world), rationale: 'A follow-up' }),
  'customer-plan.addDeliverable': () => ({
    ...{ commandId: DELIVERABLE, deliveryId, fields: deliverable },
  }),
  'customer-plan.editDeliverable': () => ({
    ...{ deliveryId, deliverableId: DELIVERABLE, version: 1 },
    fields: { ...deliverable, due: '2026-12-01' },
  }),
  'customer-plan.deleteDeliverable': () => ({
    ...{ deliveryId, deliverableId: DELIVERABLE, version: 2, deleted: true },
  }),
  'customer-plan.publish': async (world) => ({
    ...{ deliveryId, seen: await previewed(world), statuses: {} },
    ...{ toldWhom: 'CFO', toldOn: '2026-01-05', why: '' },
  }),
  'plan.dropOutcome': (world) => ({ ...outcome(world, 2), reason: 'No longer wanted' }),
  'settings.removeContact': () => ({ deliveryId, contactId: CONTACT, version: 1 }),
  'settings.save': () => ({
    ...{ version: 0, settings: { stake: { kind: 'editors' }, rejectedResolutionIds: ['1'] } },
  }),
};

/** Ada sends every command once, on the sample project without a delivery. */
export async function sendEveryCommand(app: AppInProcess): Promise<readonly SentCommand[]> {
  const issues = {
    core: await idOfIssue(app, SAMPLE.epics.coreReports),
    monthEnd: await idOfIssue(app, SAMPLE.epics.monthEnd),
    loose: await idOfIssue(app, SAMPLE.unmappedTaskKey),
    standsFor: await idOfIssue(app, SAMPLE.deliveryIssueKey),
  };
  const sent: SentCommand[] = [];
  for (const [call, payloadOf] of Object.entries(EVERY_COMMAND)) {
    const commandId = `every-${call.replace('.', '-')}`;
    const payload = { commandId, ...(await payloadOf({ app, issues })) };
    const send = await senderOf(app, call);
    sent.push({ call, reply: await send(payload), again: () => send(payload) });
  }
  return sent;
}

async function senderOf(app: AppInProcess, call: string): Promise<Send> {
  const issueKey = call === 'work-item.map' ? SAMPLE.epics.monthEnd : SAMPLE.unmappedTaskKey;
  const page = call.startsWith('work-item.')
    ? await workItemPanel(app, 'ada', issueKey)
    : projectPage(app, 'ada');
  // The table names calls as texts; the contract parses the payload.
  return (page as unknown as Readonly<Record<string, Send>>)[call]!;
}
