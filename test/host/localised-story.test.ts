import { z } from 'zod';

import { deliveryContract } from '#contracts/delivery-contract';
import { settingsContract } from '#contracts/settings-contract';
import { planDays } from '#domain/plan/plan-days';
import { SAMPLE } from '#host/sample/sample-keys';
import { type RunningHost, startHost } from '#host/start-host';
import { jiraRequestAs } from '#test/support/jira-request-as';
import { readIn, renameEverything } from '#test/support/languages';
import { noteAnswer } from '#test/support/openapi/watched-answers';
import { askInProject, proposedTo } from '#test/support/plan-project';
import { restAs } from '#test/support/rest-client';

import { guardTransition } from '../../bench/guard-transition';
import { findStartFields } from '../../static/project-page/src/jira/find-start-fields';
import { buildPlan } from '../../static/project-page/src/plan/build-plan';

const ACME = { projectId: String(SAMPLE.project.id), person: 'ada' } as const;
const NOBODY_ELSE = new Set<never>();
const errorsSchema = z.object({ errorMessages: z.array(z.string()) });

let host: RunningHost;
let english: Awaited<ReturnType<typeof whatAdaSees>>;

beforeAll(async () => {
  host = await startHost({
    ...{ port: 0, dataDirectory: ':memory:' },
    ...{ queryLagMilliseconds: 0, searchLagMilliseconds: 0, watchAnswer: noteAnswer },
  });
  english = await whatAdaSees();
  renameEverything(host.database);
  readIn(host.database, 'ja_JP', ['ada', 'grace', 'dev']);
}, 120_000);

afterAll(async () => {
  await host.stop();
});

/** Everything that her plan page computes from Jira, without the words for types and statuses. */
async function whatAdaSees() {
  const { candidates, snapshot } = await proposedTo(host, ACME);
  const opened = deliveryContract['delivery.open'].output.parse(
    await askInProject(host, ACME, { call: 'delivery.open' }),
  );
  if (opened.access !== 'delivery' || opened.selected === undefined) {
    throw new Error('The sample delivery is not there.');
  }
  const { selected, settings, today } = opened;
  const plan = buildPlan({
    ...{ selected, snapshot, homeProjectId: ACME.projectId, claimedElsewhere: NOBODY_ELSE },
    rejectedResolutionIds: settings.rejectedResolutionIds,
    days: planDays(selected.delivery.body.calendar, today),
  });
  return {
    proposals: candidates.map(({ statement, epicIds }) => ({ statement, epicIds })),
    rows: plan.rows.map(({ outcome, work }) => [outcome.statement, work?.progress]),
    levels: [...snapshot.items.values()].map(({ key, level, category }) => [key, level, category]),
  };
}

function shownTypes(
  snapshot: Awaited<ReturnType<typeof proposedTo>>['snapshot'],
): ReadonlySet<string> {
  return new Set([...snapshot.items.values()].map(({ typeName }) => typeName));
}

test('the site is really another one to the reader', async () => {
  const { snapshot } = await proposedTo(host, ACME);

  expect([...shownTypes(snapshot)].every((name) => name.startsWith('名前'))).toBe(true);
});

test('DL-7, PL-1, PL-5: proposals, plan and progress go by ids, levels and categories', async () => {
  expect(english.rows).not.toHaveLength(0);
  expect(await whatAdaSees()).toStrictEqual(english);
});

test('PL-9: the start date is found by the name that it has in every language', async () => {
  const request = jiraRequestAs({ jira: host.jira, person: 'ada', scopes: host.manifest.scopes });
  const found = await findStartFields({
    request,
    signal: new AbortController().signal,
    wait: () => Promise.reject(new Error('Nothing asked to come back later.')),
  });

  expect(found).toStrictEqual(['customfield_10122']);
});

test('GT-8, GT-9: the gate holds the renamed transition’s work, and the settings use the names of today', async () => {
  await guardTransition(host, {
    ...{ workflowId: SAMPLE.workflows.delivery, transitionId: SAMPLE.startProductionTransitionId },
    stage: 'delivery-planning',
  });
  const request = { transition: { id: SAMPLE.startProductionTransitionId } };
  const moved = await restAs(host, 'ada')('POST', '/issue/ACME-1/transitions', request);
  const { output } = settingsContract['settings.guardedTransitions'];
  const { transitions } = output.parse(
    await askInProject(host, ACME, { call: 'settings.guardedTransitions' }),
  );

  expect(moved.status).toBe(400);
  expect(errorsSchema.parse(moved.body).errorMessages[0]).toMatch(/gate 2 “Delivery planning”/);
  expect(transitions[0]?.issueTypeNames).toStrictEqual([`名前 ${SAMPLE.types.delivery}`]);
});
