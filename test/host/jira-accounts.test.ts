/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call --
   answers are looked into as they come over the wire; their shapes are checked against Atlassian's document (watched-answers.ts) */
import { type AccountState } from '#host/jira/people/account-state';
import { SAMPLE } from '#host/sample/sample-keys';
import { createTestSite, type TestSite } from '#test/support/jira-site';

const { accountId } = SAMPLE.people.grace;
const GONE: readonly AccountState[] = ['deactivated', 'closed'];

function siteWhereGraceIs(state: AccountState): TestSite {
  const site = createTestSite();
  site.jira.setAccountState(accountId, state);
  return site;
}

/** What Jira says of her wherever she is named. */
async function asRead(site: TestSite): Promise<unknown> {
  const { body } = await site.send('ada', `GET /user/bulk?accountId=${accountId}`);
  const { displayName, active, accountType, timeZone } = body.values[0];
  return { displayName, active, accountType, timeZone };
}

describe('an account', () => {
  test('that an admin deactivates keeps its name', async () => {
    expect(await asRead(siteWhereGraceIs('deactivated'))).toStrictEqual({
      displayName: 'Grace Lindqvist',
      active: false,
      accountType: 'atlassian',
      timeZone: 'Europe/Stockholm',
    });
  });

  test('that its owner closes is a former user of an unknown type', async () => {
    expect(await asRead(siteWhereGraceIs('closed'))).toStrictEqual({
      displayName: 'Former user',
      active: false,
      accountType: 'unknown',
      timeZone: undefined,
    });
  });

  test.each(GONE)('that is %s cannot log in, act, be assigned, or be found', async (state) => {
    const site = createTestSite();
    await site.send('ada', 'PUT /issue/ACME-20', { fields: { assignee: { accountId } } });
    site.jira.setAccountState(accountId, state);

    expect(site.jira.loginUsers().map((user) => user.accountId)).not.toContain(accountId);
    expect((await site.send('grace', 'GET /myself')).status).toBe(401);
    const found = await site.send('ada', 'GET /user/assignable/search?project=ACME&query=grace');
    expect(found.body).toStrictEqual([]);
    const { body: picked } = await site.send('ada', 'GET /groupuserpicker?query=grace');
    expect(picked.users.users).toStrictEqual([]);
    const edit = { fields: { assignee: { accountId } } };
    expect((await site.send('ada', 'PUT /issue/ACME-21', edit)).status).toBe(400);
    const question = {
      accountId,
      projectPermissions: [{ permissions: ['EDIT_ISSUES'], projects: [10_050] }],
    };
    const { body: rights } = await site.send('ada', 'POST /permissions/check', question);
    expect(rights.projectPermissions).toStrictEqual([]);
  });

  test.each(GONE)(
    'that is %s stays where it stood: on work, in histories, in searches',
    async (state) => {
      const site = createTestSite();
      await site.send('grace', 'PUT /issue/ACME-20', { fields: { assignee: { accountId } } });
      site.jira.setAccountState(accountId, state);
      const { body: issue } = await site.send('ada', 'GET /issue/ACME-20?fields=assignee');
      const { body: history } = await site.send('ada', 'GET /issue/ACME-20/changelog');
      const jql = `assignee = "${accountId}" and key = ACME-20`;
      const { body: found } = await site.send('ada', 'POST /search/jql', { jql });

      expect(issue.fields.assignee).toMatchObject({ accountId, active: false });
      expect(history.values.at(-1).author).toMatchObject({ accountId, active: false });
      expect(found.issues).toHaveLength(1);
    },
  );

  test('that was deactivated can come back, one that was closed cannot', async () => {
    const back = siteWhereGraceIs('deactivated');
    back.jira.setAccountState(accountId, 'active');
    expect((await back.send('grace', 'GET /myself')).status).toBe(200);

    const closed = siteWhereGraceIs('closed');
    expect(() => {
      closed.jira.setAccountState(accountId, 'active');
    }).toThrow('was closed');
  });
});
