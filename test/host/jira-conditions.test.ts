/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return --
   answers are looked into as they come over the wire; their shapes are checked in jira-wire.test.ts */
import { PROJECT_ROLES } from '#host/jira/permissions/permission-scheme';
import { SAMPLE } from '#host/sample/sample-keys';
import { SAMPLE_GROUPS } from '#host/sample/sample-people';
import { changeTransition } from '#test/support/change-transition';
import { createTestSite, type PersonName, type TestSite } from '#test/support/jira-site';

const START = { workflowId: SAMPLE.workflows.delivery, transitionId: '11' };
const RESTRICT = 'system:restrict-issue-transition';
const { ada, dev } = SAMPLE.people;

type Rule = { readonly ruleKey: string; readonly parameters: Readonly<Record<string, string>> };

function restrict(parameters: Readonly<Record<string, string>>): Rule {
  return { ruleKey: RESTRICT, parameters };
}

function all(...conditions: readonly Rule[]) {
  return { operation: 'ALL', conditions, conditionGroups: [] };
}

/** A site whose _Start production_ has conditions. */
async function siteWith(conditions: object): Promise<TestSite> {
  const site = createTestSite();
  const { status, body } = await changeTransition(site, START, { conditions });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return site;
}

async function offered(site: TestSite, who: PersonName): Promise<readonly string[]> {
  const { body } = await site.send(who, 'GET /issue/ACME-1/transitions');
  return body.transitions.map(({ name }: { name: string }) => name);
}

async function moved(site: TestSite, who: PersonName): Promise<unknown> {
  const request = { transition: { id: START.transitionId } };
  const { status, body } = await site.send(who, 'POST /issue/ACME-1/transitions', request);
  return status === 204 ? status : [status, ...body.errorMessages];
}

const HIDDEN = [400, "Transition id '11' is not valid for this issue."];

describe('a transition whose conditions do not hold', () => {
  test('is not in the list and cannot be made; for others it is there', async () => {
    const site = await siteWith(all(restrict({ accountIds: ada.accountId })));

    expect(await offered(site, 'dev')).toStrictEqual([]);
    expect(await moved(site, 'dev')).toStrictEqual(HIDDEN);
    expect(await offered(site, 'ada')).toStrictEqual(['Start production']);
    expect(await moved(site, 'ada')).toBe(204);
  });

  test('is hidden before its validators are asked', async () => {
    const asked: string[] = [];
    const site = createTestSite({
      runValidator: (moduleKey) => {
        asked.push(moduleKey);
        return Promise.resolve({ result: false, errorMessage: 'Not yet.' });
      },
    });
    const validators = [{ ruleKey: 'forge:workflow-validator', parameters: { key: 'a/b' } }];
    const conditions = all(restrict({ accountIds: ada.accountId }));
    await changeTransition(site, START, { conditions, validators });

    expect(await moved(site, 'dev')).toStrictEqual(HIDDEN);
    expect(asked).toStrictEqual([]);
    expect(await moved(site, 'ada')).toStrictEqual([400, 'Not yet.']);
  });

  test('says of itself that it is conditional', async () => {
    const site = await siteWith(all(restrict({ accountIds: ada.accountId })));
    const { body } = await site.send('ada', 'GET /issue/ACME-1/transitions');

    expect(body.transitions[0].isConditional).toBe(true);
  });
});

describe('conditions of Jira', () => {
  test.each<[string, Readonly<Record<string, string>>, readonly PersonName[]]>([
    ['people', { accountIds: `${ada.accountId}, ${dev.accountId}` }, ['ada', 'dev']],
    ['the assignee', { accountIds: 'allow-assignee' }, ['grace']],
    ['the reporter', { accountIds: 'allow-reporter' }, ['ada']],
    ['a group', { groupIds: SAMPLE_GROUPS['site-admins'] }, ['ada']],
    ['a group in a role', { roleIds: String(PROJECT_ROLES.members.id) }, ['ada', 'grace', 'dev']],
    ['a person in a role', { roleIds: String(PROJECT_ROLES.administrators.id) }, ['ada']],
    ['a permission', { permissionKeys: 'ADMINISTER_PROJECTS' }, ['ada']],
    [
      'any of them',
      { accountIds: dev.accountId, permissionKeys: 'ADMINISTER_PROJECTS' },
      ['ada', 'dev'],
    ],
  ])('%s', async (_who, parameters, expected) => {
    const site = await siteWith(all(restrict(parameters)));
    const assignee = { accountId: SAMPLE.people.grace.accountId };
    await site.send('ada', 'PUT /issue/ACME-1', { fields: { assignee } });
    const people: readonly PersonName[] = ['ada', 'grace', 'dev'];
    const offers = await Promise.all(people.map((who) => offered(site, who)));

    expect(people.filter((_, index) => offers[index]?.length === 1)).toStrictEqual(expected);
  });

  test('sub-tasks that are not yet in a status', async () => {
    const site = createTestSite();
    const { body } = await site.send('ada', 'POST /issue', {
      fields: {
        project: { key: 'ACME' },
        issuetype: { id: String(SAMPLE.types.subtask) },
        parent: { key: 'ACME-1' },
        summary: 'Kick-off',
      },
    });
    const statusIds = `${SAMPLE.statuses.inProgress},${SAMPLE.statuses.done}`;
    const ruleKey = 'system:parent-or-child-blocking-condition';
    const conditions = all({ ruleKey, parameters: { blocker: 'CHILD', statusIds } });
    await changeTransition(site, START, { conditions });

    expect(await offered(site, 'ada')).toStrictEqual([]);
    await site.send('ada', `POST /issue/${body.key}/transitions`, { transition: { id: '11' } });
    expect(await offered(site, 'ada')).toStrictEqual(['Start production']);
  });

  test('nobody at all', async () => {
    const ruleKey = 'system:restrict-from-all-users';
    const site = await siteWith(all({ ruleKey, parameters: { restrictMode: 'usersAndAPI' } }));

    expect(await offered(site, 'ada')).toStrictEqual([]);
  });

  const isAda = restrict({ accountIds: ada.accountId });
  const isDev = restrict({ accountIds: dev.accountId });
  const nested = { operation: 'ANY', conditions: [isAda, isDev], conditionGroups: [] };
  const isAdmin = restrict({ permissionKeys: 'ADMINISTER_PROJECTS' });

  test.each([
    ['all of two', all(isAda, isDev), []],
    ['any of two', nested, ['ada', 'dev']],
    ['a group inside another', { ...all(isAdmin), conditionGroups: [nested] }, ['ada']],
    ['an empty group inside another', { ...all(isDev), conditionGroups: [all()] }, ['dev']],
    ['none', all(), ['ada', 'dev']],
  ])('%s', async (_what, conditions, expected) => {
    const site = await siteWith(conditions);
    const people: readonly PersonName[] = ['ada', 'dev'];
    const offers = await Promise.all(people.map((who) => offered(site, who)));

    expect(people.filter((_, index) => offers[index]?.length === 1)).toStrictEqual(expected);
  });

  test.each([
    ['an expression of an app', { ruleKey: 'forge:expression-condition', parameters: {} }, 501],
    ['a field of people', restrict({ allowUserCustomFields: 'customfield_1' }), 501],
    ['a permission that does not exist', restrict({ permissionKeys: 'FLY' }), 400],
  ])('are refused when the host cannot tell: %s', async (_what, rule, status) => {
    const site = createTestSite();
    const outer = { operation: 'ANY', conditions: [], conditionGroups: [all(rule)] };

    expect((await changeTransition(site, START, { conditions: outer })).status).toBe(status);
  });
});

