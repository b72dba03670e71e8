/* eslint-disable @typescript-eslint/no-unsafe-member-access --
   answers are looked into as they come over the wire; their shapes are checked in jira-wire.test.ts */
import { SAMPLE } from '#host/sample/sample-keys';
import {
  APP_ACCOUNT,
  createTestSite,
  person,
  type PersonName,
  type TestSite,
} from '#test/support/jira-site';

const PEOPLE = ['ada', 'grace', 'tomas', 'dev', 'carla', 'oscar'] as const;
const EVERY_SCOPE = [
  'read:jira-work',
  'write:jira-work',
  'read:jira-user',
  'manage:jira-configuration',
];

type Try = readonly [what: string, request: string, body?: unknown];

const VALID_EDIT = { fields: { labels: ['tried'] } };

/** What each of the six people gets, in the order of PEOPLE. */
const TABLE: readonly (readonly [...Try, statuses: readonly number[]])[] = [
  ['browse ACME', 'GET /project/ACME', undefined, [200, 200, 200, 200, 200, 404]],
  ['browse OPS', 'GET /project/OPS', undefined, [200, 404, 404, 404, 404, 200]],
  ['read a work item', 'GET /issue/ACME-2', undefined, [200, 200, 200, 200, 200, 404]],
  ['read a commercial one', 'GET /issue/ACME-24', undefined, [200, 200, 200, 404, 404, 404]],
  ['edit', 'PUT /issue/ACME-54', VALID_EDIT, [204, 204, 204, 204, 403, 404]],
  ['edit a commercial one', 'PUT /issue/ACME-24', VALID_EDIT, [204, 204, 204, 404, 404, 404]],
  ['delete', 'DELETE /issue/ACME-54', undefined, [204, 403, 403, 403, 403, 404]],
  [
    'create',
    'POST /issue',
    { fields: { project: { key: 'ACME' }, issuetype: { name: 'Task' }, summary: 'New' } },
    [201, 201, 201, 201, 403, 400],
  ],
  [
    'link',
    'POST /issueLink',
    {
      type: { name: 'Blocks' },
      inwardIssue: { key: 'ACME-53' },
      outwardIssue: { key: 'ACME-54' },
    },
    [201, 201, 201, 201, 404, 404],
  ],
  [
    'make a transition',
    'POST /issue/ACME-20/transitions',
    { transition: { id: '11' } },
    [204, 204, 204, 204, 400, 404],
  ],
  ['see the roles', 'GET /project/ACME/role', undefined, [200, 401, 401, 401, 401, 404]],
  [
    'see who is in a role',
    'GET /project/ACME/role/10010',
    undefined,
    [200, 404, 404, 404, 404, 404],
  ],
  ['read workflows', 'GET /workflows/search', undefined, [200, 401, 401, 401, 401, 401]],
  ['pick people', 'GET /groupuserpicker?query=a', undefined, [200, 200, 200, 200, 403, 200]],
  [
    'pick assignees',
    'GET /user/assignable/search?project=ACME&query=',
    undefined,
    [200, 200, 200, 200, 401, 404],
  ],
];

describe('what each of the six people may do', () => {
  const cases = TABLE.flatMap(([what, request, body, statuses]) =>
    PEOPLE.map((who, index) => ({ who, what, request, body, expected: statuses[index] })),
  );

  test.each(cases)('$who: $what', async ({ who, request, body, expected }) => {
    const site = createTestSite();

    expect((await site.send(who, request, body)).status).toBe(expected);
  });
});

async function permission(site: TestSite, who: PersonName, query: string): Promise<string[]> {
  const { body } = await site.send(who, `GET /mypermissions?${query}`);
  const granted = body.permissions as Record<string, { havePermission: boolean }>;
  return Object.keys(granted).filter((key) => granted[key]?.havePermission);
}

