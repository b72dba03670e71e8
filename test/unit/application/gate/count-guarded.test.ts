import { countGuarded } from '#application/gate/count-guarded';
import { deliveryAt, headAt, outcomeAt, type RowAddress } from '#application/ports/row-address';
import type { WorkflowJira } from '#application/ports/workflow-jira';
import { EMPTY_HEAD } from '#domain/audit/row-head';
import { type IssueId, issueIdSchema, projectIdSchema } from '#domain/shared/identifiers';
import { aDelivery } from '#test/builders/delivery-builder';
import { anOutcome } from '#test/builders/outcome-builder';
import { inMemoryRowStore } from '#test/fakes/in-memory-row-store';

import {
  gateConfigHandlers,
  workflowAdminSession,
} from '../../../../src/entry/resolvers/gate-config-handlers';

const project = projectIdSchema.parse('10000');
const workflowId = 'workflow-1';

/** Counts by the first pattern that the JQL matches. */
function fakeJira(
  counts: readonly (readonly [RegExp, number])[],
  overrides: Partial<WorkflowJira> = {},
): WorkflowJira & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    mayAdminister: () => Promise.resolve(true),
    projectsUsing: () => Promise.resolve([project]),
    browsable: (ids) => Promise.resolve(ids),
    issueTypesUsing: () => Promise.resolve(['10', '11']),
    count: (jql) => {
      asked.push(jql);
      return Promise.resolve(counts.find(([pattern]) => pattern.test(jql))?.[1] ?? 0);
    },
    ids: () => Promise.resolve(['10031', '10032'].map((id) => issueIdSchema.parse(id))),
    ...overrides,
  };
}

async function aWorld(workflowJira: WorkflowJira, hidden: readonly string[] = []) {
  const rows = inMemoryRowStore();
  const put = (address: RowAddress, body: unknown) =>
    rows.transact([{ kind: 'set', address, row: { version: 1, body } }]);
  const delivery = aDelivery({ issueId: '10001' });
  const outcomes = [
    anOutcome({ epicIds: ['10010', '10011'] }),
    anOutcome({ id: 'outcome-0002', epicIds: ['10012'], state: 'deleted' }),
  ];
  const order = outcomes.map(({ id }) => id);
  await put(headAt(project, 'delivery'), { ...EMPTY_HEAD, order: [delivery.id] });
  await put(headAt(delivery.id, 'outcome'), { ...EMPTY_HEAD, order });
  await put(deliveryAt(delivery.id), delivery);
  for (const outcome of outcomes) await put(outcomeAt(delivery.id, outcome.id), outcome);
  return {
    rows,
    workflowJira,
    jiraAsUser: {
      workItems: (ids: readonly IssueId[]) =>
        Promise.resolve(ids.filter((id) => !hidden.includes(id)).map((id) => ({ id }))),
    },
  };
}

const SUB_TASKS = /subTaskIssueTypes\(\)$/;
const BELOW = /subTaskIssueTypes\(\) AND/;
const NEAR = /id in/;

