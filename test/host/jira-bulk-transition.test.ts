/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return --
   answers are looked into as they come over the wire; their shapes are checked in jira-wire.test.ts */
import { setImmediate as nextTurn } from 'node:timers/promises';

import { type WorkflowRow } from '#host/jira/store/jira-rows';
import { insertRow, selectOne } from '#host/jira/store/query';
import { SAMPLE } from '#host/sample/sample-keys';
import { attach } from '#test/support/attach-rule';
import {
  BULK_TRANSITION,
  bulkInputs,
  copyIssue,
  finishedBulk,
  submitBulk,
} from '#test/support/bulk-transition';
import { changeTransition } from '#test/support/change-transition';
import { createTestSite, type TestSite } from '#test/support/jira-site';

/** To-do work of the Story workflow and what starts it. */
const STORIES = ['ACME-20', 'ACME-21', 'ACME-28'] as const;
const START_WORK = SAMPLE.startWorkTransitionId;

async function categoryOf(site: TestSite, key: string): Promise<string> {
  const { body } = await site.send('ada', `GET /issue/${key}?fields=status`);
  return body.fields.status.statusCategory.key;
}

describe('which transitions can be made in bulk', () => {
  test('those that all work items of a workflow have, workflow by workflow', async () => {
    const site = createTestSite();
    const { body } = await site.send(
      'ada',
      `GET ${BULK_TRANSITION}?issueIdsOrKeys=ACME-1,${STORIES.join()},10602`,
    );

    expect(
      body.availableTransitions.map(({ issues }: { issues: unknown }) => issues),
    ).toStrictEqual([['ACME-1'], [...STORIES], ['ACME-2']]);
    expect(body.availableTransitions[0]).toStrictEqual({
      isTransitionsFiltered: false,
      issues: ['ACME-1'],
      transitions: [
        {
          transitionId: 11,
          transitionName: 'Start production',
          to: { statusId: SAMPLE.statuses.inProduction, statusName: 'In Production' },
        },
      ],
    });
  });

  test('what only some have, or takes fields, is left out and said to be', async () => {
    const site = createTestSite();
    const names = async (keys: string) => {
      const { body } = await site.send('ada', `GET ${BULK_TRANSITION}?issueIdsOrKeys=${keys}`);
      const [{ isTransitionsFiltered, transitions }] = body.availableTransitions;
      return [
        isTransitionsFiltered,
        ...transitions.map((one: { transitionName: string }) => one.transitionName),
      ];
    };

    // ACME-19 is in progress.
    expect(await names('ACME-19,ACME-20')).toStrictEqual([true, 'Reject']);
    const story = { workflowId: SAMPLE.workflows.story, transitionId: START_WORK };
    await changeTransition(site, story, { transitionScreen: { ruleKey: 'x', parameters: {} } });
    expect(await names('ACME-20')).toStrictEqual([true, 'Reject']);
  });

  test('50 workflows come on a page, with cursors to both sides', async () => {
    const site = createTestSite();
    const keys = manyWorkflows(site, 51);
    const page = async (cursor: string) => {
      const { body } = await site.send(
        'ada',
        `GET ${BULK_TRANSITION}?issueIdsOrKeys=${keys.join()}${cursor}`,
      );
      const { availableTransitions, startingAfter, endingBefore } = body;
      return [availableTransitions.length, startingAfter, endingBefore];
    };

    const [count, after, none] = await page('');
    expect([count, none]).toStrictEqual([50, undefined]);
    const [rest, end, before] = await page(`&startingAfter=${String(after)}`);
    expect([rest, end]).toStrictEqual([1, undefined]);
    expect((await page(`&endingBefore=${String(before)}`))[0]).toBe(50);
    const refused = await site.send(
      'ada',
      `GET ${BULK_TRANSITION}?issueIdsOrKeys=ACME-1&startingAfter=x`,
    );
    expect(refused.status).toBe(400);
  });
});

/** Work items of as many workflows, each a copy of the Story workflow with a type of its own. */
function manyWorkflows(site: TestSite, count: number): readonly string[] {
  const { database } = site;
  const story = selectOne<WorkflowRow>(database, 'SELECT * FROM jira_workflow WHERE id = ?', [
    SAMPLE.workflows.story,
  ]);
  if (story === undefined) throw new Error('The sample has no Story workflow.');
  const types = Array.from({ length: count }, (_, index) => {
    const id = 90_000 + index;
    const workflowId = `copy-${index}`;
    const projectId = SAMPLE.project.id;
    insertRow(database, 'jira_workflow', { ...story, id: workflowId, name: workflowId });
    insertRow(database, 'jira_issue_type', {
      ...{ id, name: `Type ${index}`, description: '', hierarchyLevel: 0 },
    });
    insertRow(database, 'jira_project_issue_type', {
      ...{ projectId, issueTypeId: id, workflowId, position: id },
    });
    return { issueTypeId: id };
  });
  return copyIssue(site, 'ACME-20', types);
}

