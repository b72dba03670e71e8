import { type RunValidator, type ValidatorPayload } from '#host/jira/jira-interface';
import { GENERIC_VALIDATOR_FAILURE } from '#host/jira/workflows/run-validators';
import { FORGE_VALIDATOR } from '#host/jira/workflows/workflow-document';
import { limits } from '#host/limits';
import { SAMPLE } from '#host/sample/sample-keys';
import { createTestSite, IDENTITY, type TestSite } from '#test/support/jira-site';

type Attachment = {
  readonly workflowId: string;
  readonly transitionId: string;
  readonly config?: string;
  readonly disabled?: 'true' | 'false';
};

async function readWorkflow(site: TestSite, workflowId: string) {
  const { body } = await site.send('ada', 'POST /workflows', { workflowIds: [workflowId] });
  return body.workflows[0];
}

/** What the rule editor does: reads the workflow, adds a rule, writes all of it back. */
async function attach(site: TestSite, attachment: Attachment) {
  const workflow = await readWorkflow(site, attachment.workflowId);
  const { appId, environmentId } = IDENTITY;
  const rule = {
    ruleKey: FORGE_VALIDATOR,
    parameters: {
      key: `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/plumbline-gate`,
      config: attachment.config ?? '{"v":1,"check":"gate","stage":2}',
      id: 'a0000000-0000-4000-8000-000000000001',
      disabled: attachment.disabled ?? 'false',
    },
  };
  const transitions = workflow.transitions.map(
    (transition: { id: string; validators: unknown[] }) =>
      transition.id === attachment.transitionId
        ? { ...transition, validators: [...transition.validators, rule] }
        : transition,
  );
  return site.send('ada', 'POST /workflows/update', {
    statuses: [],
    workflows: [{ ...workflow, transitions }],
  });
}

const START = { transition: { id: SAMPLE.startProductionTransitionId } };
const DELIVERY = { workflowId: SAMPLE.workflows.delivery, transitionId: '11' };

async function statusOf(site: TestSite, key: string): Promise<string> {
  const { body } = await site.send('ada', `GET /issue/${key}?fields=status`);
  return body.fields.status.name;
}

describe('transitions', () => {
  test('lists what leads out of the status, with where it goes', async () => {
    const site = createTestSite();
    const { body } = await site.send('dev', 'GET /issue/ACME-1/transitions');

    expect(body.transitions).toHaveLength(1);
    expect(body.transitions[0]).toMatchObject({
      id: '11',
      name: 'Start production',
      to: { name: 'In Production' },
      isGlobal: false,
      isAvailable: true,
    });
  });

  test('a global transition is offered everywhere', async () => {
    const site = createTestSite();
    const { body } = await site.send('dev', 'GET /issue/ACME-2/transitions');

    expect(body.transitions.map(({ isGlobal }: { isGlobal: boolean }) => isGlobal)).toStrictEqual([
      true,
      true,
      true,
    ]);
  });

  test('the list is empty without the right to transition', async () => {
    const site = createTestSite();

    expect(
      (await site.send('carla', 'GET /issue/ACME-1/transitions')).body.transitions,
    ).toHaveLength(0);
  });

  test('moves the work item, writes its history and sets the resolution', async () => {
    const site = createTestSite();
    for (const id of ['11', '21', '31']) {
      const { status } = await site.send('dev', 'POST /issue/ACME-20/transitions', {
        transition: { id },
      });
      expect(status).toBe(204);
    }

    const { body } = await site.send('dev', 'GET /issue/ACME-20?fields=status,resolution');
    expect(body.fields.status.statusCategory.key).toBe('done');
    expect(body.fields.resolution.name).toBe('Done');
    const { body: history } = await site.send('dev', 'GET /issue/ACME-20/changelog');
    const fields = history.values.map(({ items }: { items: { field: string }[] }) =>
      items.map(({ field }) => field),
    );
    expect(fields).toStrictEqual([['status'], ['status'], ['resolution', 'status']]);
  });

  test('a transition that does not start here is refused in Jira’s words', async () => {
    const site = createTestSite();
    const { status, body } = await site.send('ada', 'POST /issue/ACME-1/transitions', {
      transition: { id: '31' },
    });

    expect([status, body.errorMessages]).toStrictEqual([
      400,
      ["Transition id '31' is not valid for this issue."],
    ]);
  });

  test('a transition without a screen takes no fields', async () => {
    const site = createTestSite();
    const { status, body } = await site.send('ada', 'POST /issue/ACME-1/transitions', {
      ...START,
      fields: { duedate: '2026-12-01' },
    });

    expect(status).toBe(400);
    expect(body.errors.duedate).toContain('not on the appropriate screen');
  });
});

