/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-argument --
   answers are looked into as they come over the wire; their shapes are checked in jira-wire.test.ts */
import { limits } from '#host/limits';
import { SAMPLE } from '#host/sample/sample-keys';
import { createTestSite, type TestSite } from '#test/support/jira-site';

type Question = { readonly key: string; readonly fields: string; readonly who?: 'ada' | 'dev' };

async function fieldsOf(site: TestSite, { key, fields, who = 'ada' }: Question) {
  return (await site.send(who, `GET /issue/${key}?fields=${fields}`)).body.fields;
}

describe('what is shown of other work items', () => {
  test('a parent that the reader cannot see is there by id and key only', async () => {
    const site = createTestSite();
    const key = SAMPLE.elsewhereIssueKey;
    const seen = await fieldsOf(site, { key, fields: 'parent', who: 'ada' });
    const hidden = await fieldsOf(site, { key, fields: 'parent', who: 'dev' });

    expect(seen.parent.fields.summary).toBe('Network zone for partner systems');
    expect(Object.keys(hidden.parent).sort()).toStrictEqual(['id', 'key', 'self']);
    expect(hidden.parent.key).toBe('OPS-1');
  });

  test('links to work that the reader cannot see are left out', async () => {
    const site = createTestSite();
    const count = async (who: 'ada' | 'dev') =>
      (await fieldsOf(site, { key: 'ACME-44', fields: 'issuelinks', who })).issuelinks
        .length as number;

    expect([await count('ada'), await count('dev')]).toStrictEqual([1, 0]);
  });

  test('a sub-task is in the list of its parent, and dates and versions are on the wire', async () => {
    const site = createTestSite();
    const fields = await fieldsOf(site, { key: 'ACME-19', fields: 'subtasks' });
    const epic = await fieldsOf(site, { key: 'ACME-2', fields: 'fixVersions,components' });

    expect(fields.subtasks.map(({ key }: { key: string }) => key)).toStrictEqual([
      'ACME-22',
      'ACME-23',
    ]);
    expect(epic.fixVersions[0]).toMatchObject({ name: 'Pilot', released: false, overdue: false });
    expect(epic.components[0].name).toBe('Reporting');
  });
});

