import type { DeliveryView } from '#contracts/delivery-contract';
import { buildCustomerPlan } from '#domain/customer-plan/build-customer-plan';
import { SAMPLE } from '#host/sample/sample-keys';
import { idOfIssue, projectPage } from '#test/support/app-pages';
import { attach } from '#test/support/attach-rule';

import type { Ended, SampleApp } from './sample-app';

export type Reply =
  | { readonly ok: true; readonly value?: unknown }
  | { readonly ok: false; readonly error: { readonly kind: string; readonly facts: unknown } };

/** What a person does; each time with the same command, as a page that sends it again. */
export type MatrixAction = {
  readonly send: () => Promise<Ended<Reply>>;
  /** Whether it is sent again also when it was answered: Jira has no such transition a second time. */
  readonly isRepeatable: boolean;
};

type Page = ReturnType<typeof projectPage>;

/** Outcomes enough for lists to be read by their index, and not one by one. */
const MORE_OUTCOMES = 20;
/** As many as one transaction takes operations: with heads and audit entry they need a second one. */
const ROWS_OF_A_TRANSACTION = 25;
const LINE = { evidence: '', owners: [], customerWording: '', epicIds: [] as string[] };
const GATE = { stage: 'delivery-planning' } as const;
/** Which criterion of the gate is whose. */
const CRITERIA = { grace: 'schedule-production', tomas: 'schedule-deployment' } as const;

/** The value of an answer that must be one. */
export async function valueOf<Value>(
  reply: Promise<{ readonly ok: true; readonly value: Value } | { readonly ok: false }>,
): Promise<Value> {
  const answer = await reply;
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}

/** Outcomes without anything but what will be true. */
function linesOf(where: string, length: number): (typeof LINE & { readonly statement: string })[] {
  return Array.from({ length }, (_, index) => ({
    ...LINE,
    statement: `${where} ${String(index + 1)} works with the new reports`,
  }));
}

/** Makes the sample's plan a long one. */
export async function lengthenPlan(app: SampleApp): Promise<void> {
  const outcomes = linesOf('Branch', MORE_OUTCOMES);
  await valueOf(projectPage(app, 'ada')['plan.accept']({ commandId: 'matrix-more', outcomes }));
}

/** The delivery as its owner opens it. */
export async function openDelivery(app: SampleApp): Promise<DeliveryView> {
  const opened = await valueOf(projectPage(app, 'ada')['delivery.open']({}));
  if (opened.access !== 'delivery' || opened.selected === undefined) {
    throw new Error('The sample has no delivery.');
  }
  return opened.selected;
}

