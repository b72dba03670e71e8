/* eslint-disable @typescript-eslint/no-unsafe-member-access --
   answers are looked into as they come over the wire; their shapes are compared with the OpenAPI document */
import { SAMPLE } from '#host/sample/sample-keys';
import { createTestSite, type TestSite } from '#test/support/jira-site';

const CLIENTS = '/project/ACME/role/10011';
const { ada, dev, oscar } = SAMPLE.people;

async function namesIn(site: TestSite, role = CLIENTS, query = ''): Promise<readonly string[]> {
  const { body } = await site.send('ada', `GET ${role}${query}`);
  return (body.actors as { readonly displayName: string }[]).map((actor) => actor.displayName);
}

describe('who is in a role', () => {
  test('by display name; people and groups keep their numbers', async () => {
    const site = createTestSite();
    const people = { user: [oscar.accountId, dev.accountId] };
    const added = await site.send('ada', `POST ${CLIENTS}`, people);
    const names = await namesIn(site);

    expect(added.status).toBe(200);
    expect(names).toStrictEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
    expect(names).toStrictEqual(expect.arrayContaining([oscar.displayName, dev.displayName]));
    const numberOf = async (): Promise<unknown> => {
      const { body } = await site.send('ada', `GET ${CLIENTS}`);
      const actors = body.actors as { readonly id: number; readonly displayName: string }[];
      return actors.find(({ displayName }) => displayName === dev.displayName)?.id;
    };
    const before = await numberOf();
    await site.send('ada', `DELETE ${CLIENTS}?user=${oscar.accountId}`);
    expect(await numberOf()).toBe(before);
  });

  test('being added gives the rights of the role at once, being taken out takes them', async () => {
    const site = createTestSite();
    const read = async (): Promise<number> =>
      (await site.send('oscar', 'GET /issue/ACME-2')).status;

    expect(await read()).toBe(404);
    await site.send('ada', `POST ${CLIENTS}`, { user: [oscar.accountId] });
    expect(await read()).toBe(200);
    const { status } = await site.send('ada', `DELETE ${CLIENTS}?user=${oscar.accountId}`);
    expect([status, await read()]).toStrictEqual([204, 404]);
  });

  test('adding twice changes nothing; groups come by name or by id', async () => {
    const site = createTestSite();
    await site.send('ada', `PUT ${CLIENTS}`, { categorisedActors: {} });
    await site.send('ada', `POST ${CLIENTS}`, { group: ['delivery-team'] });
    const { body } = await site.send('ada', `GET ${CLIENTS}`);
    const { groupId } = body.actors[0].actorGroup as { readonly groupId: string };
    await site.send('ada', `POST ${CLIENTS}`, { groupId: [groupId] });

    expect(await namesIn(site)).toStrictEqual(['delivery-team']);
    const gone = await site.send('ada', `DELETE ${CLIENTS}?group=delivery-team`);
    expect([gone.status, await namesIn(site)]).toStrictEqual([204, []]);
  });

  test('setting replaces everybody', async () => {
    const site = createTestSite();
    const { status, body } = await site.send('ada', `PUT ${CLIENTS}`, {
      categorisedActors: { 'atlassian-user-role-actor': [dev.accountId] },
    });

    expect(status).toBe(200);
    expect(body.actors).toHaveLength(1);
    expect(body.actors[0].actorUser.accountId).toBe(dev.accountId);
  });

  test('people whose account was closed are left out when that is asked for', async () => {
    const site = createTestSite();
    await site.send('ada', `PUT ${CLIENTS}`, {
      categorisedActors: { 'atlassian-user-role-actor': [dev.accountId] },
    });
    site.database.prepare('UPDATE jira_user SET active = 0 WHERE accountId = ?').run(dev.accountId);

    expect(await namesIn(site)).toHaveLength(1);
    expect(await namesIn(site, CLIENTS, '?excludeInactiveUsers=true')).toStrictEqual([]);
  });
});

describe('what is refused', () => {
  test.each<[string, readonly [request: string, body?: unknown], number]>([
    ['nobody', [`POST ${CLIENTS}`, {}], 400],
    ['both ways to name a group', [`POST ${CLIENTS}`, { group: ['a'], groupId: ['b'] }], 400],
    ['somebody who is not there', [`POST ${CLIENTS}`, { user: ['nobody'] }], 404],
    ['a group that is not there', [`POST ${CLIENTS}`, { group: ['nobody'] }], 404],
    [
      'a kind that Jira does not know',
      [`PUT ${CLIENTS}`, { categorisedActors: { cats: [] } }],
      400,
    ],
    ['a role that is not there', ['POST /project/ACME/role/99', { user: [ada.accountId] }], 404],
    ['taking out nobody', [`DELETE ${CLIENTS}`], 400],
    ['taking out who is not in it', [`DELETE ${CLIENTS}?user=${oscar.accountId}`], 404],
    ['a site role that is not there', ['GET /role/99'], 404],
  ])('%s', async (_what, [request, body], status) => {
    const site = createTestSite();
    const before = await namesIn(site);

    expect((await site.send('ada', request, body)).status).toBe(status);
    expect(await namesIn(site)).toStrictEqual(before);
  });

  test('somebody whose account was closed cannot be added', async () => {
    const site = createTestSite();
    site.database.prepare('UPDATE jira_user SET active = 0 WHERE accountId = ?').run(dev.accountId);
    const { status } = await site.send('ada', `POST ${CLIENTS}`, { user: [dev.accountId] });

    expect(status).toBe(404);
  });
});

describe('who may', () => {
  test.each<[string, unknown, readonly number[]]>([
    ['GET /project/ACME/roledetails', undefined, [200, 404, 404]],
    [`POST ${CLIENTS}`, { user: [ada.accountId] }, [200, 401, 404]],
    [`PUT ${CLIENTS}`, { categorisedActors: {} }, [200, 401, 404]],
    [`DELETE /project/ACME/role/10002?user=${ada.accountId}`, undefined, [204, 404, 404]],
    ['GET /role', undefined, [200, 403, 403]],
    ['GET /role/10010', undefined, [200, 403, 403]],
  ])('%s', async (request, body, statuses) => {
    const found: number[] = [];
    for (const who of ['ada', 'dev', 'oscar'] as const) {
      found.push((await createTestSite().send(who, request, body)).status);
    }

    expect(found).toStrictEqual(statuses);
  });
});

test('details of all roles of a project, or of those that one is in', async () => {
  const site = createTestSite();
  const all = await site.send('ada', 'GET /project/ACME/roledetails');
  const own = await site.send('ada', 'GET /project/ACME/roledetails?currentMember=true');
  const idsOf = ({ body }: { readonly body: unknown }): readonly number[] =>
    (body as { readonly id: number }[]).map(({ id }) => id);

  expect(idsOf(all)).toStrictEqual([10_002, 10_003, 10_010, 10_011]);
  expect(idsOf(own)).toContain(10_002);
  expect(idsOf(own)).not.toContain(10_011);
});
