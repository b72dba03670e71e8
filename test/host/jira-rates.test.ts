import { type JiraRoute } from '#host/jira/routing/jira-call';
import { pointsPerHour, type QuotaTier } from '#host/jira/routing/points-quota';
import { limits } from '#host/limits';
import { SAMPLE } from '#host/sample/sample-keys';
import { attach } from '#test/support/attach-rule';
import { createTestSite, type TestSite } from '#test/support/jira-site';
import { stoppedClock } from '#test/support/stopped-clock';

const { burst, burstOfEndpoint, issueWrites, points } = limits.jira;
const APP = {
  kind: 'app',
  scopes: ['read:jira-work', 'write:jira-work', 'read:jira-user', 'manage:jira-configuration'],
} as const;
const HOUR = 3_600_000;
/** Half past an hour of UTC. */
const START = Date.parse('2026-11-18T09:30:00Z');

function siteWith(options: { quotaTier?: QuotaTier; rateLimits?: boolean } = {}): TestSite {
  return createTestSite({ clock: stoppedClock(START), ...options });
}

const ONE_ITEM = 'GET /issue/ACME-2?fields=summary';
const ONE_ITEM_POINTS = 2;

/** A call that names one person so often: two points for each, and one for the call. */
function people(count: number): string {
  const ids = Array.from({ length: count }, () => `accountId=${SAMPLE.people.ada.accountId}`);
  return `GET /user/bulk?maxResults=200&${ids.join('&')}`;
}

/** Uses up points until so many are left, at a pace that no burst is made of. */
async function spendUntil(site: TestSite, left: number, most: number): Promise<void> {
  let open = most - left;
  while (open > 0) {
    const many = Math.min(200, Math.floor((open - 1) / 2));
    const answer = await site.send(APP, many === 0 ? 'GET /issue/NOPE-1' : people(many));
    if (answer.status === 429) throw new Error(`Refused with ${open} points to spend.`);
    open -= answer.points;
    site.clock.advance(10);
  }
}

