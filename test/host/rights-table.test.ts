import { gateConfigContract } from '#contracts/gate-config-contract';
import { projectPageContract } from '#contracts/project-page-contract';
import { workItemContract } from '#contracts/work-item-contract';
import { SAMPLE } from '#host/sample/sample-keys';
import { SAMPLE_PEOPLE } from '#host/sample/sample-people';
import { type RunningHost, startHost } from '#host/start-host';
import { answerKind, askApp } from '#test/support/ask-app';
import { noteAnswer } from '#test/support/openapi/watched-answers';
import { questionOf } from '#test/support/rights-question';
import { PEOPLE, RIGHTS_TABLE } from '#test/support/rights-table';
import { readSampleFacts, type SampleFacts } from '#test/support/sample-facts';

let host: RunningHost;
let facts: SampleFacts;

beforeAll(async () => {
  host = await startHost({
    port: 0,
    watchAnswer: noteAnswer,
    dataDirectory: ':memory:',
    rateLimits: false,
  });
  facts = await readSampleFacts(host);
}, 120_000);

afterAll(async () => {
  await host.stop();
});

test('EV-2: the table has every call of every contract', () => {
  const calls = [projectPageContract, workItemContract, gateConfigContract].flatMap((contract) =>
    Object.keys(contract),
  );

  expect(Object.keys(RIGHTS_TABLE).sort()).toStrictEqual([...calls].sort());
});

describe.each(Object.entries(RIGHTS_TABLE))('EV-2: %s', (call, row) => {
  const { payload, may, answer, otherwise, module } = row;
  test.each(PEOPLE)('answers %s as the table says', async (person) => {
    const kind = await answerKind(host, questionOf({ call, person, facts }));

    expect(kind).toBe(may.includes(person) ? answer : (otherwise?.[person] ?? 'forbidden'));
  });

  test('a page that claims to be the delivery owner gains nothing', async () => {
    const forged = { accountId: SAMPLE_PEOPLE.ada.accountId, principal: SAMPLE_PEOPLE.ada };

    const kind = await answerKind(host, {
      ...{ person: 'oscar', call, payload: payload?.(facts) ?? {}, claims: forged },
      ...{ issueId: facts.unmappedEpicId, ...(module === undefined ? {} : { module }) },
    });

    expect(kind).toBe('forbidden');
  });
});

describe.each(
  Object.entries(RIGHTS_TABLE).filter(([, { payload }]) =>
    Object.hasOwn(payload?.(noFacts()) ?? {}, 'deliveryId'),
  ),
)('EV-2: %s in another project', (call, { payload, module }) => {
  test('does not find the delivery', async () => {
    const kind = await answerKind(host, {
      ...{ person: 'ada', call, payload: payload?.(facts) ?? {} },
      ...{ projectId: String(SAMPLE.otherProject.id), issueId: facts.otherProjectIssueId },
      ...(module === undefined ? {} : { module }),
    });

    expect(kind).toBe('not-found');
  });
});

test('EV-2: an account that Jira does not know gets nothing', async () => {
  const stranger = host.invoke({
    ...{ moduleKey: 'plumbline-project-page', accountId: '712020:stranger', call: 'delivery.open' },
    ...{ payload: {}, context: { extension: { project: { id: String(SAMPLE.project.id) } } } },
  });

  await expect(stranger).resolves.toMatchObject({ ok: false });
});

test('EV-2: outside the stake there is the published customer plan and nothing else', async () => {
  const reply = await askApp(host, { person: 'carla', call: 'delivery.open' });

  expect(reply).toMatchObject({ ok: true, value: { access: 'customer-plan' } });
  expect(JSON.stringify(reply)).not.toContain('CFO compares');
});

function noFacts(): SampleFacts {
  const none = '';
  return {
    ...{ outcomeVersion: 0, deliveryVersion: 0, gateVersions: {} },
    ...{ deliveryId: none, outcomeId: none, otherOutcomeId: none, epicId: none },
    ...{ unmappedEpicId: none, deliverableId: none, contactId: none, workflowId: none },
    otherProjectIssueId: none,
  };
}
