import { limits } from '#host/limits';
import { SAMPLE } from '#host/sample/sample-keys';
import { createTestSite, type TestSite } from '#test/support/jira-site';

async function keys(site: TestSite, jql: string, who: 'ada' | 'dev' | 'oscar' = 'ada') {
  const { status, body } = await site.send(who, 'POST /search/jql', {
    jql,
    fields: ['key'],
    maxResults: 1000,
  });
  if (status !== 200) throw new Error(`${jql}: ${JSON.stringify(body)}`);
  return (body.issues as { key: string }[]).map(({ key }) => key).sort();
}

const acme = (...numbers: number[]): string[] => numbers.map((number) => `ACME-${number}`).sort();
const EPICS = acme(2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

describe('JQL', () => {
  const site = createTestSite();

  test.each<[string, string[]]>([
    ['project = ACME AND issuetype = Epic', EPICS],
    ['project in ("ACME Finance Migration") and type = "epic"', EPICS],
    ['project = 10050 and hierarchyLevel = 1', EPICS],
    ['project = ACME and hierarchyLevel > 0', EPICS],
    ['hierarchyLevel < 0', acme(22, 23)],
    ['issuetype in subTaskIssueTypes()', acme(22, 23)],
    ['parent = ACME-5', acme(34, 35, 36, 37)],
    ['parent in (ACME-5, 10610)', acme(34, 35, 36, 37, 47, 48, 49)],
    ['parent in (ACME-5, ACME-10) and not statusCategory = Done', acme(36, 47, 48)],
    ['project = ACME and parent is EMPTY and type = Task', acme(53, 54, 57, 58)],
    ['parent = EMPTY and type = Task and project = ACME', acme(53, 54, 57, 58)],
    ['parent != ACME-5 and summary ~ "single"', []],
    ['key = acme-1', acme(1)],
    ['issuekey in (ACME-1, ACME-2)', acme(1, 2)],
    ['id = 10601', acme(1)],
    ['key not in (ACME-1) and issuetype = Delivery', []],
    ['project = ACME and type = Bug and status = "In Progress"', acme(52)],
    ['project = ACME and type = Bug and statusCategory in ("To Do", 3)', acme(48, 55, 59)],
    ['parent = ACME-10 and resolution = Unresolved', acme(47, 48)],
    ['parent = ACME-10 and resolution is not EMPTY', acme(49)],
    ['resolution = "Won\'t Do"', acme(37, 59)],
    ['assignee = currentUser() and type = Task and statusCategory != Done', acme(21, 24, 40, 53)],
    ['assignee = "lena.fischer@example.com"', acme(42)],
    ['assignee is EMPTY and parent = ACME-3', acme(28, 29)],
    ['parent = ACME-3 and assignee != "Jonas Beck"', []],
    ['labels = client', acme(21, 29, 33, 46)],
    ['labels in (client, internal) and type = Epic', acme(11)],
    ['labels not in (client) and project = ACME', acme(11, 24, 52)],
    ['labels is EMPTY and key in (ACME-20, ACME-21)', acme(20)],
    ['fixVersion = Pilot', acme(2, 3, 5)],
    ['component = "Access"', acme(5, 60)],
    ['issueLinkType = "is blocked by" and parent = ACME-2', acme(14, 15, 19, 21)],
    ['issueLinkType = Duplicate', acme(52, 59)],
    ['summary ~ "sign-in test"', acme(36)],
    ['summary ~ "migrat*" and type = Delivery', acme(1)],
    ['summary ~ "\\"cost centre\\"" and type = Task', acme(20)],
    ['reporter = currentUser() and type = Delivery', acme(1)],
    ['(key = ACME-1 or key = ACME-2) and not (key = ACME-1)', acme(2)],
  ])('finds what %s means', async (jql, expected) => {
    expect(await keys(site, jql)).toStrictEqual([...expected].sort());
  });

  test('bare words are a text search, not an error', async () => {
    expect(await keys(site, 'this is not jql')).toStrictEqual([]);
    expect(await keys(site, 'balance sheet')).toStrictEqual(acme(16));
  });

  test.each<[string, string]>([
    ['', 'Unbounded JQL queries are not allowed here'],
    ['ORDER BY created', 'Unbounded JQL queries are not allowed here'],
    ['summary ~ "abc', 'Error in the JQL Query'],
    ['colour = red', "Field 'colour' does not exist or you do not have permission to view it."],
    ['project = NOPE', "The value 'NOPE' does not exist for the field 'project'."],
    ['status = Gone', "The value 'Gone' does not exist for the field 'status'."],
    ['parent = ACME-999', "An issue with key 'ACME-999' does not exist for field 'parent'."],
    ['parent = 99', "A value with ID '99' does not exist for the field 'parent'."],
    ['key = hello', "The issue key 'hello' for field 'key' is invalid."],
    ['project ~ ACME', "The operator '~' is not supported by the 'project' field."],
    ['due < yesterday', "Date value 'yesterday' for field 'due' is invalid."],
    ['due < "2026-02-30"', "Date value '2026-02-30' for field 'due' is invalid."],
    ['assignee = nowhere()', "Unable to find JQL function 'nowhere()'."],
  ])('refuses %p with 400 and Jira’s message', async (jql, message) => {
    const { status, body } = await site.send('ada', 'POST /search/jql', { jql });

    expect(status).toBe(400);
    expect(body.errorMessages.join(' ')).toContain(message);
  });

  test('names every error of a query at once', async () => {
    const { body } = await site.send('ada', 'POST /search/jql', {
      jql: 'project = NOPE and colour = red',
    });

    expect(body.errorMessages).toHaveLength(2);
  });

  test.each(['sprint = 3', 'status was Done', 'assignee in membersOf("x")', 'cf[10020] = 1'])(
    'says with 501 that the host does not search by %s, which Jira does',
    async (jql) => {
      const { status, body } = await site.send('ada', 'POST /search/jql', { jql });

      expect(status).toBe(501);
      expect(body.errorMessages[0]).toContain('The local host does not emulate');
    },
  );

  test('ORDER BY takes seven fields and not eight', async () => {
    const fields = [
      'key',
      'created',
      'updated',
      'due',
      'summary',
      'status',
      'priority',
      'assignee',
    ];
    const jql = (count: number) => `project = ACME order by ${fields.slice(0, count).join(', ')}`;
    const { orderByFields } = limits.jira;

    expect((await site.send('ada', 'POST /search/jql', { jql: jql(orderByFields) })).status).toBe(
      200,
    );
    expect(
      (await site.send('ada', 'POST /search/jql', { jql: jql(orderByFields + 1) })).status,
    ).toBe(400);
  });

  test('orders as it is told, empty days last when they ascend', async () => {
    const { body } = await site.send('ada', 'POST /search/jql', {
      jql: 'parent = ACME-10 or key in (ACME-36, ACME-35) order by due asc, key desc',
      fields: ['key'],
    });

    expect(body.issues.map(({ key }: { key: string }) => key)).toStrictEqual([
      'ACME-35',
      'ACME-36',
      'ACME-49',
      'ACME-48',
      'ACME-47',
    ]);
  });
});

describe('days and instants in JQL', () => {
  test('due compares calendar days of the person who asks', async () => {
    const site = createTestSite();
    // 09:30 UTC on a Wednesday; two working days on is Friday.
    const jql = (text: string) => `parent is EMPTY and type = Bug and ${text}`;

    expect(await keys(site, jql('due <= 2d'))).toStrictEqual(acme(52));
    expect(await keys(site, jql('due = "2026-11-20"'))).toStrictEqual(acme(52));
    expect(await keys(site, jql('due < 2026-11-20'))).toStrictEqual([]);
    expect(await keys(site, jql('due >= startOfDay("+2d") and due <= endOfWeek()'))).toStrictEqual(
      acme(52),
    );
  });

  test('a typed instant is read in the time zone of the person who asks', async () => {
    const site = createTestSite();
    await site.send('ada', 'PUT /issue/ACME-20', { fields: { summary: 'Changed' } });

    // 09:30 UTC is 10:30 in Berlin (Ada) and 15:00 in Kolkata (Dev).
    const jql = 'updated >= "2026-11-18 10:30" and key = ACME-20';
    const before = 'updated < "2026-11-18 15:00" and key = ACME-20';

    expect(await keys(site, jql, 'ada')).toStrictEqual(acme(20));
    expect(await keys(site, before, 'ada')).toStrictEqual(acme(20));
    expect(await keys(site, before, 'dev')).toStrictEqual([]);
  });

  test('a period counts back from now', async () => {
    const site = createTestSite();
    await site.send('ada', 'PUT /issue/ACME-20', { fields: { summary: 'Changed' } });
    site.clock.advance(20 * 60_000);

    expect(await keys(site, 'project = ACME and updated >= -15m')).toStrictEqual([]);
    expect(await keys(site, 'project = ACME and updated >= -21m')).toStrictEqual(acme(20));
    expect(await keys(site, 'project = ACME and updated >= -26h')).toStrictEqual(
      expect.arrayContaining(acme(20)),
    );
  });
});

describe('search/jql', () => {
  const site = createTestSite();

  test('gives only the id unless fields are asked for, and no total', async () => {
    const { body } = await site.send('ada', 'GET /search/jql?jql=key%20%3D%20ACME-1');

    expect(body).toStrictEqual({ issues: [{ id: '10601' }], isLast: true });
  });

  test('pages by a token that holds for its own query only', async () => {
    const query = { jql: 'project = ACME order by key', fields: ['summary'], maxResults: 25 };
    const seen: string[] = [];
    let token: string | undefined;
    do {
      const { body } = await site.send('ada', 'POST /search/jql', {
        ...query,
        nextPageToken: token,
      });
      seen.push(...body.issues.map(({ key }: { key: string }) => key));
      expect(body.isLast).toBe(body.nextPageToken === undefined);
      token = body.nextPageToken;
    } while (token !== undefined);

    expect(new Set(seen).size).toBe(60);
    const first = await site.send('ada', 'POST /search/jql', query);
    const other = await site.send('ada', 'POST /search/jql', {
      ...query,
      jql: 'project = ACME order by id',
      nextPageToken: first.body.nextPageToken,
    });
    expect(other.status).toBe(400);
  });

  test('makes pages smaller: 100 with fields, 5,000 with ids', async () => {
    for (let number = 0; number < 45; number += 1) {
      await site.send('ada', 'POST /issue', {
        fields: {
          project: { key: 'ACME' },
          issuetype: { name: 'Task' },
          summary: `More ${number}`,
        },
      });
    }
    const ask = async (fields: string[]): Promise<number> => {
      const request = { jql: 'project = ACME', fields, maxResults: 6_000 };
      const { body } = await site.send('ada', 'POST /search/jql', request);
      return body.issues.length;
    };

    expect(await ask(['summary'])).toBe(limits.jira.searchPageWithFields);
    expect(await ask(['id', 'key'])).toBe(105);
  });

  test('costs one point and one for each work item', async () => {
    const { points } = await site.send('ada', 'POST /search/jql', { jql: 'parent = ACME-5' });

    expect(points).toBe(5);
  });

  test('refuses expand as an array, as live Jira does', async () => {
    const { status, body } = await site.send('ada', 'POST /search/jql', {
      jql: 'project = ACME',
      expand: ['names'],
    });

    expect(status).toBe(400);
    expect(body.errorMessages[0]).toContain('Invalid request payload');
  });

  test('reconciles 50 work items and not 51', async () => {
    const ids = (count: number) => Array.from({ length: count }, (_, index) => 10_601 + index);
    const send = (count: number) =>
      site.send('ada', 'POST /search/jql', { jql: 'key = ACME-1', reconcileIssues: ids(count) });
    const { reconciledIssues } = limits.jira;

    expect((await send(reconciledIssues)).status).toBe(200);
    expect((await send(reconciledIssues + 1)).status).toBe(400);
  });

  test('refuses a field that the host does not keep instead of leaving it out', async () => {
    const request = { jql: 'key = ACME-1', fields: ['comment'] };

    expect((await site.send('ada', 'POST /search/jql', request)).status).toBe(501);
  });
});

describe('search lag', () => {
  test('search knows the state before a write until the lag passed, GET knows the new one', async () => {
    const site = createTestSite({ searchLagMilliseconds: 700 });
    const jql = 'parent = ACME-9';
    await site.send('ada', 'PUT /issue/ACME-54', { fields: { parent: { key: 'ACME-9' } } });

    const { body } = await site.send('ada', 'GET /issue/ACME-54?fields=parent');
    expect(body.fields.parent.key).toBe('ACME-9');
    expect(await keys(site, jql)).toStrictEqual([]);
    site.clock.advance(701);
    expect(await keys(site, jql)).toStrictEqual(acme(54));
  });

  test('a new work item is not found and a deleted one still is', async () => {
    const site = createTestSite({ searchLagMilliseconds: 700 });
    const fields = { project: { key: 'ACME' }, issuetype: { name: 'Task' }, summary: 'Brand new' };
    await site.send('ada', 'POST /issue', { fields });
    await site.send('ada', 'DELETE /issue/ACME-55');

    expect(await keys(site, 'summary ~ "brand new"')).toStrictEqual([]);
    expect(await keys(site, 'project = ACME and summary ~ "old company"')).toStrictEqual(acme(55));
    site.clock.advance(701);
    expect(await keys(site, 'summary ~ "brand new"')).toStrictEqual(acme(61));
    expect(await keys(site, 'project = ACME and summary ~ "old company"')).toStrictEqual([]);
  });

  test('several writes become visible one after another', async () => {
    const site = createTestSite({ searchLagMilliseconds: 700 });
    await site.send('ada', 'PUT /issue/ACME-54', { fields: { summary: 'First wording' } });
    site.clock.advance(400);
    await site.send('ada', 'PUT /issue/ACME-54', { fields: { summary: 'Second wording' } });
    const shown = async (): Promise<string> => {
      const request = { jql: 'key = ACME-54', fields: ['summary'] };
      return (await site.send('ada', 'POST /search/jql', request)).body.issues[0].fields.summary;
    };

    expect(await shown()).toBe('Order licences for the pilot group');
    site.clock.advance(301);
    expect(await shown()).toBe('First wording');
    site.clock.advance(400);
    expect(await shown()).toBe('Second wording');
  });

  test('reconcileIssues makes search read the stored state of the named work items', async () => {
    const site = createTestSite({ searchLagMilliseconds: 700 });
    await site.send('ada', 'PUT /issue/ACME-54', { fields: { parent: { key: 'ACME-9' } } });
    const { body } = await site.send('ada', 'POST /search/jql', {
      jql: 'parent = ACME-9',
      reconcileIssues: [10_654],
    });

    expect(body.issues).toStrictEqual([{ id: '10654' }]);
  });
});

test('people find only what they may see, and counts say the same', async () => {
  const site = createTestSite();
  const count = async (who: 'ada' | 'dev' | 'carla' | 'oscar', jql: string) =>
    (await site.send(who, 'POST /search/approximate-count', { jql })).body.count as number;

  expect(await count('ada', 'created > "2000-01-01"')).toBe(65);
  expect(await count('dev', 'created > "2000-01-01"')).toBe(59);
  expect(await count('carla', 'created > "2000-01-01"')).toBe(59);
  expect(await count('oscar', 'created > "2000-01-01"')).toBe(5);
  expect(await keys(site, `summary ~ "extended parallel run"`, 'dev')).toStrictEqual([]);
  expect(await keys(site, `key = ${SAMPLE.commercialIssueKey}`)).toStrictEqual([
    SAMPLE.commercialIssueKey,
  ]);
});