describe('mypermissions', () => {
  const site = createTestSite();
  const asked = 'permissions=BROWSE_PROJECTS,EDIT_ISSUES,ADMINISTER_PROJECTS,ADMINISTER';

  test.each<[PersonName, string[]]>([
    ['ada', ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'ADMINISTER_PROJECTS', 'ADMINISTER']],
    ['dev', ['BROWSE_PROJECTS', 'EDIT_ISSUES']],
    ['carla', ['BROWSE_PROJECTS']],
  ])('%s in ACME: %j', async (who, expected) => {
    expect(await permission(site, who, `projectKey=ACME&${asked}`)).toStrictEqual(expected);
    expect(await permission(site, who, `projectId=10050&${asked}`)).toStrictEqual(expected);
    expect(await permission(site, who, `issueKey=ACME-2&${asked}`)).toStrictEqual(expected);
  });

  test('needs the list, knows its keys, and hides projects and work items', async () => {
    expect((await site.send('ada', 'GET /mypermissions')).status).toBe(400);
    expect((await site.send('ada', 'GET /mypermissions?permissions=FLY')).status).toBe(400);
    const hidden = 'permissions=EDIT_ISSUES&';
    expect((await site.send('dev', `GET /mypermissions?${hidden}projectKey=OPS`)).status).toBe(404);
    expect((await site.send('dev', `GET /mypermissions?${hidden}issueKey=ACME-24`)).status).toBe(
      404,
    );
  });
});

describe('permissions/check', () => {
  const site = createTestSite();
  const question = {
    globalPermissions: ['ADMINISTER'],
    projectPermissions: [
      { permissions: ['EDIT_ISSUES'], projects: [10_050, 10_051, 1], issues: [10_602, 10_624, 1] },
    ],
  };

  test('lists what is granted and leaves out the rest without a word', async () => {
    const { body } = await site.send('dev', 'POST /permissions/check', question);

    expect(body).toStrictEqual({
      globalPermissions: [],
      projectPermissions: [{ permission: 'EDIT_ISSUES', projects: [10_050], issues: [10_602] }],
    });
  });

  test('only admins and the app may ask about others', async () => {
    const about = { ...question, accountId: SAMPLE.people.carla.accountId };

    expect((await site.send('dev', 'POST /permissions/check', about)).status).toBe(403);
    const { body } = await site.send('ada', 'POST /permissions/check', about);
    expect(body).toStrictEqual({ globalPermissions: [], projectPermissions: [] });
    const app = { kind: 'app', scopes: EVERY_SCOPE } as const;
    expect((await site.send(app, 'POST /permissions/check', about)).status).toBe(200);
  });
});

describe('scopes and the app', () => {
  const app = { kind: 'app', scopes: EVERY_SCOPE } as const;

  test('without its scope a call is refused by the gateway, for the app and for a person in it', async () => {
    const site = createTestSite();
    const accountId = SAMPLE.people.ada.accountId;
    const bare = { kind: 'user', accountId, scopes: ['read:jira-user'] } as const;

    const { status, body } = await site.send(bare, 'GET /issue/ACME-2');
    expect(status).toBe(401);
    expect(body).toStrictEqual({ code: 401, message: 'Unauthorized; scope does not match' });
    expect((await site.send(bare, 'GET /myself')).status).toBe(200);
    expect((await site.send({ kind: 'app', scopes: [] }, 'GET /issue/ACME-2')).status).toBe(401);
    expect((await site.send(person('ada'), 'GET /issue/ACME-2')).status).toBe(200);
  });

  test('the app acts under its own account and sees commercial work', async () => {
    const site = createTestSite();

    const { status, headers } = await site.send(app, 'GET /issue/ACME-24');
    expect(status).toBe(200);
    expect(headers['x-aaccountid']).toBe(APP_ACCOUNT);
  });

  test('an access rule hides a project from the app whoever it acts for, and from nobody else', async () => {
    const site = createTestSite();
    const accountId = SAMPLE.people.ada.accountId;
    const through = { kind: 'user', accountId, scopes: EVERY_SCOPE } as const;
    site.jira.setHiddenFromApp('ACME', 'hidden');

    expect((await site.send(app, 'GET /issue/ACME-2')).status).toBe(404);
    expect((await site.send(through, 'GET /issue/ACME-2')).status).toBe(404);
    expect((await site.send('ada', 'GET /issue/ACME-2')).status).toBe(200);
    site.jira.setHiddenFromApp('ACME', 'visible');
    expect((await site.send(app, 'GET /issue/ACME-2')).status).toBe(200);
  });

  test('nobody, and an account that was closed, are not let in', async () => {
    const site = createTestSite();
    const closed = {
      kind: 'user',
      accountId: SAMPLE.people.lena.accountId,
      scopes: 'all',
    } as const;

    expect((await site.send({ kind: 'anonymous' }, 'GET /issue/ACME-2')).status).toBe(401);
    expect((await site.send(closed, 'GET /issue/ACME-2')).status).toBe(401);
  });
});