describe('validators of Jira', () => {
  const required = {
    ruleKey: 'system:validate-field-value',
    parameters: {
      ruleType: 'fieldRequired',
      fieldsRequired: 'duedate',
      errorMessage: 'Say when it is due.',
    },
  };

  test('a field that must be set is said with the field: 400', async () => {
    const site = createTestSite();
    await changeTransition(site, START, { validators: [required] });
    await site.send('ada', 'PUT /issue/ACME-1', { fields: { duedate: null } });
    const request = { transition: { id: '11' } };
    const { status, body } = await site.send('ada', 'POST /issue/ACME-1/transitions', request);

    expect([status, body]).toStrictEqual([
      400,
      { errorMessages: [], errors: { duedate: 'Say when it is due.' } },
    ]);
    await site.send('ada', 'PUT /issue/ACME-1', { fields: { duedate: '2026-12-01' } });
    expect(await moved(site, 'ada')).toBe(204);
  });

  test('what the screen of the transition sets counts', async () => {
    const site = createTestSite();
    const transitionScreen = { ruleKey: 'system:transition-screen', parameters: { screenId: '3' } };
    await changeTransition(site, START, { validators: [required], transitionScreen });
    await site.send('ada', 'PUT /issue/ACME-1', { fields: { duedate: null } });
    const request = { transition: { id: '11' }, fields: { duedate: '2026-12-01' } };

    expect((await site.send('ada', 'POST /issue/ACME-1/transitions', request)).status).toBe(204);
  });

  test('a permission that is missing', async () => {
    const site = createTestSite();
    const parameters = { permissionKey: 'ADMINISTER_PROJECTS' };
    const validators = [{ ruleKey: 'system:check-permission-validator', parameters }];
    await changeTransition(site, START, { validators });

    expect(await moved(site, 'dev')).toStrictEqual([
      400,
      "You do not have the permission 'ADMINISTER_PROJECTS' that this needs.",
    ]);
    expect(await moved(site, 'ada')).toBe(204);
  });

  test.each([
    ['another kind of check', { ...required.parameters, ruleType: 'fieldChanged', fieldKey: 'x' }],
    ['a field that the host cannot look at', { ...required.parameters, fieldsRequired: 'votes' }],
  ])('are 501 when the host cannot run them: %s', async (_what, parameters) => {
    const validators = [{ ...required, parameters }];

    expect((await changeTransition(createTestSite(), START, { validators })).status).toBe(501);
  });
});

describe('several validators on a transition', () => {
  const rule = (stage: number) => ({
    ruleKey: 'forge:workflow-validator',
    parameters: { key: 'app/env/static/plumbline-gate', config: JSON.stringify({ stage }) },
  });

  test('run in their order until one refuses; only its message is said', async () => {
    const asked: unknown[] = [];
    const site = createTestSite({
      runValidator: (_moduleKey, { configuration }) => {
        asked.push(configuration);
        const { stage } = configuration as { readonly stage: number };
        return Promise.resolve({ result: stage < 3, errorMessage: `Gate ${stage} waits.` });
      },
    });
    await changeTransition(site, START, { validators: [rule(2), rule(3), rule(4)] });

    expect(await moved(site, 'ada')).toStrictEqual([400, 'Gate 3 waits.']);
    expect(asked).toStrictEqual([{ stage: 2 }, { stage: 3 }]);
  });

  test('all of them must let through', async () => {
    const site = createTestSite();
    await changeTransition(site, START, { validators: [rule(1), rule(2)] });

    expect(await moved(site, 'ada')).toBe(204);
  });
});
