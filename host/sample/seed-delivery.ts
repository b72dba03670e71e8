import { z } from 'zod';

import { type ResolverCall } from '../invoke-resolver';
import { type Jira } from '../jira/jira-interface';

import { callAsDeliveryOwner, type SampleCall } from './sample-call';
import {
  BEGUN_EPICS,
  MOVED_AFTER_PUBLISHING,
  SAMPLE_DELIVERABLES,
  SAMPLE_OUTCOMES,
  SAMPLE_SCHEDULE,
} from './sample-delivery';
import { SAMPLE } from './sample-keys';
import { SAMPLE_PEOPLE } from './sample-people';
import { acceptedSchema, openedGatesSchema, openedPageSchema, outcomesSchema } from './sample-rows';
import { publishFirstPlan } from './seed-first-plan';
import { passIntakeGate } from './seed-intake-gate';
import { fillRoles } from './seed-roles';
import { moveWorkingDays } from './working-days';

type SeedParts = {
  readonly invoke: (call: ResolverCall) => Promise<unknown>;
  readonly jira: Jira;
  /** The day from which the story's working days count, `yyyy-MM-dd`. */
  readonly today: string;
};

/** Working days from today as a day. */
type DayFromToday = (workingDays: number) => string;

type Story = {
  readonly call: SampleCall;
  readonly day: DayFromToday;
  readonly deliveryId: string;
  /** Our outcome ids by the key of their epic. */
  readonly outcomeIds: ReadonlyMap<string, string>;
};

/**
 * Records the sample delivery in Plumbline the way its owner would: through the app's own calls.
 *
 * Every command has a fixed id, so a seeding that was cut off goes on where it stopped. A project that
 * has a published plan already is left alone.
 *
 * @throws SampleRefused with the app's sentence when it refuses a call.
 */
export async function seedDelivery({ invoke, jira, today }: SeedParts): Promise<void> {
  const call = callAsDeliveryOwner(invoke);
  const opened = openedPageSchema.parse(await call('delivery.open', {}));
  if (opened.deliveries.length > 0) return;
  const day: DayFromToday = (workingDays) => moveWorkingDays(today, workingDays);
  const issueIds = await readIssueIds(jira);

  const story = await acceptOutcomes({ call, day, issueIds });
  await fillRecord(story, issueIds.get(SAMPLE.deliveryIssueKey) ?? '');
  await fillRoles(call, story.deliveryId);
  await passIntakeGate(call, { deliveryId: story.deliveryId, clientSaidOn: day(-3) });
  await setSchedule(story);
  await addDeliverables(story);
  await publishFirstPlan(call, {
    deliveryId: story.deliveryId,
    toldOn: day(0),
    begun: BEGUN_EPICS.map((key) => story.outcomeIds.get(key) ?? ''),
  });
  await moveOneTarget(story);
}

const searchSchema = z.object({
  issues: z.array(z.object({ id: z.string(), key: z.string() })),
  isLast: z.boolean(),
});

async function readIssueIds(jira: Jira): Promise<ReadonlyMap<string, string>> {
  const { body } = await jira.handle({
    method: 'POST',
    path: '/rest/api/3/search/jql',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      jql: `project = ${SAMPLE.project.key}`,
      fields: ['key'],
      maxResults: 100,
    }),
    caller: { kind: 'user', accountId: SAMPLE_PEOPLE.ada.accountId, scopes: 'all' },
  });
  return new Map(searchSchema.parse(body).issues.map(({ id, key }) => [key, id]));
}

type Acceptance = Pick<Story, 'call' | 'day'> & { readonly issueIds: ReadonlyMap<string, string> };

async function acceptOutcomes({ call, day, issueIds }: Acceptance): Promise<Story> {
  const outcomes = SAMPLE_OUTCOMES.map(({ epicKey, owners, target, ...fields }) => ({
    ...fields,
    owners: owners.map((owner) =>
      'person' in owner
        ? { kind: 'account', accountId: SAMPLE_PEOPLE[owner.person].accountId }
        : { kind: 'role', roleKey: owner.role },
    ),
    ...(target === undefined ? {} : { target: day(target) }),
    epicIds: [issueIds.get(epicKey) ?? ''],
  }));
  const accepted = acceptedSchema.parse(
    await call('plan.accept', { commandId: 'sample-accept-outcomes', outcomes }),
  );
  const keys = new Map([...issueIds].map(([key, id]) => [id, key]));
  return {
    call,
    day,
    deliveryId: accepted.deliveryId,
    outcomeIds: new Map(
      accepted.created.map(({ body }) => [keys.get(body.epicIds[0] ?? '') ?? '', body.id]),
    ),
  };
}

async function fillRecord({ call, day, deliveryId }: Story, issueId: string): Promise<void> {
  const { delivery } = openedGatesSchema.parse(await call('gate.open', { deliveryId }));
  await call('delivery.edit', {
    commandId: 'sample-delivery-record',
    deliveryId,
    version: delivery.version,
    patch: {
      name: 'ACME Finance Migration',
      client: 'ACME Ltd',
      scope: 'Finance reporting moves from the old report server to the new platform.',
      intakeDate: day(-42),
      agreedDeliveryDate: day(48),
      calendar: {
        timeZone: 'Europe/Berlin',
        weekendDays: [0, 6],
        holidays: [],
        extraWorkingDays: [],
      },
      issueId,
    },
  });
}

async function setSchedule({ call, day, deliveryId }: Story): Promise<void> {
  const { delivery } = openedGatesSchema.parse(await call('gate.open', { deliveryId }));
  const schedule = Object.fromEntries(
    Object.entries(SAMPLE_SCHEDULE).map(([field, workingDays]) => [field, day(workingDays)]),
  );
  await call('gate.setSchedule', {
    commandId: 'sample-delivery-schedule',
    deliveryId,
    version: delivery.version,
    schedule,
  });
}

async function addDeliverables({ call, day, deliveryId, outcomeIds }: Story): Promise<void> {
  for (const [index, deliverable] of SAMPLE_DELIVERABLES.entries()) {
    const { description, party, due, askedOn, epicKey } = deliverable;
    const outcomeId = outcomeIds.get(epicKey);
    const fields = { description, party, due: day(due), askedOn: day(askedOn), outcomeId };
    await call('customer-plan.addDeliverable', {
      commandId: `sample-deliverable-${index}`,
      deliveryId,
      fields,
    });
  }
}

async function moveOneTarget({ call, day, deliveryId, outcomeIds }: Story): Promise<void> {
  const outcomeId = outcomeIds.get(MOVED_AFTER_PUBLISHING.epicKey);
  const { outcomes } = outcomesSchema.parse(await call('customer-plan.open', { deliveryId }));
  await call('plan.editOutcome', {
    commandId: 'sample-moved-target',
    deliveryId,
    outcomeId,
    version: outcomes.find(({ body }) => body.id === outcomeId)?.version,
    patch: { target: day(MOVED_AFTER_PUBLISHING.target) },
  });
}