describe('points an hour', () => {
  test('the pool is used to its last point and not one further, until the next hour of UTC', async () => {
    const site = siteWith();
    await spendUntil(site, 2, points.globalPool);
    const last = await site.send(APP, ONE_ITEM);
    const oneMore = await site.send(APP, ONE_ITEM);

    expect([last.status, oneMore.status]).toStrictEqual([200, 429]);
    const rest = HOUR - (site.clock.now() % HOUR);
    const seconds = Math.ceil(rest / 1_000);
    expect(oneMore.headers).toMatchObject({
      'retry-after': String(seconds),
      'ratelimit-reason': 'jira-quota-global-based',
      'x-ratelimit-limit': '65000',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-nearlimit': 'true',
      'x-ratelimit-reset': new Date(site.clock.now() + seconds * 1_000).toISOString(),
      'beta-ratelimit-policy': '"global-app-quota";q=65000;w=3600',
      'beta-ratelimit': `"global-app-quota";r=0;t=${seconds}`,
    });
    site.clock.advance(rest - 1);
    expect((await site.send(APP, ONE_ITEM)).status).toBe(429);
    site.clock.advance(1);
    expect((await site.send(APP, ONE_ITEM)).status).toBe(200);
  });

  test('an answer that costs more than is left is refused, a cheaper one is not', async () => {
    const site = siteWith();
    await spendUntil(site, 1, points.globalPool);

    expect((await site.send(APP, ONE_ITEM)).status).toBe(429);
    const edit = { fields: { labels: ['x'] } };
    expect((await site.send(APP, 'PUT /issue/ACME-20', edit)).status).toBe(204);
    expect((await site.send(APP, 'PUT /issue/ACME-20', { fields: {} })).status).toBe(429);
  });

  test('of two writes at once that ask for the last point one is done, the other refused', async () => {
    const site = siteWith();
    await spendUntil(site, 1, points.globalPool);
    const answers = await Promise.all(
      ['first', 'second'].map((label) =>
        site.send(APP, 'PUT /issue/ACME-20', { update: { labels: [{ add: label }] } }),
      ),
    );

    expect(answers.map(({ status }) => status)).toStrictEqual([204, 429]);
    const { body } = await site.send('ada', 'GET /issue/ACME-20?fields=labels');
    expect(JSON.stringify(body)).toContain('first');
    expect(JSON.stringify(body)).not.toContain('second');
  });

  test('a move that was made is no refusal when its validator took the last points', async () => {
    const asked: number[] = [];
    const runValidator = async () => {
      for (let count = 0; count < 2; count += 1) {
        asked.push((await site.send(APP, 'GET /issue/NOPE-1')).status);
      }
      return { result: true };
    };
    const site = createTestSite({ clock: stoppedClock(START), runValidator });
    await attach(site, { workflowId: SAMPLE.workflows.story, transitionId: '11' });
    await spendUntil(site, 2, points.globalPool);
    const move = { transition: { id: '11' } };

    expect((await site.send(APP, 'POST /issue/ACME-20/transitions', move)).status).toBe(204);
    expect(asked).toStrictEqual([404, 429]);
    expect((await site.send(APP, 'PUT /issue/ACME-20', { fields: {} })).status).toBe(429);
  });

  test('what is left is said when less than a fifth is', async () => {
    const site = siteWith();
    const fifth = points.globalPool / 5;
    await spendUntil(site, fifth + ONE_ITEM_POINTS, points.globalPool);
    const still = await site.send(APP, ONE_ITEM);
    const below = await site.send(APP, ONE_ITEM);

    expect(still.headers['beta-ratelimit-policy']).toBe('"global-app-quota";q=65000;w=3600');
    expect(still.headers['beta-ratelimit']).toBeUndefined();
    expect(still.headers['x-ratelimit-nearlimit']).toBeUndefined();
    expect(below.headers['beta-ratelimit']).toContain(`r=${fifth - ONE_ITEM_POINTS};`);
    expect(below.headers['x-ratelimit-nearlimit']).toBe('true');
  });

  test('people with an API token and Jira’s own screens have no quota', async () => {
    const site = siteWith();
    await spendUntil(site, 0, points.globalPool);

    expect((await site.send(APP, ONE_ITEM)).status).toBe(429);
    const { status, headers } = await site.send('ada', ONE_ITEM);
    expect([status, headers['beta-ratelimit-policy']]).toStrictEqual([200, undefined]);
  });

  test('what the app asks for somebody counts like what it asks for itself', async () => {
    const site = siteWith();
    await spendUntil(site, 0, points.globalPool);
    const ada = { ...APP, kind: 'user', accountId: SAMPLE.people.ada.accountId } as const;

    expect((await site.send(ada, ONE_ITEM)).status).toBe(429);
  });

  test('a site of its own quota says so, with the people who can use it', async () => {
    const site = siteWith({ quotaTier: 'standard' });
    const { headers } = await site.send(APP, ONE_ITEM);

    // Eight people of the sample are active.
    expect(headers['beta-ratelimit-policy']).toBe('"tenant-app-quota";q=100080;w=3600');
    await spendUntil(site, 0, 100_080 - ONE_ITEM_POINTS);
    const refused = await site.send(APP, ONE_ITEM);
    expect([refused.status, refused.headers['ratelimit-reason']]).toStrictEqual([
      429,
      'jira-quota-tenant-based',
    ]);
  });

  test.each<[QuotaTier, number, number]>([
    ['global-pool', 5_000, 65_000],
    ['free', 10, 65_000],
    ['standard', 500, 105_000],
    ['premium', 500, 140_000],
    ['enterprise', 500, 165_000],
    ['enterprise', 11_666, 499_980],
    ['enterprise', 11_667, 500_000],
    ['standard', 40_001, 500_000],
  ])('an hour of the tier %s with %i people has %i points', (tier, people, expected) => {
    expect(pointsPerHour(tier, people)).toBe(expected);
  });
});

