/* eslint-disable @typescript-eslint/no-unsafe-member-access --
   answers are looked into as they come over the wire; their shapes are checked in jira-wire.test.ts */
import { type RateLimitReason } from '#host/jira/jira-interface';
import { JIRA_ROUTES } from '#host/jira/routing/routes';
import { limits } from '#host/limits';
import { SAMPLE } from '#host/sample/sample-keys';
import { GOOD_REQUESTS, siteForGoodRequests, TRIED_ELSEWHERE } from '#test/support/good-requests';
import { createTestSite } from '#test/support/jira-site';
import { answerDeviations } from '#test/support/openapi/answer-deviations';
import { openApiIsThere, openApiNote } from '#test/support/openapi/openapi-document';

const APP = {
  kind: 'app',
  scopes: ['read:jira-work', 'write:jira-work', 'read:jira-user', 'manage:jira-configuration'],
} as const;

const ada = SAMPLE.people.ada.accountId;

test('every endpoint is tried here', () => {
  const declared = JIRA_ROUTES.map(({ method, path }) => `${method} ${path}`);

  expect([...Object.keys(GOOD_REQUESTS), ...TRIED_ELSEWHERE].sort()).toStrictEqual(
    [...declared].sort(),
  );
});

const needsDocument = openApiIsThere ? describe : describe.skip;

needsDocument(`answers agree with Atlassian’s OpenAPI document${openApiNote}`, () => {
  test.each(Object.entries(GOOD_REQUESTS))('%s', async (endpoint, [path, body]) => {
    const [method = ''] = endpoint.split(' ');
    const site = await siteForGoodRequests();
    const answer = await site.send('ada', `${method} ${path}`, body);

    expect(answer.status).toBeLessThan(300);
    const asked = { method, path: `/rest/api/3${path}` };
    expect(answerDeviations(asked, answer)).toStrictEqual([]);
  });
});

describe('what every answer has', () => {
  const site = createTestSite();

  test('says in x-aaccountid who asked', async () => {
    const { headers } = await site.send('dev', 'GET /myself');

    expect(headers['x-aaccountid']).toBe(SAMPLE.people.dev.accountId);
  });

  test('self is on api.atlassian.com, not on the site', async () => {
    const { body } = await site.send('dev', 'GET /issue/ACME-2');

    expect(body.self).toMatch(
      /^https:\/\/api\.atlassian\.com\/ex\/jira\/[\w-]+\/rest\/api\/3\/issue\/10602$/,
    );
  });

  test('instants have milliseconds and an offset without a colon, ids are texts', async () => {
    const { body } = await site.send('dev', 'GET /issue/ACME-19');

    expect(body.fields.updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0[12]00$/);
    expect([body.id, body.fields.status.id, body.fields.status.statusCategory.id]).toStrictEqual([
      '10619',
      '10101',
      4,
    ]);
  });

  test('people, groups and roles cost two points each', async () => {
    expect((await site.send('ada', `GET /user/bulk?accountId=${ada}`)).points).toBe(3);
    expect((await site.send('ada', 'GET /issue/ACME-2')).points).toBe(2);
    expect((await site.send('ada', 'PUT /issue/ACME-2', { fields: {} })).points).toBe(1);
  });

  test.each([
    ['/mypermissions?permissions=EDIT_ISSUES', 1],
    ['/mypermissions?permissions=EDIT_ISSUES,ADMINISTER', 2],
    ['/myself', 1],
    ['/myself?expand=groups', 3],
    ['/project/ACME/role/10002', 2],
  ])('each identity object of an answer costs two points: %s has %i', async (path, objects) => {
    expect((await site.send('ada', `GET ${path}`)).points).toBe(1 + 2 * objects);
  });
});

