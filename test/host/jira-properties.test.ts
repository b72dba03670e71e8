/* eslint-disable @typescript-eslint/no-unsafe-member-access --
   answers are looked into as they come over the wire; their shapes are compared with the OpenAPI document */
import { limits } from '#host/limits';
import { createTestSite } from '#test/support/jira-site';

const ISSUE = '/issue/ACME-1/properties';
const PROJECT = '/project/ACME/properties';
const OWNERS = [
  ['a work item', ISSUE],
  ['a project', PROJECT],
] as const;

describe.each(OWNERS)('properties of %s', (_owner, base) => {
  test('201 first, 200 after that, without a body; read by key, listed, taken away', async () => {
    const site = createTestSite();
    const first = await site.send('ada', `PUT ${base}/plan`, { number: 5 });
    const second = await site.send('ada', `PUT ${base}/plan`, { text: 'x' });

    expect([first.status, first.body, second.status]).toStrictEqual([201, undefined, 200]);
    const read = await site.send('ada', `GET ${base}/plan`);
    expect(read.body).toStrictEqual({ key: 'plan', value: { text: 'x' } });
    const { body } = await site.send('ada', `GET ${base}`);
    expect(body.keys).toHaveLength(1);
    expect(body.keys[0]).toMatchObject({ key: 'plan' });
    expect((await site.send('ada', `DELETE ${base}/plan`)).status).toBe(204);
    expect((await site.send('ada', `GET ${base}/plan`)).status).toBe(404);
    expect((await site.send('ada', `DELETE ${base}/plan`)).status).toBe(404);
  });

  test.each<[unknown]>([['a text'], [7], [false], [null], [[1, { a: [] }]], [{}]])(
    'any JSON is a value: %j',
    async (value) => {
      const site = createTestSite();
      const { status } = await site.send('ada', `PUT ${base}/any`, value);

      expect(status).toBe(201);
      expect((await site.send('ada', `GET ${base}/any`)).body.value).toStrictEqual(value);
    },
  );

  test('a value as large as can be, and one byte more', async () => {
    const site = createTestSite();
    // Two quotation marks, and two bytes for each letter.
    const letters = (limits.jira.propertyValueBytes - 2) / 2;
    const largest = 'ä'.repeat(letters);

    expect((await site.send('ada', `PUT ${base}/large`, largest)).status).toBe(201);
    expect((await site.send('ada', `PUT ${base}/larger`, `${largest}x`)).status).toBe(400);
  });

  test('a key as long as can be, and one character more', async () => {
    const site = createTestSite();
    const longest = 'k'.repeat(limits.jira.propertyKeyCharacters);

    expect((await site.send('ada', `PUT ${base}/${longest}`, 1)).status).toBe(201);
    expect((await site.send('ada', `PUT ${base}/${longest}k`, 1)).status).toBe(400);
  });

  test('no value, and one that is not JSON, are 400', async () => {
    const site = createTestSite();
    const request = { method: 'PUT', path: `/rest/api/3${base}/x`, headers: {} };
    const caller = {
      kind: 'user',
      accountId: (await site.send('ada', 'GET /myself')).body.accountId,
      scopes: 'all',
    } as const;

    expect((await site.jira.handle({ ...request, caller })).status).toBe(400);
    expect((await site.jira.handle({ ...request, caller, body: '{"a":' })).status).toBe(400);
  });

  test('keys with every sort of character, in any letter case', async () => {
    const site = createTestSite();
    for (const key of ['a.b-c', 'A.b-c', 'ein Ärger', 'a/b?c=d#e']) {
      const path = `${base}/${encodeURIComponent(key)}`;
      expect((await site.send('ada', `PUT ${path}`, key)).status).toBe(201);
      expect((await site.send('ada', `GET ${path}`)).body).toStrictEqual({ key, value: key });
    }

    const { body } = await site.send('ada', `GET ${base}`);
    expect(body.keys).toHaveLength(4);
  });

  test('a site that was filled keeps them when the host starts again', async () => {
    const first = createTestSite();
    await first.send('ada', `PUT ${base}/kept`, { a: 1 });
    const second = createTestSite({ database: first.database });

    expect((await second.send('ada', `GET ${base}/kept`)).body.value).toStrictEqual({ a: 1 });
  });

  test('a site of a host that had none gets their table', async () => {
    const first = createTestSite();
    first.database.exec('DROP TABLE jira_entity_property');
    const second = createTestSite({ database: first.database });

    expect((await second.send('ada', `PUT ${base}/new`, 1)).status).toBe(201);
  });
});