describe('validators', () => {
  test('a validator that lets through is told what Forge tells it', async () => {
    const seen: [string, ValidatorPayload][] = [];
    const site = createTestSite({
      runValidator: (moduleKey, payload) => {
        seen.push([moduleKey, payload]);
        return Promise.resolve({ result: true });
      },
    });
    await attach(site, DELIVERY);

    expect((await site.send('dev', 'POST /issue/ACME-1/transitions', START)).status).toBe(204);
    expect(seen).toStrictEqual([
      [
        'plumbline-gate',
        {
          issue: { key: 'ACME-1' },
          configuration: { v: 1, check: 'gate', stage: 2 },
          transition: {
            from: { id: String(SAMPLE.statuses.planning) },
            to: { id: String(SAMPLE.statuses.inProduction) },
            modifiedFields: {},
          },
        },
      ],
    ]);
  });

  test('a validator that blocks gives its own message and nothing changes', async () => {
    const errorMessage = 'Gate 2 waits for the Production Line Architect.';
    const site = createTestSite({
      runValidator: () => Promise.resolve({ result: false, errorMessage }),
    });
    await attach(site, DELIVERY);

    const { status, body } = await site.send('ada', 'POST /issue/ACME-1/transitions', START);
    expect([status, body]).toStrictEqual([400, { errorMessages: [errorMessage], errors: {} }]);
    expect(await statusOf(site, 'ACME-1')).toBe('Planning');
    expect((await site.send('ada', 'GET /issue/ACME-1/changelog')).body.total).toBe(0);
  });

  test.each<[string, RunValidator]>([
    ['throws', () => Promise.reject(new Error('secret of the app'))],
    ['hangs', () => new Promise(() => undefined)],
    ['answers nothing', () => Promise.resolve(undefined)],
    ['answers a text', () => Promise.resolve('true')],
    ['answers no boolean', () => Promise.resolve({ result: 'true' })],
    ['answers a message that is no text', () => Promise.resolve({ result: true, errorMessage: 7 })],
    ['blocks without a message', () => Promise.resolve({ result: false })],
  ])('a validator that %s blocks with the generic text', async (_what, runValidator) => {
    const site = createTestSite({ runValidator, validatorTimeoutMilliseconds: 20 });
    await attach(site, DELIVERY);

    const { status, body } = await site.send('ada', 'POST /issue/ACME-1/transitions', START);
    expect([status, body.errorMessages]).toStrictEqual([400, [GENERIC_VALIDATOR_FAILURE]]);
    expect(await statusOf(site, 'ACME-1')).toBe('Planning');
  });

  test('a disabled rule is not asked, and without the rule the transition passes', async () => {
    const site = createTestSite({ runValidator: () => Promise.resolve({ result: false }) });
    await attach(site, { ...DELIVERY, disabled: 'true' });

    expect((await site.send('ada', 'POST /issue/ACME-1/transitions', START)).status).toBe(204);
  });

  test('creating runs the validators of the first transition, before there is a key', async () => {
    const seen: ValidatorPayload[] = [];
    const site = createTestSite({
      runValidator: (_moduleKey, payload) => {
        seen.push(payload);
        return Promise.resolve({ result: false, errorMessage: 'Not now.' });
      },
    });
    await attach(site, { workflowId: SAMPLE.workflows.story, transitionId: '1' });
    const { status, body } = await site.send('dev', 'POST /issue', {
      fields: {
        project: { key: 'ACME' },
        issuetype: { name: 'Task' },
        summary: 'Held back',
        labels: [],
        assignee: { id: SAMPLE.people.dev.accountId },
      },
    });

    expect([status, body.errorMessages]).toStrictEqual([400, ['Not now.']]);
    expect(seen[0]?.issue).toStrictEqual({ key: null });
    expect(seen[0]?.transition.modifiedFields).toMatchObject({
      summary: 'Held back',
      labels: null,
      assignee: { accountId: SAMPLE.people.dev.accountId },
    });
  });

  test('a work item that was moved while the validator ran is a conflict', async () => {
    let site: TestSite | undefined;
    let inner = 0;
    site = createTestSite({
      runValidator: async () => {
        inner += 1;
        if (inner === 1) await site?.send('grace', 'POST /issue/ACME-1/transitions', START);
        return { result: true };
      },
    });
    await attach(site, DELIVERY);

    expect((await site.send('ada', 'POST /issue/ACME-1/transitions', START)).status).toBe(409);
    expect(await statusOf(site, 'ACME-1')).toBe('In Production');
  });
});

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
    expect(types.issueTypes.nextPageToken).toEqual(expect.any(String));
  });

  test('are replaced whole, and a version that moved on is a conflict', async () => {
    const site = createTestSite();
    const before = await readWorkflow(site, SAMPLE.workflows.delivery);

    expect((await attach(site, DELIVERY)).status).toBe(200);
    const stale = await site.send('ada', 'POST /workflows/update', { workflows: [before] });
    expect(stale.status).toBe(409);
    const after = await readWorkflow(site, SAMPLE.workflows.delivery);
    expect(after.version.versionNumber).toBe(before.version.versionNumber + 1);
    expect(after.transitions[1].validators).toHaveLength(1);
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
});