describe('what is refused as a whole', () => {
  const site = createTestSite();

  test('the old search is gone', async () => {
    const { status, body } = await site.send('ada', 'GET /search?jql=project%3DACME');

    expect(status).toBe(410);
    expect(body.errorMessages[0]).toContain('/rest/api/3/search/jql');
  });

  test.each([
    'GET /dashboard',
    'POST /issue/bulk',
    'GET /rest/agile/1.0/board',
    'GET /rest/api/2/myself',
    'GET /issue/picker?query=x',
    'PUT /issue/archive',
    'GET /issue/ACME-1/nonsense?x=1',
    'PATCH /myself',
  ])('what is not emulated says so: %s', async (request) => {
    const { status, body } = await site.send('ada', request);

    expect(status).toBe(501);
    expect(body.errorMessages[0]).toMatch(/^The local host does not emulate \w+ \/rest\//);
  });

  test('a body that is not JSON or has the wrong shape', async () => {
    const request = { method: 'POST', path: '/rest/api/3/search/jql', headers: {} } as const;
    const caller = { kind: 'user', accountId: ada, scopes: 'all' } as const;

    expect((await site.jira.handle({ ...request, caller, body: '{"jql":' })).status).toBe(400);
    expect((await site.send('ada', 'POST /search/jql', { jql: 7 })).status).toBe(400);
    expect((await site.send('ada', 'GET /issue/%E0%A4%A')).status).toBe(400);
  });
});

describe('faults that can be switched on', () => {
  test.each<RateLimitReason>([
    'jira-quota-global-based',
    'jira-quota-tenant-based',
    'jira-burst-based',
    'jira-per-issue-on-write',
  ])('429 for the reason %s, for calls of the app only', async (reason) => {
    const site = createTestSite();
    site.jira.setFault({ kind: 'rate-limit', reason, retryAfterSeconds: 7 });

    const { status, headers } = await site.send(APP, 'GET /issue/ACME-2');
    expect(status).toBe(429);
    expect(headers).toMatchObject({
      'retry-after': '7',
      'ratelimit-reason': reason,
      'x-ratelimit-remaining': '0',
      'x-ratelimit-nearlimit': 'true',
    });
    expect((await site.send('ada', 'GET /issue/ACME-2')).status).toBe(200);
  });

  test('503, for a number of calls of some path, then all is well again', async () => {
    const site = createTestSite();
    site.jira.setFault({ kind: 'unavailable', times: 2, pathIncludes: '/issue/' });
    const statuses: number[] = [];
    for (const path of ['/issue/ACME-2', '/myself', '/issue/ACME-2', '/issue/ACME-2']) {
      statuses.push((await site.send(APP, `GET ${path}`)).status);
    }

    expect(statuses).toStrictEqual([503, 200, 503, 200]);
  });

  test('an answer near the limit of the hour says so', async () => {
    const site = createTestSite();
    site.jira.setFault({ kind: 'near-limit' });
    const { status, headers } = await site.send(APP, 'GET /issue/ACME-2');

    expect([status, headers['x-ratelimit-nearlimit']]).toStrictEqual([200, 'true']);
  });

  test('a slow answer comes all the same', async () => {
    const site = createTestSite();
    site.jira.setFault({ kind: 'slow', milliseconds: 30 });
    const before = performance.now();

    expect((await site.send(APP, 'GET /issue/ACME-2')).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThanOrEqual(25);
  });
});

describe('writes to one work item', () => {
  test.each(limits.jira.issueWrites.map(({ writes, milliseconds }) => [writes, milliseconds]))(
    'takes %i writes within %i ms and not one more, by id or key',
    async (writes, milliseconds) => {
      const site = createTestSite();
      const pause = milliseconds > 2_000 ? 150 : 0;
      const statuses: number[] = [];
      for (let count = 0; count <= writes; count += 1) {
        const idOrKey = count % 2 === 0 ? 'ACME-20' : '10620';
        const edit = { fields: { labels: [`n${count}`] } };
        statuses.push((await site.send('dev', `PUT /issue/${idOrKey}`, edit)).status);
        site.clock.advance(pause);
      }

      expect(statuses.filter((status) => status === 204)).toHaveLength(writes);
      expect(statuses.at(-1)).toBe(429);
      site.clock.advance(milliseconds);
      expect((await site.send('dev', 'PUT /issue/ACME-20', { fields: {} })).status).toBe(204);
    },
  );
});

test('a site that was filled stays as it is when the host starts again', async () => {
  const first = createTestSite();
  await first.send('ada', 'PUT /issue/ACME-20', { fields: { summary: 'Kept' } });
  const second = createTestSite({ database: first.database });

  const { body } = await second.send('ada', 'GET /issue/ACME-20?fields=summary');
  expect(body.fields.summary).toBe('Kept');
});