describe('who may', () => {
  const PEOPLE = ['ada', 'grace', 'dev', 'carla', 'oscar'] as const;

  test.each<[string, unknown, readonly number[]]>([
    [`GET ${ISSUE}`, undefined, [200, 200, 200, 200, 404]],
    [`GET ${ISSUE}/plan`, undefined, [200, 200, 200, 200, 404]],
    [`PUT ${ISSUE}/plan`, 1, [200, 200, 200, 403, 404]],
    [`DELETE ${ISSUE}/plan`, undefined, [204, 204, 204, 404, 404]],
    // A commercial one, hidden by its security level.
    ['GET /issue/ACME-24/properties', undefined, [200, 200, 404, 404, 404]],
    ['GET /issue/ACME-24/properties/plan', undefined, [200, 200, 404, 404, 404]],
    ['PUT /issue/ACME-24/properties/plan', 1, [200, 200, 404, 404, 404]],
    ['DELETE /issue/ACME-24/properties/plan', undefined, [204, 204, 404, 404, 404]],
    [`GET ${PROJECT}`, undefined, [200, 200, 200, 200, 404]],
    [`GET ${PROJECT}/plan`, undefined, [200, 200, 200, 200, 404]],
    [`PUT ${PROJECT}/plan`, 1, [200, 403, 403, 403, 404]],
    [`DELETE ${PROJECT}/plan`, undefined, [204, 403, 403, 403, 404]],
  ])('%s', async (request, body, statuses) => {
    const found: number[] = [];
    for (const who of PEOPLE) {
      const site = createTestSite();
      for (const base of [ISSUE, '/issue/ACME-24/properties', PROJECT]) {
        await site.send('ada', `PUT ${base}/plan`, { secret: false });
      }
      found.push((await site.send(who, request, body)).status);
    }

    expect(found).toStrictEqual(statuses);
  });

  test('project properties are written with manage:jira-project only, which the app has not', async () => {
    const site = createTestSite();
    const app = { kind: 'app', scopes: ['read:jira-work', 'write:jira-work'] } as const;

    expect((await site.send(app, `PUT ${ISSUE}/plan`, 1)).status).toBe(201);
    expect((await site.send(app, `PUT ${PROJECT}/plan`, 1)).status).toBe(401);
    expect((await site.send(app, `GET ${PROJECT}`)).status).toBe(200);
  });
});

describe('properties along with work items', () => {
  test('are read with GET, search and bulkfetch: by key, all, all but one; none unasked', async () => {
    const site = createTestSite();
    await site.send('ada', `PUT ${ISSUE}/a`, 1);
    await site.send('ada', `PUT ${ISSUE}/b`, { two: 2 });
    const read = async (query: string): Promise<unknown> =>
      (await site.send('dev', `GET /issue/ACME-1?fields=summary${query}`)).body.properties;

    expect(await read('')).toBeUndefined();
    expect(await read('&properties=b,none')).toStrictEqual({ b: { two: 2 } });
    expect(await read('&properties=*all')).toStrictEqual({ a: 1, b: { two: 2 } });
    expect(await read('&properties=*all,-a')).toStrictEqual({ b: { two: 2 } });
    const jql = { jql: 'key = ACME-1', fields: ['summary'], properties: ['a'] };
    const found = await site.send('dev', 'POST /search/jql', jql);
    expect(found.body.issues[0].properties).toStrictEqual({ a: 1 });
    const bulk = { issueIdsOrKeys: ['ACME-1'], properties: ['a'] };
    const fetched = await site.send('dev', 'POST /issue/bulkfetch', bulk);
    expect(fetched.body.issues[0].properties).toStrictEqual({ a: 1 });
  });

  test('at most five in a search and in bulkfetch', async () => {
    const site = createTestSite();
    const properties = ['a', 'b', 'c', 'd', 'e', 'f'];
    const search = { jql: 'key = ACME-1', properties };
    const bulk = { issueIdsOrKeys: ['ACME-1'], properties };

    expect((await site.send('dev', 'POST /search/jql', search)).status).toBe(400);
    const asked = (names: readonly string[]) =>
      site.send('dev', `GET /search/jql?jql=key%3DACME-1&properties=${names.join(',')}`);
    expect((await asked(properties)).status).toBe(400);
    expect((await asked(properties.slice(1))).status).toBe(200);
    expect((await site.send('dev', 'POST /issue/bulkfetch', bulk)).status).toBe(400);
  });

  test('come with a new work item and with an edit; a bad one keeps everything as it was', async () => {
    const site = createTestSite();
    const fields = { project: { key: 'ACME' }, issuetype: { id: '10002' }, summary: 'New' };
    const properties = [{ key: 'plan', value: { outcome: 'o-1' } }];
    const { body } = await site.send('ada', 'POST /issue', { fields, properties });

    const own = `/issue/${body.key}/properties`;
    expect((await site.send('ada', `GET ${own}/plan`)).body.value).toStrictEqual({
      outcome: 'o-1',
    });
    const edit = { fields: { summary: 'Edited' }, properties: [{ key: 'plan', value: 2 }] };
    expect((await site.send('ada', `PUT /issue/${body.key}`, edit)).status).toBe(204);
    expect((await site.send('ada', `GET ${own}/plan`)).body.value).toBe(2);
    const bad = { fields: { summary: 'Bad' }, properties: [{ key: 'k'.repeat(256), value: 1 }] };
    expect((await site.send('ada', `PUT /issue/${body.key}`, bad)).status).toBe(400);
    const after = await site.send('ada', `GET /issue/${body.key}?fields=summary`);
    expect(after.body.fields.summary).toBe('Edited');
  });

  test('go with their work item', async () => {
    const site = createTestSite();
    await site.send('ada', 'PUT /issue/ACME-55/properties/plan', 1);
    await site.send('ada', 'DELETE /issue/ACME-55');

    const left = site.database.prepare('SELECT count(*) AS left FROM jira_entity_property').all();
    expect(left).toStrictEqual([{ left: 0 }]);
  });

  test('cost one point and one for each that is read', async () => {
    const site = createTestSite();
    await site.send('ada', `PUT ${ISSUE}/a`, 1);

    expect((await site.send('ada', `PUT ${ISSUE}/b`, 1)).points).toBe(1);
    expect((await site.send('ada', `GET ${ISSUE}`)).points).toBe(3);
    expect((await site.send('ada', `GET ${ISSUE}/a`)).points).toBe(2);
    expect((await site.send('ada', `DELETE ${ISSUE}/a`)).points).toBe(1);
  });

  test('in JQL they are refused with 501', async () => {
    const site = createTestSite();
    const search = { jql: 'issue.property[plan].outcome = "o-1"' };

    expect((await site.send('ada', 'POST /search/jql', search)).status).toBe(501);
  });
});
