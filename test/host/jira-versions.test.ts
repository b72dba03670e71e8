/* eslint-disable @typescript-eslint/no-unsafe-member-access --
   answers are looked into as they come over the wire; their shapes are compared with the OpenAPI document */
import { limits } from '#host/limits';
import { createTestSite, type TestSite } from '#test/support/jira-site';

const PILOT = '/version/10500';

async function namesOf(site: TestSite, query = ''): Promise<unknown> {
  const { body } = await site.send('ada', `GET /project/ACME/version${query}`);
  return (body.values as { readonly name: string }[]).map(({ name }) => name);
}

describe('a version', () => {
  test('is made, read, listed and changed; what a change leaves out stays', async () => {
    const site = createTestSite();
    const made = await site.send('ada', 'POST /version', {
      projectId: 10_050,
      name: ' Second wave ',
      releaseDate: '2027-03-01',
    });
    const path = `/version/${made.body.id}`;

    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      ...{ name: 'Second wave', released: false, archived: false, overdue: false },
      ...{ releaseDate: '2027-03-01', projectId: 10_050 },
    });
    expect(await namesOf(site)).toStrictEqual(['Pilot', 'Go-live', 'Second wave']);
    const changed = await site.send('ada', `PUT ${path}`, {
      released: true,
      startDate: '2027-01-01',
    });
    const read = await site.send('ada', `GET ${path}`);
    expect(read.body).toStrictEqual(changed.body);
    expect(read.body).toMatchObject({
      ...{ name: 'Second wave', released: true },
      ...{ startDate: '2027-01-01', releaseDate: '2027-03-01' },
    });
    expect(read.body).not.toHaveProperty('overdue');
  });

  test('is known at once to work items and to JQL', async () => {
    const site = createTestSite();
    await site.send('ada', 'POST /version', { project: 'ACME', name: 'Later' });
    const edit = { update: { fixVersions: [{ add: { name: 'Later' } }] } };

    expect((await site.send('ada', 'PUT /issue/ACME-20', edit)).status).toBe(204);
    const search = { jql: 'fixVersion = Later', fields: ['key'] };
    const { body } = await site.send('ada', 'POST /search/jql', search);
    expect(body.issues).toMatchObject([{ key: 'ACME-20' }]);
    await site.send('ada', `PUT ${PILOT}`, { name: 'First wave' });
    const { count } = (
      await site.send('ada', 'POST /search/approximate-count', { jql: 'fixVersion = "First wave"' })
    ).body;
    expect(count).toBeGreaterThan(0);
  });

  test('loses a day that is emptied', async () => {
    const site = createTestSite();
    const { body } = await site.send('ada', `PUT ${PILOT}`, { startDate: null, releaseDate: '' });

    expect(body).not.toHaveProperty('startDate');
    expect(body).not.toHaveProperty('releaseDate');
  });
});

describe('what is wrong with a version is said of its field', () => {
  const { versionNameCharacters: characters, versionDescriptionBytes: bytes } = limits.jira;

  test.each<[string, object]>([
    ['name', { name: '' }],
    ['name', { name: ' ' }],
    ['name', { name: 'n'.repeat(characters + 1) }],
    ['name', { name: 'PILOT' }],
    ['description', { name: 'New', description: 'ä'.repeat(bytes / 2) + 'x' }],
    ['releaseDate', { name: 'New', releaseDate: '2027-02-30' }],
    ['startDate', { name: 'New', startDate: '1/2/27' }],
    ['startDate', { name: 'New', startDate: '2027-03-02', releaseDate: '2027-03-01' }],
  ])('%s: %j', async (field, version) => {
    const site = createTestSite();
    const { status, body } = await site.send('ada', 'POST /version', {
      projectId: 10_050,
      ...version,
    });

    expect(status).toBe(400);
    expect(Object.keys(body.errors as object)).toStrictEqual([field]);
    expect(await namesOf(site)).toHaveLength(2);
  });

  test('as long as can be is taken', async () => {
    const site = createTestSite();
    const version = { name: 'n'.repeat(characters), description: 'ä'.repeat(bytes / 2) };
    const { status } = await site.send('ada', 'POST /version', { projectId: 10_050, ...version });

    expect(status).toBe(201);
  });

  test('a name that is taken, with Jira’s words; its own name is free', async () => {
    const site = createTestSite();
    const taken = await site.send('ada', `PUT ${PILOT}`, { name: 'go-LIVE' });

    expect(taken.body.errors.name).toBe('A version with this name already exists in this project.');
    expect((await site.send('ada', `PUT ${PILOT}`, { name: 'Pilot' })).status).toBe(200);
  });

  test('a version of no project is 400, of one that is not there 404', async () => {
    const site = createTestSite();

    expect((await site.send('ada', 'POST /version', { name: 'New' })).status).toBe(400);
    const nowhere = { name: 'New', projectId: 99 };
    expect((await site.send('ada', 'POST /version', nowhere)).status).toBe(404);
  });
});

describe('who may', () => {
  test.each<[string, unknown, readonly number[]]>([
    [`GET ${PILOT}`, undefined, [200, 200, 200, 404]],
    ['POST /version', { projectId: 10_050, name: 'New' }, [201, 404, 404, 404]],
    [`PUT ${PILOT}`, { released: true }, [200, 400, 400, 404]],
    ['GET /version/99', undefined, [404, 404, 404, 404]],
  ])('%s', async (request, body, statuses) => {
    const found: number[] = [];
    for (const who of ['ada', 'dev', 'carla', 'oscar'] as const) {
      found.push((await createTestSite().send(who, request, body)).status);
    }

    expect(found).toStrictEqual(statuses);
  });
});

describe('pages of versions', () => {
  test.each([
    ['name', ['a first', 'Go-live', 'Pilot']],
    ['-name', ['Pilot', 'Go-live', 'a first']],
    ['sequence', ['Pilot', 'Go-live', 'a first']],
    ['-sequence', ['a first', 'Go-live', 'Pilot']],
    // What has no day comes last in either direction.
    ['releaseDate', ['Pilot', 'Go-live', 'a first']],
    ['%2BreleaseDate', ['Pilot', 'Go-live', 'a first']],
    ['-releaseDate', ['Go-live', 'Pilot', 'a first']],
    ['-startDate', ['Pilot', 'Go-live', 'a first']],
  ])('are ordered by %s', async (orderBy, expected) => {
    const site = createTestSite();
    await site.send('ada', 'POST /version', { projectId: 10_050, name: 'a first' });

    expect(await namesOf(site, `?orderBy=${orderBy}`)).toStrictEqual(expected);
  });

  test('a query looks in names and descriptions', async () => {
    const site = createTestSite();
    const version = { projectId: 10_050, name: 'Third', description: 'For the Auditors' };
    await site.send('ada', 'POST /version', version);

    expect(await namesOf(site, '?query=auditor')).toStrictEqual(['Third']);
    expect(await namesOf(site, '?query=THIRD')).toStrictEqual(['Third']);
  });

  test.each(['done', 'toString', 'released,done'])('the status %s is 400', async (status) => {
    const site = createTestSite();
    const path = `GET /project/ACME/version?status=${status}`;

    expect((await site.send('ada', path)).status).toBe(400);
  });

  test('another order is 400', async () => {
    const site = createTestSite();

    expect((await site.send('ada', 'GET /project/ACME/version?orderBy=colour')).status).toBe(400);
  });
});
