import { setImmediate as nextTurn } from 'node:timers/promises';

import { limits } from '#host/limits';
import { SAMPLE } from '#host/sample/sample-keys';
import { attach } from '#test/support/attach-rule';
import {
  BULK_TRANSITION,
  bulkErrors,
  bulkInputs,
  copyIssue,
  finishedBulk,
  submitBulk,
} from '#test/support/bulk-transition';
import { createTestSite, type PersonName } from '#test/support/jira-site';

const { bulkTransitionIssues, bulkTasksAtOnce, bulkTaskMilliseconds } = limits.jira;
const START_WORK = SAMPLE.startWorkTransitionId;

describe('what a bulk transition refuses', () => {
  const INVALID = 'Some of the issues in the issueIdsOrKeys are not valid';

  test.each<[string, { who: PersonName; body: unknown; refusal: unknown }]>([
    [
      'an unknown work item',
      { who: 'ada', body: bulkInputs([['NOPE-1'], '11']), refusal: [400, INVALID] },
    ],
    [
      'one that is hidden',
      {
        who: 'dev',
        body: bulkInputs([[SAMPLE.commercialIssueKey], '11']),
        refusal: [400, INVALID],
      },
    ],
    ['none at all', { who: 'ada', body: bulkInputs([[], '11']), refusal: [400, INVALID] }],
    [
      'two inputs of one workflow',
      {
        who: 'ada',
        body: bulkInputs([['ACME-20'], '11'], [['ACME-21'], '11']),
        refusal: [400, 'Every transition input must correspond to a distinct workflow.'],
      },
    ],
    [
      'two workflows in one input',
      {
        who: 'ada',
        body: bulkInputs([['ACME-1', 'ACME-20'], '11']),
        refusal: [400, 'Every transition input must correspond to a distinct workflow.'],
      },
    ],
    [
      'a transition of no such id',
      {
        who: 'ada',
        body: bulkInputs([['ACME-20'], '999']),
        refusal: [400, "The transition id '999' is not valid for these issues."],
      },
    ],
    [
      'somebody who may not change in bulk',
      {
        who: 'carla',
        body: bulkInputs([['ACME-20'], '11']),
        refusal: [403, 'You do not have permission to transition these issues in bulk.'],
      },
    ],
    [
      'somebody who may not move in the project',
      {
        who: 'ada',
        body: bulkInputs([['OPS-2'], '11']),
        refusal: [403, 'You do not have permission to transition these issues in bulk.'],
      },
    ],
    [
      'a body of the wrong shape',
      { who: 'ada', body: {}, refusal: [400, 'The request body is not valid.'] },
    ],
  ])('%s', async (_what, { who, body, refusal }) => {
    const answer = await createTestSite().send(who, `POST ${BULK_TRANSITION}`, body);

    expect(bulkErrors(answer)).toStrictEqual(refusal);
  });

  test('1,000 work items are taken and not one more', async () => {
    const site = createTestSite();
    const patches = Array.from({ length: bulkTransitionIssues }, () => ({}));
    const keys = copyIssue(site, 'ACME-20', patches);
    await submitBulk(site, bulkInputs([keys, START_WORK]));
    const oneMore = bulkInputs([[...keys, 'ACME-20'], START_WORK]);
    const more = await site.send('ada', `POST ${BULK_TRANSITION}`, oneMore);

    expect(bulkErrors(more)).toStrictEqual([
      400,
      'At most 1000 issues can be transitioned at once.',
    ]);
    await site.jira.end();
  });

  test('five tasks at once are worked on and not one more', async () => {
    const hanging: (() => void)[] = [];
    const site = createTestSite({
      runValidator: () =>
        new Promise((resolve) => {
          hanging.push(() => {
            resolve({ result: true });
          });
        }),
    });
    await attach(site, { workflowId: SAMPLE.workflows.story, transitionId: START_WORK });
    const taskIds: string[] = [];
    for (let count = 0; count < bulkTasksAtOnce; count += 1) {
      taskIds.push(await submitBulk(site, bulkInputs([['ACME-20'], START_WORK])));
    }

    const oneMore = bulkInputs([['ACME-21'], START_WORK]);
    expect((await site.send('ada', `POST ${BULK_TRANSITION}`, oneMore)).status).toBe(400);
    while (hanging.length < bulkTasksAtOnce) await nextTurn();
    for (const go of hanging) go();
    await Promise.all(taskIds.map((taskId) => finishedBulk(site, taskId)));
    await submitBulk(site, oneMore);
    while (hanging.length <= bulkTasksAtOnce) await nextTurn();
    hanging.at(-1)?.();
    await site.jira.end();
  });

  test('after fourteen days nobody is told of a task any more', async () => {
    const site = createTestSite();
    const taskId = await submitBulk(site, bulkInputs([['ACME-20'], START_WORK]));
    const { created } = await finishedBulk(site, taskId);
    site.clock.advance(Number(created) + bulkTaskMilliseconds - site.clock.now() - 1_000);
    const still = await site.send('ada', `GET /bulk/queue/${taskId}`);
    site.clock.advance(1_000);

    expect(still.status).toBe(200);
    expect(bulkErrors(await site.send('ada', `GET /bulk/queue/${taskId}`))).toStrictEqual([
      400,
      'The task associated with this taskId is not a bulk operation task',
    ]);
    expect((await site.send('carla', `GET /bulk/queue/${taskId}`)).status).toBe(401);
  });
});
