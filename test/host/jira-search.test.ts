/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-argument --
   answers are looked into as they come over the wire; their shapes are checked in jira-wire.test.ts */
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
    site.clock.advance(200);
    await site.send('ada', 'PUT /issue/ACME-54', { fields: { summary: 'Second wording' } });
    const shown = async (): Promise<string> => {
      const request = { jql: 'key = ACME-54', fields: ['summary'] };
      return (await site.send('ada', 'POST /search/jql', request)).body.issues[0].fields.summary;
    };

    expect(await shown()).toBe('Order licences for the pilot group');
    site.clock.advance(501);
    expect(await shown()).toBe('First wording');
    site.clock.advance(200);
    expect(await shown()).toBe('Second wording');
  });

  test('a new state is seen, then not, then seen, as on a live site', async () => {
    const site = createTestSite({ searchLagMilliseconds: 10_000 });
    await site.send('ada', 'PUT /issue/ACME-54', { fields: { parent: { key: 'ACME-9' } } });
    const seen: (readonly string[])[] = [];
    for (const seconds of [1, 4, 2, 4]) {
      site.clock.advance(seconds * 1_000);
      seen.push(await keys(site, 'parent = ACME-9'));
    }

    expect(seen).toStrictEqual([[], acme(54), [], acme(54)]);
  });

  test('what reconcileIssues names is seen all the time, its history and its links too', async () => {
    const site = createTestSite({ searchLagMilliseconds: 10_000 });
    await site.send('ada', 'PUT /issue/ACME-54', { fields: { priority: { name: 'Highest' } } });
    await site.send('ada', 'POST /issueLink', {
      type: { name: 'Blocks' },
      inwardIssue: { key: 'ACME-54' },
      outwardIssue: { key: 'ACME-53' },
    });
    const found = async (reconcileIssues: number[]) => {
      const ids: string[] = [];
      for (const clause of ['priority changed to Highest', 'issueLinkType = blocks']) {
        const jql = `key = ACME-54 and ${clause}`;
        const { body } = await site.send('ada', 'POST /search/jql', { jql, reconcileIssues });
        ids.push(...body.issues.map(({ id }: { id: string }) => id));
      }
      return ids;
    };

    expect(await found([])).toStrictEqual([]);
    expect(await found([10_654])).toStrictEqual(['10654', '10654']);
    site.clock.advance(10_001);
    expect(await found([])).toStrictEqual(['10654', '10654']);
  });

  test('links in a search are those of before the write until the lag passed', async () => {
    const site = createTestSite({ searchLagMilliseconds: 10_000 });
    const count = async () => {
      const request = { jql: 'key = ACME-44', fields: ['issuelinks'] };
      const { body } = await site.send('ada', 'POST /search/jql', request);
      return body.issues[0].fields.issuelinks.length as number;
    };
    const { body } = await site.send('ada', 'GET /issue/ACME-44?fields=issuelinks');
    await site.send('ada', `DELETE /issueLink/${body.fields.issuelinks[0].id}`);

    expect(await count()).toBe(1);
    site.clock.advance(10_001);
    expect(await count()).toBe(0);
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
