import { type RunningHost, startHost } from '#host/start-host';
import { askApp } from '#test/support/ask-app';
import { pointsOfCall } from '#test/support/call-points';
import { noteAnswer } from '#test/support/openapi/watched-answers';
import { questionOf } from '#test/support/rights-question';
import { PEOPLE, RIGHTS_TABLE } from '#test/support/rights-table';
import { readSampleFacts } from '#test/support/sample-facts';

import { jiraPointsOf } from '../../bench/log-figures';

let host: RunningHost;

beforeAll(async () => {
  host = await startHost({
    port: 0,
    watchAnswer: noteAnswer,
    dataDirectory: ':memory:',
    rateLimits: false,
  });
}, 120_000);

afterAll(async () => {
  await host.stop();
});

test('decision 7: each call costs the points of Jira that are written down for it, and no more', async () => {
  const facts = await readSampleFacts(host);
  const calls = Object.keys(RIGHTS_TABLE);
  const measured: Record<string, number> = {};
  for (const call of calls) {
    host.callLog.clear();
    for (const person of PEOPLE) await askApp(host, questionOf({ call, person, facts }));
    const entries = host.callLog.entries().filter(({ resolverCall }) => resolverCall === call);
    measured[call] = Math.max(...entries.map(jiraPointsOf));
  }

  expect(measured).toStrictEqual(
    Object.fromEntries(calls.map((call) => [call, pointsOfCall(call)])),
  );
}, 120_000);

test('decision 7: opening the page and the tabs costs the stake the points of one permission', async () => {
  const { deliveryId } = await readSampleFacts(host);
  host.callLog.clear();
  for (const call of ['delivery.open', 'gate.open', 'customer-plan.open']) {
    await askApp(host, { person: 'dev', call, payload: { deliveryId } });
  }

  expect(host.callLog.entries().map(jiraPointsOf)).toStrictEqual([3, 3, 3]);
});
