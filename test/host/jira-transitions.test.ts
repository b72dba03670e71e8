/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return --
   answers are looked into as they come over the wire; their shapes are checked in jira-wire.test.ts */
import { type RunValidator, type ValidatorPayload } from '#host/jira/jira-interface';
import { GENERIC_VALIDATOR_FAILURE } from '#host/jira/workflows/run-validators';
import { SAMPLE } from '#host/sample/sample-keys';
import { attach } from '#test/support/attach-rule';
import { createTestSite, type TestSite } from '#test/support/jira-site';

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
    let calls = 0;
    const site: TestSite = createTestSite({
      runValidator: async () => {
        calls += 1;
        if (calls === 1) await site.send('grace', 'POST /issue/ACME-1/transitions', START);
        return { result: true };
      },
    });
    await attach(site, DELIVERY);

    expect((await site.send('ada', 'POST /issue/ACME-1/transitions', START)).status).toBe(409);
    expect(await statusOf(site, 'ACME-1')).toBe('In Production');
  });
});
