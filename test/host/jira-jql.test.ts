/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call --
   answers are looked into as they come over the wire; their shapes are checked in jira-wire.test.ts */
import { limits } from '#host/limits';
import { FIELDS } from '#host/sample/sample-configuration';
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
    expect(await keys(site, 'balance sheet')).toStrictEqual(acme(2, 16));
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
    ['due < startOfMonth(-1Q)', "Duration for function 'startOfMonth' should have the format"],
    ['assignee = nowhere()', "Unable to find JQL function 'nowhere()'."],
    ['status = currentUser()', "A value provided by the function 'currentUser' is invalid"],
    ['assignee in membersOf("x")', "a list of usernames for group 'x'; the group does not exist."],
    ['assignee = membersOf("operations")', "does not support the list value 'membersOf()'"],
    ['assignee in currentUser()', "does not support the non-list value 'currentUser()'"],
    ['assignee > "Ada Okafor"', "The operator '>' is not supported by the 'assignee' field."],
    ['due > EMPTY', 'Error in the JQL Query'],
    ['summary = pilot', "The operator '=' is not supported by the 'summary' field."],
    ['text !~ pilot', "The operator '!~' is not supported by the 'text' field."],
    ['sprint = 3', "Sprint with id '3' does not exist or you do not have permission to view it."],
    ['cf[10020] = 1', "Field 'cf[10020]' does not exist or you do not have permission to view it."],
    ['"Story Points" > many', "The value 'many' for the field 'Story Points' is not a number."],
    ['issue in linkedIssues(ACME-999)', "Issue 'ACME-999' could not be found."],
    ['project in projectsWhereUserHasRole("Kings")', "the project role 'Kings' does not exist."],
    ['project = ACME order by colour', "Field 'colour' does not exist"],
    // Jira keeps no history of these, though the grammar takes the words.
    ['summary was "Cash flow report"', "History searches do not support the 'summary' field."],
    ['due changed', "History searches do not support the 'due' field."],
    ['labels was not in (client)', "History searches do not support the 'labels' field."],
    ['parent changed after -1w', "History searches do not support the 'parent' field."],
    ['sprint was EMPTY', "History searches do not support the 'sprint' field."],
    ['status was Done from "To Do"', 'Error in the JQL Query'],
    ['status was Gone', "The value 'Gone' does not exist for the field 'status'."],
    ['status changed after tomorrow', "Date value for the predicate 'after' is invalid."],
    ['status changed by nobody', "The value 'nobody' does not exist for the field 'by'."],
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

  test.each([
    'comment ~ done',
    'environment ~ linux',
    'filter = 10000',
    'worklogAuthor = currentUser()',
    'watcher = currentUser()',
    'parentEpic = ACME-2',
    '"Epic Link" = ACME-2',
    'project = ACME order by rank',
    'project = ACME order by labels',
    'issue in watchedIssues()',
    'created > lastLogin()',
    'issue.property[risk].level = high',
    'summary ~ "rep?rt"',
    'summary ~ "cash flow OR report"',
  ])('says with 501 that the host does not search by %s, which Jira does', async (jql) => {
    const { status, body } = await site.send('ada', 'POST /search/jql', { jql });

    expect(status).toBe(501);
    expect(body.errorMessages[0]).toContain('The local host does not emulate');
  });

  test('a list takes 1,000 values and not 1,001', async () => {
    const status = async (count: number) => {
      const jql = `labels in (${Array.from({ length: count }, (_, index) => `l${index}`).join()})`;
      return (await site.send('ada', 'POST /search/jql', { jql })).status;
    };

    expect(await status(limits.jira.valuesInAList)).toBe(200);
    expect(await status(limits.jira.valuesInAList + 1)).toBe(400);
  });

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

test('sprints are found by their states', async () => {
  const site = createTestSite();
  const sprint = '(id, name, state, boardId) VALUES (?, ?, ?, 1)';
  for (const [id, state] of [
    [1, 'closed'],
    [2, 'active'],
    [3, 'future'],
  ] as const) {
    site.database.prepare(`INSERT INTO jira_sprint ${sprint}`).run(id, `Sprint ${id}`, state);
    const set = 'UPDATE jira_issue SET customValues = ? WHERE key = ?';
    site.database.prepare(set).run(JSON.stringify({ [FIELDS.sprint]: [1, id] }), `ACME-${50 + id}`);
  }

  expect(await keys(site, 'sprint in closedSprints()')).toStrictEqual(acme(51, 52, 53));
  expect(await keys(site, 'sprint in openSprints()')).toStrictEqual(acme(52));
  expect(await keys(site, 'Sprint in futureSprints() or sprint = "sprint 2"')).toStrictEqual(
    acme(52, 53),
  );
  expect(await keys(site, 'cf[10107] not in openSprints()')).toStrictEqual(acme(51, 53));
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