describe('reading many', () => {
  test('bulkfetch orders by id and lists apart what is not there for the reader', async () => {
    const site = createTestSite();
    const { body } = await site.send('dev', 'POST /issue/bulkfetch', {
      issueIdsOrKeys: ['ACME-24', 'ACME-9', '10602', 'ACME-2', 'NOPE-1'],
      fields: ['summary'],
    });

    expect(body.issues.map(({ key }: { key: string }) => key)).toStrictEqual(['ACME-2', 'ACME-9']);
    expect(body.issueErrors.map(({ id }: { id: string }) => id)).toStrictEqual([
      'ACME-24',
      'NOPE-1',
    ]);
  });

  test('bulkfetch takes 100 work items and not 101', async () => {
    const site = createTestSite();
    const send = async (count: number) => {
      const issueIdsOrKeys = Array.from({ length: count }, (_, index) => `ACME-${index + 1}`);
      return (await site.send('ada', 'POST /issue/bulkfetch', { issueIdsOrKeys })).status;
    };

    expect(await send(limits.jira.bulkFetchIssues)).toBe(200);
    expect(await send(limits.jira.bulkFetchIssues + 1)).toBe(400);
  });

  test('the bulk changelog is by instants, splits one history over pages, and created is a number', async () => {
    const site = createTestSite();
    const request = { issueIdsOrKeys: ['ACME-18', 'ACME-13', 'ACME-16'], maxResults: 5 };
    const logs: { issueId: string; changeHistories: { created: number }[] }[] = [];
    const pages: string[][] = [];
    let nextPageToken: string | undefined;
    do {
      const body = (
        await site.send('ada', 'POST /changelog/bulkfetch', { ...request, nextPageToken })
      ).body;
      logs.push(...body.issueChangeLogs);
      pages.push(body.issueChangeLogs.map((log: { issueId: string }) => log.issueId));
      ({ nextPageToken } = body);
    } while (nextPageToken !== undefined);

    // ACME-13 was done before ACME-16 began, and ACME-18 was reopened since.
    expect(pages).toStrictEqual([['10613', '10616'], ['10616', '10618'], ['10618']]);
    const instants = logs.flatMap((log) => log.changeHistories.map(({ created }) => created));
    expect(instants).toHaveLength(12);
    expect(instants).toStrictEqual(instants.toSorted((a, b) => a - b));
  });

  test('the bulk changelog gives the wanted fields only, up to ten of them', async () => {
    const site = createTestSite();
    const ask = (fieldIds: string[]) =>
      site.send('ada', 'POST /changelog/bulkfetch', { issueIdsOrKeys: ['ACME-18'], fieldIds });
    const { body } = await ask(['resolution']);
    const items = body.issueChangeLogs[0].changeHistories.flatMap(
      (history: { items: { fieldId: string }[] }) => history.items,
    );
    const many = Array.from({ length: limits.jira.bulkChangelogFields }, (_, index) => `f${index}`);

    expect(new Set(items.map(({ fieldId }: { fieldId: string }) => fieldId))).toStrictEqual(
      new Set(['resolution']),
    );
    expect((await ask(many)).status).toBe(200);
    expect((await ask([...many, 'status'])).status).toBe(400);
  });

  test('expand adds names, schemas and at most forty entries of history, newest first', async () => {
    const site = createTestSite();
    for (let day = 1; day <= limits.jira.expandedHistories + 1; day += 1) {
      site.clock.advance(60_000);
      const duedate = new Date(Date.UTC(2027, 0, day)).toISOString().slice(0, 10);
      await site.send('ada', 'PUT /issue/ACME-54', { fields: { duedate } });
    }
    const { body, points } = await site.send('ada', 'POST /issue/bulkfetch', {
      issueIdsOrKeys: ['ACME-54'],
      fields: ['duedate', 'customfield_10133'],
      expand: ['names', 'schema', 'changelog'],
    });
    const [issue] = body.issues;
    const { body: found } = await site.send('ada', 'POST /search/jql', {
      jql: 'key = ACME-54',
      fields: ['duedate'],
      expand: 'names,changelog',
    });

    expect(issue.names).toStrictEqual({ duedate: 'Due date', customfield_10133: 'Story Points' });
    expect(issue.schema.customfield_10133).toMatchObject({ type: 'number', customId: 10_133 });
    expect(issue.changelog).toMatchObject({ startAt: 0, maxResults: 40, total: 41 });
    expect(issue.changelog.histories[0].items[0].to).toBe('2027-02-10');
    expect(points).toBe(1 + 1 + 40);
    // A search tells the names once for all.
    expect(found.names).toStrictEqual({ duedate: 'Due date' });
    expect(found.issues[0].changelog.histories).toHaveLength(40);
  });

  test('expand is a list for bulkfetch, and what the host cannot expand is 501', async () => {
    const site = createTestSite();
    const ask = async (expand: unknown) =>
      (await site.send('ada', 'POST /issue/bulkfetch', { issueIdsOrKeys: ['ACME-1'], expand }))
        .status;

    expect([await ask('names'), await ask(['names']), await ask(['editmeta'])]).toStrictEqual([
      400, 200, 501,
    ]);
  });

  test('the bulk changelog takes 1,000 work items and not 1,001', async () => {
    const site = createTestSite();
    const send = (count: number) => {
      const issueIdsOrKeys = Array.from({ length: count }, () => 'ACME-18');
      return site.send('ada', 'POST /changelog/bulkfetch', { issueIdsOrKeys });
    };
    const { bulkChangelogIssues } = limits.jira;

    expect((await send(bulkChangelogIssues)).status).toBe(200);
    const { status, body } = await send(bulkChangelogIssues + 1);
    expect([status, body.errorMessages[0]]).toStrictEqual([
      400,
      'You may only load changelogs for a maximum of 1,000 issues by ID or key at a time.',
    ]);
  });

  test('a history is oldest first in pages, newest first when it is expanded', async () => {
    const site = createTestSite();
    const { body: page } = await site.send('ada', 'GET /issue/ACME-18/changelog?maxResults=2');
    const { body: issue } = await site.send('ada', 'GET /issue/ACME-18?expand=changelog');
    const ids = (entries: { id: string }[]) => entries.map(({ id }) => Number(id));

    expect([page.total, page.isLast, page.values.length]).toStrictEqual([6, false, 2]);
    expect(ids(issue.changelog.histories)).toStrictEqual(
      ids(issue.changelog.histories).sort((a, b) => b - a),
    );
    expect(page.nextPage).toContain('startAt=2');
  });
});
