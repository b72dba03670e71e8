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

describe('links', () => {
  const request = {
    type: { name: 'Blocks' },
    inwardIssue: { key: 'ACME-53' },
    outwardIssue: { key: 'ACME-54' },
  };

  test('inwardIssue blocks outwardIssue, seen from both ends; a second time changes nothing', async () => {
    const site = createTestSite();
    await site.send('dev', 'POST /issueLink', request);
    const again = await site.send('dev', 'POST /issueLink', request);

    expect([again.status, again.body]).toStrictEqual([201, undefined]);
    const [from] = (await fieldsOf(site, { key: 'ACME-53', fields: 'issuelinks' })).issuelinks;
    const [to, ...more] = (await fieldsOf(site, { key: 'ACME-54', fields: 'issuelinks' }))
      .issuelinks;
    expect(from).toMatchObject({ type: { outward: 'blocks' }, outwardIssue: { key: 'ACME-54' } });
    expect(to).toMatchObject({
      type: { inward: 'is blocked by' },
      inwardIssue: { key: 'ACME-53' },
    });
    expect(more).toStrictEqual([]);
    const { body } = await site.send('ada', 'GET /issue/ACME-54/changelog');
    const { items } = body.values.at(-1);
    expect(items[0]).toMatchObject({
      field: 'Link',
      to: 'ACME-53',
      toString: 'This work item is blocked by ACME-53',
    });
  });

  test('are deleted by id, and not by somebody who sees only one end', async () => {
    const site = createTestSite();
    const [link] = (await fieldsOf(site, { key: 'ACME-44', fields: 'issuelinks' })).issuelinks;

    expect((await site.send('dev', `DELETE /issueLink/${link.id}`)).status).toBe(404);
    expect((await site.send('ada', `DELETE /issueLink/${link.id}`)).status).toBe(204);
    expect((await site.send('ada', `DELETE /issueLink/${link.id}`)).status).toBe(404);
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

  test('the bulk changelog splits one history over pages; created is a number there', async () => {
    const site = createTestSite();
    const request = { issueIdsOrKeys: ['ACME-18', 'ACME-13'], maxResults: 4 };
    const { body: first } = await site.send('ada', 'POST /changelog/bulkfetch', request);
    const { body: second } = await site.send('ada', 'POST /changelog/bulkfetch', {
      ...request,
      nextPageToken: first.nextPageToken,
    });

    expect(first.issueChangeLogs.map((log: { issueId: string }) => log.issueId)).toStrictEqual([
      '10613',
      '10618',
    ]);
    expect(second.issueChangeLogs[0].issueId).toBe('10618');
    expect(typeof first.issueChangeLogs[0].changeHistories[0].created).toBe('number');
    expect(typeof second.nextPageToken).toBe('string');
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