/** The actions of the matrix by name; making one prepares what it needs, and sends nothing of it yet. */
export const ACTIONS: Readonly<Record<string, (app: SampleApp) => Promise<MatrixAction>>> = {
  'open the plan': (app) =>
    Promise.resolve(repeatable(app, () => projectPage(app, 'ada')['delivery.open']({}))),

  'accept candidates': async (app) => {
    const epicIds = [
      await idOfIssue(app, SAMPLE.epics.technicalDebt),
      await idOfIssue(app, SAMPLE.epics.pipeline),
    ];
    const outcomes = epicIds.map((id, index) => ({
      ...{ ...LINE, statement: `Candidate ${String(index + 1)}`, epicIds: [id] },
      deliverables: [{ description: 'Test data' }],
    }));
    const { delivery } = await openDelivery(app);
    const { id: deliveryId } = delivery.body;
    const input = { commandId: 'matrix-accept', deliveryId, outcomes };
    return repeatable(app, () => projectPage(app, 'ada')['plan.accept'](input));
  },

  'accept a pasted list, which is two transactions': async (app) => {
    const { delivery } = await openDelivery(app);
    const outcomes = linesOf('Depot', ROWS_OF_A_TRANSACTION);
    const input = { commandId: 'matrix-pasted', deliveryId: delivery.body.id, outcomes };
    return repeatable(app, () => projectPage(app, 'ada')['plan.accept'](input));
  },

  'accept the first candidates, which makes the delivery': async (app) => {
    const epicIds = [await idOfIssue(app, SAMPLE.otherProjectEpicKey)];
    const outcomes = [{ ...LINE, statement: 'Operations run on their own', epicIds }];
    const input = { commandId: 'matrix-first', outcomes };
    return repeatable(app, () => projectPage(app, 'oscar', 'otherProject')['plan.accept'](input));
  },

  'edit an outcome': async (app) => {
    const { delivery, outcomes } = await openDelivery(app);
    const [outcome] = outcomes;
    if (outcome === undefined) throw new Error('The sample has no outcome.');
    return repeatable(app, () =>
      projectPage(app, 'ada')['plan.editOutcome']({
        commandId: 'matrix-edit',
        deliveryId: delivery.body.id,
        outcomeId: outcome.body.id,
        version: outcome.version,
        patch: { evidence: 'Shown to the controller', target: '2027-01-15' },
      }),
    );
  },

  'acknowledge the schedule': (app) => acknowledgement(app, 'grace'),

  'publish the customer plan': async (app) => {
    const { delivery } = await openDelivery(app);
    const { id: deliveryId } = delivery.body;
    const page = projectPage(app, 'ada');
    const opened = await valueOf(page['customer-plan.open']({ deliveryId }));
    const bodies = <Body>(rows: readonly { readonly body: Body }[]) => rows.map(({ body }) => body);
    const seen = buildCustomerPlan({
      delivery: opened.delivery.body,
      outcomes: bodies(opened.outcomes),
      deliverables: bodies(opened.deliverables),
      roles: bodies(opened.roles),
      statuses: {},
      asOf: opened.today,
    });
    const input = {
      ...{ commandId: 'matrix-publish', deliveryId, seen, statuses: {} },
      ...{ toldWhom: 'M. Roth (CFO)', toldOn: opened.today, why: 'Illness' },
    };
    // The contract parses the input; its brands are not those of the page's values.
    return repeatable(app, () => page['customer-plan.publish'](input));
  },

  'press a transition whose gate is passed': async (app) => {
    for (const who of ['grace', 'tomas'] as const) {
      const { send } = await acknowledgement(app, who);
      const ended = await send();
      if (ended === 'stopped' || !ended.answer.ok) throw new Error('Nothing was acknowledged.');
    }
    return transition(app);
  },

  'press a transition whose gate is not passed': transition,
};

function repeatable(app: SampleApp, send: () => Promise<Reply>): MatrixAction {
  return { send: () => app.invoke(send), isRepeatable: true };
}

async function acknowledgement(app: SampleApp, who: keyof typeof CRITERIA): Promise<MatrixAction> {
  const page: Page = projectPage(app, who);
  const { delivery } = await openDelivery(app);
  const { id: deliveryId } = delivery.body;
  const { gates } = await valueOf(page['gate.open']({ deliveryId }));
  const gate = gates.find(({ body }) => body.stage === GATE.stage);
  if (gate === undefined) throw new Error('The delivery has no such gate.');
  const input = {
    ...{ commandId: `matrix-acknowledge-${who}`, deliveryId, ...GATE },
    ...{ version: gate.version, criterionKey: CRITERIA[who], deliveryVersion: delivery.version },
  };
  return repeatable(app, () => page['gate.acknowledge'](input));
}

/** Attaches the rule; a transition that Jira refuses is an error with Jira's words as facts. */
async function transition(app: SampleApp): Promise<MatrixAction> {
  const config = JSON.stringify({ v: 1, check: 'gate', stage: GATE.stage, whenUndecided: 'block' });
  const attached = await attach(app.site, {
    ...{ workflowId: SAMPLE.workflows.delivery, config },
    transitionId: SAMPLE.startProductionTransitionId,
  });
  if (attached.status !== 200) throw new Error(JSON.stringify(attached.body));
  const body = { transition: { id: SAMPLE.startProductionTransitionId } };
  return {
    isRepeatable: false,
    send: async () => {
      const path = `POST /issue/${SAMPLE.deliveryIssueKey}/transitions`;
      const answer = await app.site.send('ada', path, body);
      return answer.status === 204
        ? { answer: { ok: true } }
        : { answer: { ok: false, error: { kind: 'held', facts: answer.body } } };
    },
  };
}