describe('what a rule guards today', () => {
  test('GT-8: "1 delivery, 58 of its work items; 214 of this workflow are not guarded"', async () => {
    const jira = fakeJira([
      [NEAR, 58],
      [SUB_TASKS, 0],
      [/./, 272],
    ]);
    const counted = await countGuarded(await aWorld(jira), { workflowId });

    expect(counted).toStrictEqual({
      ok: true,
      value: {
        ...{ projects: 1, countedProjects: 1, deliveries: 1, guarded: 58, unguarded: 214 },
        subTasksCounted: true,
      },
    });
    expect(jira.asked).toContain(
      '((project = 10000 AND issuetype in (10, 11))) AND (id in (10001, 10010, 10011) OR parent in (10001, 10010, 10011))',
    );
  });

  test('GT-8: sub-tasks two levels below are guarded as well', async () => {
    const jira = fakeJira([
      [NEAR, 58],
      [BELOW, 7],
      [SUB_TASKS, 20],
      [/./, 272],
    ]);

    expect(await countGuarded(await aWorld(jira), { workflowId })).toMatchObject({
      value: { guarded: 65, unguarded: 207 },
    });
    expect(jira.asked.at(-1)).toMatch(/parent in \(10031, 10032\)\)$/);
  });

  test('decision 7: too many work items between are not read one by one, and the page can say so', async () => {
    const read: string[] = [];
    const ids: WorkflowJira['ids'] = (jql) => {
      read.push(jql);
      return Promise.resolve([]);
    };
    const world = (between: number) =>
      aWorld(
        fakeJira(
          [
            [NEAR, 58],
            [SUB_TASKS, 20],
            [/^\(parent in/, between],
            [/./, 272],
          ],
          { ids },
        ),
      );

    expect(await countGuarded(await world(1000), { workflowId })).toMatchObject({
      value: { guarded: 58, subTasksCounted: true },
    });
    expect(read).toHaveLength(1);
    expect(await countGuarded(await world(1001), { workflowId })).toMatchObject({
      value: { guarded: 58, unguarded: 214, subTasksCounted: false },
    });
    expect(read).toHaveLength(1);
  });

  test('EV-1: what the person may not see is neither named to Jira nor counted', async () => {
    const jira = fakeJira([[/./, 5]]);
    await countGuarded(await aWorld(jira, ['10011']), { workflowId });

    expect(jira.asked.join(' ')).not.toContain('10011');

    const blind = fakeJira([[/./, 5]], { browsable: () => Promise.resolve([]) });
    expect(await countGuarded(await aWorld(blind), { workflowId })).toMatchObject({
      value: { projects: 1, countedProjects: 0, deliveries: 0, guarded: 0, unguarded: 0 },
    });
    expect(blind.asked).toStrictEqual([]);
  });

  test('a workflow that many projects use is counted in part, and says so', async () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      projectIdSchema.parse(`${20_000 + index}`),
    );
    const jira = fakeJira([[/./, 40]], { projectsUsing: () => Promise.resolve(many) });

    expect(await countGuarded(await aWorld(jira), { workflowId })).toMatchObject({
      value: { projects: 30, countedProjects: 20, deliveries: 0, guarded: 0, unguarded: 40 },
    });
  });

  test('a workflow that does not exist is not found', async () => {
    const jira = fakeJira([], { projectsUsing: () => Promise.resolve(undefined) });

    expect(await countGuarded(await aWorld(jira), { workflowId })).toMatchObject({
      error: { kind: 'not-found', facts: { what: 'workflow' } },
    });
  });
});

describe('who may ask what a rule guards', () => {
  const context = { accountId: 'account-ada' };
  const input = { workflowId, scopedProjectId: '10000' };

  test('EV-2: admins of Jira or of the project whose own workflow it is', async () => {
    const asked: unknown[] = [];
    const jira = fakeJira([], {
      mayAdminister: (scope) => {
        asked.push(scope);
        return Promise.resolve(true);
      },
    });
    const open = workflowAdminSession({ workflowJira: jira });

    expect(await open(context, input, 'administer-jira')).toMatchObject({ ok: true });
    expect(await open(context, { workflowId }, 'administer-jira')).toMatchObject({ ok: true });
    expect(asked).toStrictEqual(['10000', undefined]);
  });

  test('EV-2: everybody else is refused, and so is a call without a person', async () => {
    const denied = workflowAdminSession({
      workflowJira: fakeJira([], { mayAdminister: () => Promise.resolve(false) }),
    });
    const allowed = workflowAdminSession({ workflowJira: fakeJira([]) });
    const refusal = { error: { kind: 'forbidden', facts: { needs: 'administer-jira' } } };

    expect(await denied(context, input, 'administer-jira')).toMatchObject(refusal);
    expect(await allowed({}, input, 'administer-jira')).toMatchObject(refusal);
  });

  test('the project whose own workflow it is, is the only one that is counted', async () => {
    const world = await aWorld(fakeJira([[/./, 3]]));
    const handler = gateConfigHandlers(world)['gate-config.guards'];

    expect(
      await handler.run({ workflowId, scopedProjectId: '10000' }, { scopedProjectId: project }),
    ).toMatchObject({ value: { projects: 1, deliveries: 1 } });
  });
});