/** One cheap request for each endpoint that has its own burst, and for each method. */
const BURSTS: readonly { request: string; most: number; body?: unknown }[] = [
  { request: 'GET /status', most: burst.GET },
  { request: 'POST /search/jql', most: burst.POST, body: { jql: 'project = OPS' } },
  { request: 'PUT /issue/NOPE-1', most: burst.PUT, body: {} },
  { request: 'DELETE /issueLink/1', most: burst.DELETE },
  { request: 'GET /issue/NOPE-1', most: burstOfEndpoint['GET /issue/{issueIdOrKey}'] },
  {
    request: 'GET /issue/NOPE-1/changelog',
    most: burstOfEndpoint['GET /issue/{issueIdOrKey}/changelog'],
  },
  {
    request: 'POST /search/approximate-count',
    most: burstOfEndpoint['POST /search/approximate-count'],
    body: { jql: 'project = OPS' },
  },
];

describe('requests a second', () => {
  test('every number has a request here', () => {
    const methods: readonly JiraRoute['method'][] = ['GET', 'POST', 'PUT', 'DELETE'];

    expect(Object.keys(burst)).toStrictEqual(methods);
    expect(BURSTS).toHaveLength(methods.length + Object.keys(burstOfEndpoint).length);
  });

  test.each(BURSTS)('$request: $most at once and not one more', async (tried) => {
    const { request, most, body } = tried;
    const site = siteWith();
    // A work item takes fewer writes than an endpoint.
    const asked = (count: number) =>
      request.replace('PUT /issue/NOPE-1', `PUT /issue/NOPE-${count}`);
    const statuses: number[] = [];
    for (let count = 1; count <= most; count += 1) {
      statuses.push((await site.send(APP, asked(count), body)).status);
    }
    const oneMore = await site.send(APP, asked(most + 1), body);

    expect(statuses).not.toContain(429);
    expect(oneMore.status).toBe(429);
    expect(oneMore.headers).toMatchObject({
      'retry-after': '1',
      'ratelimit-reason': 'jira-burst-based',
      'x-ratelimit-limit': String(most),
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': new Date(site.clock.now() + 1_000).toISOString(),
    });
    // Another endpoint has a bucket of its own; this one fills evenly.
    expect((await site.send(APP, 'GET /myself')).status).toBe(200);
    site.clock.advance(1_000 / most + 1);
    expect((await site.send(APP, asked(most + 2), body)).status).not.toBe(429);
    expect((await site.send(APP, asked(most + 3), body)).status).toBe(429);
  });

  test('an answer says how many requests the endpoint takes now', async () => {
    const site = siteWith();
    await site.send(APP, 'GET /status');
    const { headers } = await site.send(APP, 'GET /status');

    expect([headers['x-ratelimit-limit'], headers['x-ratelimit-remaining']]).toStrictEqual([
      '100',
      '98',
    ]);
  });
});

describe('writes to one work item', () => {
  test.each(issueWrites)(
    'a refusal says that it was $writes in $milliseconds ms',
    async (window) => {
      const site = siteWith();
      const pause = window.milliseconds > 2_000 ? 150 : 0;
      let answer = await site.send('dev', 'PUT /issue/ACME-20', { fields: {} });
      for (let count = 0; count < window.writes; count += 1) {
        site.clock.advance(pause);
        answer = await site.send('dev', 'PUT /issue/ACME-20', { fields: {} });
      }

      expect(answer.status).toBe(429);
      expect(answer.headers).toMatchObject({
        'ratelimit-reason': 'jira-per-issue-on-write',
        'retry-after': String(window.milliseconds / 1_000),
        'x-ratelimit-limit': String(window.writes),
      });
    },
  );
});

test('the switch lets everything through that no app could ask', async () => {
  const site = siteWith({ rateLimits: false });
  const statuses = new Set<number>();
  for (let count = 0; count < 200; count += 1) {
    statuses.add((await site.send(APP, 'PUT /issue/ACME-20', { fields: {} })).status);
  }

  expect([...statuses]).toStrictEqual([204]);
});