describe('a bulk transition', () => {
  test('moves work items behind the answer, and says when it is done', async () => {
    const site = createTestSite();
    const taskId = await submitBulk(site, bulkInputs([STORIES, START_WORK], [['ACME-1'], '11']));

    const first = await site.send('ada', `GET /bulk/queue/${taskId}`);
    expect(first.body).toMatchObject({ status: 'ENQUEUED', progressPercent: 0 });
    expect(first.body.processedAccessibleIssues).toBeUndefined();
    const progress = await finishedBulk(site, taskId);
    expect(progress).toMatchObject({
      taskId,
      status: 'COMPLETE',
      progressPercent: 100,
      submittedBy: { accountId: SAMPLE.people.ada.accountId },
      processedAccessibleIssues: [10_620, 10_621, 10_628, 10_601],
      invalidOrInaccessibleIssueCount: 0,
      totalIssueCount: 4,
    });
    expect(typeof progress.created).toBe('number');
    expect(await categoryOf(site, 'ACME-21')).toBe('indeterminate');
    const { body: history } = await site.send('ada', 'GET /issue/ACME-21/changelog');
    expect(history.values.at(-1).author.accountId).toBe(SAMPLE.people.ada.accountId);
  });

  test('GT-8: runs the validators of each work item; what one holds back is told with its message', async () => {
    const site = createTestSite({
      runValidator: (_moduleKey, { issue: { key } }) =>
        Promise.resolve({ result: key !== 'ACME-21', errorMessage: `${String(key)} waits.` }),
    });
    await attach(site, { workflowId: SAMPLE.workflows.story, transitionId: START_WORK });
    const taskId = await submitBulk(site, bulkInputs([STORIES, START_WORK]));

    expect(await finishedBulk(site, taskId)).toMatchObject({
      status: 'COMPLETE',
      processedAccessibleIssues: [10_620, 10_628],
      failedAccessibleIssues: { '10621': ['ACME-21 waits.'] },
      totalIssueCount: 3,
    });
    expect(await categoryOf(site, 'ACME-21')).toBe('new');
  });

  test('a work item that the transition does not start from fails by itself', async () => {
    const site = createTestSite();
    const taskId = await submitBulk(site, bulkInputs([['ACME-19', 'ACME-20'], START_WORK]));

    expect((await finishedBulk(site, taskId))['failedAccessibleIssues']).toStrictEqual({
      '10619': [`Transition id '${START_WORK}' is not valid for this issue.`],
    });
  });

  test('others see of it what they may see', async () => {
    const site = createTestSite();
    const issues = [SAMPLE.commercialIssueKey, 'ACME-20'];
    const taskId = await submitBulk(site, bulkInputs([issues, START_WORK]));
    await finishedBulk(site, taskId);

    expect(await finishedBulk(site, taskId, 'dev')).toMatchObject({
      processedAccessibleIssues: [10_620],
      invalidOrInaccessibleIssueCount: 1,
      totalIssueCount: 2,
    });
  });

  test('what was deleted meanwhile is counted only', async () => {
    const site: TestSite = createTestSite({
      runValidator: async (_moduleKey, { issue: { key } }) => {
        if (key === 'ACME-20') await site.send('ada', 'DELETE /issue/ACME-21');
        return { result: true };
      },
    });
    await attach(site, { workflowId: SAMPLE.workflows.story, transitionId: START_WORK });
    const taskId = await submitBulk(site, bulkInputs([['ACME-20', 'ACME-21'], START_WORK]));

    expect(await finishedBulk(site, taskId)).toMatchObject({
      processedAccessibleIssues: [10_620],
      invalidOrInaccessibleIssueCount: 1,
    });
  });

  test('a task that the host was stopped in is dead after the next start, and what it did stays done', async () => {
    let reached: () => void = () => undefined;
    const second = new Promise<void>((resolve) => (reached = resolve));
    const site = createTestSite({
      runValidator: async (_moduleKey, { issue: { key } }) => {
        if (key !== 'ACME-21') return { result: true };
        reached();
        await nextTurn();
        return { result: true };
      },
    });
    await attach(site, { workflowId: SAMPLE.workflows.story, transitionId: START_WORK });
    const taskId = await submitBulk(site, bulkInputs([STORIES, START_WORK]));
    await second;
    await site.jira.end();
    const again = createTestSite({ database: site.database });

    expect((await again.send('ada', `GET /bulk/queue/${taskId}`)).body.status).toBe('DEAD');
    expect(await categoryOf(again, 'ACME-21')).toBe('indeterminate');
    expect(await categoryOf(again, 'ACME-28')).toBe('new');
  });
});
