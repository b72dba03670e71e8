import { createTestSite } from '#test/support/jira-site';

test('a site of before JQL searched descriptions is searched by them after the upgrade', async () => {
  const { database, clock } = createTestSite();
  database.exec('ALTER TABLE jira_issue DROP COLUMN descriptionWords');
  database.exec('ALTER TABLE jira_search_shadow DROP COLUMN descriptionWords');

  const site = createTestSite({ database, clock, searchLagMilliseconds: 700 });
  const find = async (jql: string) => {
    const { body } = await site.send('ada', 'POST /search/jql', { jql, fields: ['key'] });
    return (body as { issues: { key: string }[] }).issues.map(({ key }) => key);
  };

  expect(await find('description ~ "figures" and project = ACME')).not.toStrictEqual([]);
  await site.send('ada', 'PUT /issue/ACME-54', { fields: { summary: 'Renamed' } });
  expect(await find('summary ~ "renamed" and project = ACME')).toStrictEqual([]);
  clock.advance(701);
  expect(await find('summary ~ "renamed" and project = ACME')).toStrictEqual(['ACME-54']);
});

test('a site of before team-managed projects has all that it had, for everybody', async () => {
  const { database, clock } = createTestSite();
  const tables = ['role', 'issue_type', 'status', 'workflow', 'field'];
  for (const table of tables) {
    database.exec(`ALTER TABLE jira_${table} DROP COLUMN scopeProjectId`);
  }

  const site = createTestSite({ database, clock });
  const { body } = await site.send('dev', 'GET /issuetype');
  const types = body as readonly { readonly name: string; readonly scope?: unknown }[];

  expect(types.map(({ name }) => name)).toContain('Epic');
  expect(types.every(({ scope }) => scope === undefined)).toBe(true);
  expect((await site.send('ada', 'GET /workflows/search')).status).toBe(200);
});
