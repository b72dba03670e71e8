/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-argument --
   answers are looked into as they come over the wire; their shapes are checked in jira-wire.test.ts */
import { limits } from '#host/limits';
import { SAMPLE } from '#host/sample/sample-keys';
import { attach, readWorkflow } from '#test/support/attach-rule';
import { changeTransition } from '#test/support/change-transition';
import { createTestSite } from '#test/support/jira-site';

const DELIVERY = { workflowId: SAMPLE.workflows.delivery, transitionId: '11' };

function setField(field: string, value: string): unknown {
  return { ruleKey: 'system:update-field', parameters: { field, value } };
}

describe('workflows', () => {
  test('are read by id, name, and project with type', async () => {
    const site = createTestSite();
    const names = async (request: unknown) =>
      (await site.send('ada', 'POST /workflows', request)).body.workflows.map(
        ({ name }: { name: string }) => name,
      );

    expect(await names({ workflowNames: ['Epic workflow', 'None'] })).toStrictEqual([
      'Epic workflow',
    ]);
    expect(
      await names({ projectAndIssueTypes: [{ projectId: '10050', issueTypeId: '10005' }] }),
    ).toStrictEqual(['Delivery workflow']);
  });

  test('tell who uses them', async () => {
    const site = createTestSite();
    const { story } = SAMPLE.workflows;
    const { body } = await site.send('ada', `GET /workflow/${story}/projectUsages`);
    const { body: types } = await site.send(
      'ada',
      `GET /workflow/${story}/project/10050/issueTypeUsages?maxResults=3`,
    );

    expect(body.projects.values).toStrictEqual([{ id: '10050' }, { id: '10051' }]);
    expect(types.issueTypes.values).toHaveLength(3);
    expect(typeof types.issueTypes.nextPageToken).toBe('string');
  });

  test('are replaced whole, and a version that moved on is a conflict', async () => {
    const site = createTestSite();
    const before = await readWorkflow(site, SAMPLE.workflows.delivery);

    expect((await attach(site, DELIVERY)).status).toBe(200);
    const stale = await site.send('ada', 'POST /workflows/update', { workflows: [before] });
    expect(stale.status).toBe(409);
    const after = await readWorkflow(site, SAMPLE.workflows.delivery);
    expect([before.version.versionNumber, after.version.versionNumber]).toStrictEqual([1, 2]);
    expect(after.transitions[1].validators).toHaveLength(1);
  });

  test.each([
    [{ name: 'Renamed' }, 501],
    [{ statusCategory: 'DONE' }, 501],
    [{ statusReference: 'new-one' }, 501],
    [{ id: '10001' }, 501],
    [{ name: undefined }, 400],
    [{ statusCategory: undefined }, 400],
    [{ description: undefined }, 200],
    [{}, 200],
  ])('statuses are changed by nobody, and said to be: %j', async (change, expected) => {
    const site = createTestSite();
    const ids = { workflowIds: [SAMPLE.workflows.delivery] };
    const { body } = await site.send('ada', 'POST /workflows', ids);
    const [first, ...others] = body.statuses;
    const { status } = await site.send('ada', 'POST /workflows/update', {
      workflows: body.workflows,
      statuses: [{ ...first, ...change }, ...others],
    });

    expect(status).toBe(expected);
  });

  test('take a configuration of 32 KB and not one byte more', async () => {
    const { ruleConfigurationBytes } = limits.jira;
    const send = (bytes: number) =>
      attach(createTestSite(), { ...DELIVERY, config: 'x'.repeat(bytes) });

    expect((await send(ruleConfigurationBytes)).status).toBe(200);
    expect((await send(ruleConfigurationBytes + 1)).status).toBe(400);
  });

  test.each([
    ['an unknown status', { toStatusReference: '1' }, 400],
    ['a second first transition', { type: 'INITIAL' }, 400],
    ['a validator of another kind', { validators: [{ ruleKey: 'system:x' }] }, 501],
    ['an action of another kind', { actions: [{ ruleKey: 'system:x' }] }, 501],
    ['an action that sets another field', { actions: [setField('assignee', '')] }, 501],
    ['an unknown resolution', { actions: [setField('resolution', '1')] }, 501],
    ['a trigger', { triggers: [{ ruleKey: 'system:development-triggers' }] }, 501],
  ])('refuse %s', async (_what, patch, expected) => {
    const site = createTestSite();
    const workflow = await readWorkflow(site, SAMPLE.workflows.delivery);
    const [first, second, ...rest] = workflow.transitions;
    const { status } = await site.send('ada', 'POST /workflows/update', {
      workflows: [{ ...workflow, transitions: [first, { ...second, ...patch }, ...rest] }],
    });

    expect(status).toBe(expected);
    expect((await readWorkflow(site, SAMPLE.workflows.delivery)).version.versionNumber).toBe(1);
  });

  const added = { statusReference: '1' };

  test.each<[string, object, number]>([
    ['a status that is not there', { statuses: [added] }, 501],
    [
      'properties of a status',
      { statuses: [{ properties: { 'jira.issue.editable': 'no' } }] },
      501,
    ],
    ['mappings of statuses', { statusMappings: [{ issueTypeId: '10005' }] }, 501],
    ['mappings by default', { defaultStatusMappings: [{ oldStatusReference: '1' }] }, 501],
    ['nothing when they are empty', { statusMappings: [], defaultStatusMappings: [] }, 200],
  ])('refuse %s', async (_what, patch, expected) => {
    const site = createTestSite();
    const workflow = await readWorkflow(site, SAMPLE.workflows.delivery);
    const [first, ...others] = workflow.statuses;
    const extra = 'statuses' in patch ? (patch.statuses as object[]) : [];
    const statuses = extra.includes(added)
      ? [first, ...others, added]
      : [{ ...first, ...extra[0] }, ...others];
    const { status } = await site.send('ada', 'POST /workflows/update', {
      workflows: [{ ...workflow, ...patch, statuses }],
    });

    expect(status).toBe(expected);
    expect((await readWorkflow(site, SAMPLE.workflows.delivery)).version.versionNumber).toBe(
      expected === 200 ? 2 : 1,
    );
  });

  test('take an action that sets the resolution, and one that clears it', async () => {
    const site = createTestSite();
    const { body } = await site.send('ada', 'GET /resolution');
    for (const value of ['', body[0].id]) {
      const patch = { actions: [setField('resolution', value)] };
      expect((await changeTransition(site, DELIVERY, patch)).status).toBe(200);
    }
  });
});
