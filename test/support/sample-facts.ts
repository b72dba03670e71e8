import { z } from 'zod';

import { SAMPLE } from '#host/sample/sample-keys';
import { SAMPLE_PEOPLE } from '#host/sample/sample-people';
import type { RunningHost } from '#host/start-host';

import { askApp } from './ask-app';

/** Ids of the seeded sample delivery, for calls that must name a row. */
export type SampleFacts = {
  readonly deliveryId: string;
  readonly deliveryVersion: number;
  readonly outcomeId: string;
  readonly outcomeVersion: number;
  readonly otherOutcomeId: string;
  /** Epic of `outcomeId`. */
  readonly epicId: string;
  readonly unmappedEpicId: string;
  readonly otherProjectIssueId: string;
  readonly deliverableId: string;
  readonly contactId: string;
  /** Version of each gate, by stage. */
  readonly gateVersions: Readonly<Record<string, number>>;
  /** The Delivery work item's workflow. */
  readonly workflowId: string;
};

const rowWithId = z.object({ body: z.looseObject({ id: z.string() }) });
const openedSchema = z.object({
  selected: z.object({
    delivery: z.object({ version: z.number(), body: z.looseObject({ id: z.string() }) }),
    outcomes: z.array(
      z.object({
        version: z.number(),
        body: z.looseObject({ id: z.string(), epicIds: z.array(z.string()) }),
      }),
    ),
    gates: z.array(z.object({ version: z.number(), body: z.looseObject({ stage: z.string() }) })),
    contacts: z.array(rowWithId),
  }),
});
const customerPlanSchema = z.object({ deliverables: z.array(rowWithId) });

/** Reads the ids as the delivery owner sees them. */
export async function readSampleFacts(host: RunningHost): Promise<SampleFacts> {
  const opened = await openAsOwner(host, 'delivery.open', {});
  const { delivery, outcomes, contacts, gates } = openedSchema.parse(opened).selected;
  const deliveryId = delivery.body.id;
  const plan = await openAsOwner(host, 'customer-plan.open', { deliveryId });
  const outcome = first(outcomes);
  return {
    deliveryId,
    deliveryVersion: delivery.version,
    outcomeId: outcome.body.id,
    outcomeVersion: outcome.version,
    gateVersions: Object.fromEntries(gates.map(({ version, body }) => [body.stage, version])),
    otherOutcomeId: first(outcomes.slice(1)).body.id,
    epicId: first(outcome.body.epicIds),
    unmappedEpicId: await issueIdOf(host, SAMPLE.epics.technicalDebt),
    otherProjectIssueId: await issueIdOf(host, SAMPLE.otherProjectEpicKey),
    deliverableId: first(customerPlanSchema.parse(plan).deliverables).body.id,
    contactId: first(contacts).body.id,
    workflowId: SAMPLE.workflows.delivery,
  };
}

async function openAsOwner(host: RunningHost, call: string, payload: object): Promise<unknown> {
  const reply = await askApp(host, { person: 'ada', call, payload });
  if (!reply.ok) throw new Error(`The sample could not be opened: ${reply.error.message}`);
  return reply.value;
}

/** The first row; the sample without one would make tests pass for nothing. */
function first<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error('The sample delivery has no such row.');
  return row;
}

/** Numeric id of a work item, read as the delivery owner. */
export async function issueIdOf(host: RunningHost, key: string): Promise<string> {
  const { body } = await host.jira.handle({
    method: 'GET',
    path: `/rest/api/3/issue/${key}?fields=summary`,
    headers: {},
    caller: { kind: 'user', accountId: SAMPLE_PEOPLE.ada.accountId, scopes: 'all' },
  });
  return z.object({ id: z.string() }).parse(body).id;
}
