/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-argument --
   answers are looked into as they come over the wire; their shapes are checked in jira-wire.test.ts */
import { limits } from '#host/limits';
import { createTestSite, IDENTITY, type TestSite } from '#test/support/jira-site';

const QUERY = { jql: 'project = ACME order by key', fields: ['summary'], maxResults: 25 };

async function firstToken(site: TestSite): Promise<string> {
  return (await site.send('ada', 'POST /search/jql', QUERY)).body.nextPageToken;
}

describe('the token of a page', () => {
  const site = createTestSite();
  const again = (nextPageToken: string, other: object = {}, who: 'ada' | 'dev' = 'ada') =>
    site.send(who, 'POST /search/jql', { ...QUERY, nextPageToken, ...other });

  test('says nothing about what is in it, and is another one each time', async () => {
    const token = await firstToken(site);

    expect(Buffer.from(token, 'base64url').toString('latin1')).not.toMatch(/25|offset|ACME/);
    expect(await firstToken(site)).not.toBe(token);
  });

  test.each([
    { what: 'other JQL', other: { jql: 'project = ACME order by id' } },
    { what: 'other fields', other: { fields: ['status'] } },
    { what: 'other work items to reconcile', other: { reconcileIssues: [10_601] } },
    { what: 'another expansion', other: { expand: 'names' } },
    { what: 'another person', other: {}, who: 'dev' as const },
  ])('is refused with $what', async ({ other, who }) => {
    const { status, body } = await again(await firstToken(site), other, who);

    expect([status, body.errorMessages]).toStrictEqual([
      400,
      ['The provided next page token is invalid or expired.'],
    ]);
  });

  test.each(['nonsense', '', ...['A', 'Z'].map((letter) => letter.repeat(120))])(
    'is refused when a client made it up: %p',
    async (token) => {
      // An empty one is none: the first page.
      expect((await again(token)).status).toBe(token === '' ? 200 : 400);
    },
  );

  test('is refused when a letter of it was changed', async () => {
    const token = await firstToken(site);
    const changed = `${token.slice(0, -3)}${token.at(-3) === 'A' ? 'B' : 'A'}${token.slice(-2)}`;

    expect((await again(changed)).status).toBe(400);
  });

  test('goes on with another size of the page', async () => {
    const { body } = await again(await firstToken(site), { maxResults: 50 });

    expect([body.issues.length, body.isLast, body.nextPageToken]).toStrictEqual([
      35,
      true,
      undefined,
    ]);
  });

  test('lives for seven days and no longer', async () => {
    const aging = createTestSite();
    const token = await firstToken(aging);
    const ask = async () =>
      (await aging.send('ada', 'POST /search/jql', { ...QUERY, nextPageToken: token })).status;
    aging.clock.advance(limits.jira.pageTokenMilliseconds - 60_000);
    expect(await ask()).toBe(200);
    aging.clock.advance(60_000);

    expect(await ask()).toBe(400);
  });

  test('survives a restart of the site and is worth nothing on another one', async () => {
    const first = createTestSite();
    const token = await firstToken(first);
    const restarted = createTestSite({ database: first.database, clock: first.clock });
    const other = createTestSite({ identity: { ...IDENTITY, cloudId: 'another' } });
    const ask = async (where: TestSite) =>
      (await where.send('ada', 'POST /search/jql', { ...QUERY, nextPageToken: token })).status;

    expect([await ask(restarted), await ask(other)]).toStrictEqual([200, 400]);
  });
});

describe('pages of a search', () => {
  test('begin at the beginning whatever startAt says, and never have a total', async () => {
    const site = createTestSite();
    const query = `jql=${encodeURIComponent(QUERY.jql)}&maxResults=2&startAt=40&fields=key`;
    const { body } = await site.send('ada', `GET /search/jql?${query}`);

    expect(body.issues.map(({ key }: { key: string }) => key)).toStrictEqual([
      'ACME-60',
      'ACME-59',
    ]);
    expect(Object.keys(body as object).sort()).toStrictEqual(['isLast', 'issues', 'nextPageToken']);
  });

  test.each([
    'key',
    'id ASC',
    'due ASC',
    'due DESC, key ASC',
    'assignee DESC, due ASC',
    'priority, resolved ASC, summary',
    '"Story Points" ASC, "Start date" DESC',
    'status ASC, issuetype DESC',
    'created ASC, updated DESC',
  ])('put together are the whole, whatever the order: %s', async (order) => {
    const site = createTestSite();
    const request = { jql: `created > "2000-01-01" order by ${order}`, fields: ['key'] };
    const keys = (body: { issues: { key: string }[] }) => body.issues.map(({ key }) => key);
    const { body: whole } = await site.send('ada', 'POST /search/jql', {
      ...request,
      maxResults: 100,
    });
    const pages: string[] = [];
    let nextPageToken: string | undefined;
    do {
      const page = { ...request, maxResults: 7, nextPageToken };
      const { body } = await site.send('ada', 'POST /search/jql', page);
      pages.push(...keys(body));
      ({ nextPageToken } = body);
    } while (nextPageToken !== undefined);

    expect(pages).toHaveLength(65);
    expect(pages).toStrictEqual(keys(whole));
  });

  test('do not shift when work comes or goes before them', async () => {
    const site = createTestSite();
    const ask = async (nextPageToken?: string) =>
      (
        await site.send('ada', 'POST /search/jql', {
          jql: 'parent = ACME-5 order by key ASC',
          fields: ['key'],
          maxResults: 2,
          nextPageToken,
        })
      ).body;
    const first = await ask();
    await site.send('ada', 'DELETE /issue/ACME-34');
    await site.send('ada', 'PUT /issue/ACME-20', { fields: { parent: { key: 'ACME-5' } } });
    const second = await ask(first.nextPageToken);

    expect(
      [first, second].map(({ issues }) => issues.map(({ key }: { key: string }) => key)),
    ).toStrictEqual([
      ['ACME-34', 'ACME-35'],
      ['ACME-36', 'ACME-37'],
    ]);
  });

  test.each([
    { what: 'id', fields: ['id'], largest: limits.jira.searchPageOfIds },
    { what: 'id and key', fields: ['id', 'key'], largest: limits.jira.searchPageOfIds },
    { what: 'one field', fields: ['id', 'summary'], largest: limits.jira.searchPageWithFields },
    { what: 'all fields', fields: ['*all'], largest: limits.jira.searchPageWithFields },
    {
      what: 'ids with their history',
      fields: ['id'],
      expand: 'changelog',
      largest: limits.jira.searchPageWithFields,
    },
  ])('are as large as what is asked for allows: $what', async ({ fields, expand, largest }) => {
    const site = createTestSite();
    // Copies of one work item, because making so many by REST takes long.
    site.database.exec(`INSERT INTO jira_issue SELECT value, 'ACME-' || value, projectId, value,
      ${COPIED} FROM jira_issue, generate_series(20000, 25100) WHERE key = 'ACME-54'`);
    const request = { jql: 'project = ACME', fields, expand, maxResults: 10_000 };
    const { body } = await site.send('ada', 'POST /search/jql', request);

    expect([body.issues.length, body.isLast]).toStrictEqual([largest, false]);
  });
});

/** Columns of a work item behind id, key, project and number. */
const COPIED = `issueTypeId, statusId, resolutionId, priorityId, summary, summaryWords, description,
  descriptionWords, assigneeAccountId, reporterAccountId, creatorAccountId, parentId, parentKey, dueDate,
  securityLevelId, labels, fixVersionIds, affectedVersionIds, componentIds, customValues, created, updated,
  resolved, statusChanged`;
