/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return --
   answers are looked into as they come over the wire; their shapes are checked in jira-wire.test.ts */
import { SAMPLE } from '#host/sample/sample-keys';
import { createTestSite } from '#test/support/jira-site';

describe('people and roles on the wire', () => {
  const site = createTestSite();

  test('six people can log in, in the order of the story', () => {
    const names = site.jira.loginUsers().map(({ displayName }) => displayName);

    expect(names).toStrictEqual([
      'Ada Okafor',
      'Grace Lindqvist',
      'Tomás Rivera',
      'Dev Patel',
      'Carla Roth',
      'Oscar Nunn',
    ]);
  });

  test('an e-mail address is shown to its owner only', async () => {
    const [ada, dev] = [SAMPLE.people.ada.accountId, SAMPLE.people.dev.accountId];
    const { body } = await site.send('ada', `GET /user/bulk?accountId=${ada}&accountId=${dev}`);

    expect(body.values.map((user: { emailAddress?: string }) => user.emailAddress)).toStrictEqual([
      'ada.okafor@example.com',
      undefined,
    ]);
  });

  test('user/bulk gives ten people a page unless told otherwise', async () => {
    const ids = Object.values(SAMPLE.people).map(({ accountId }) => accountId);
    const query = [...ids, ...ids].map((id) => `accountId=${id}`).join('&');
    const { body } = await site.send('ada', `GET /user/bulk?${query}`);

    expect([body.values.length, body.maxResults, body.isLast, body.total]).toStrictEqual([
      10,
      10,
      false,
      18,
    ]);
  });

  test('a deactivated account is read as inactive and cannot be assigned', async () => {
    const { accountId } = SAMPLE.people.lena;
    const { body } = await site.send('ada', `GET /user/bulk?accountId=${accountId}`);
    const found = await site.send('ada', 'GET /user/assignable/search?project=ACME&query=lena');

    expect(body.values[0].active).toBe(false);
    expect(found.body).toStrictEqual([]);
  });

  test.each([
    ['dev', 'ada.okafor@example', []],
    ['dev', 'ADA.okafor@example.com', ['Ada Okafor']],
    ['ada', 'ada.okafor@exam', ['Ada Okafor']],
    ['dev', 'oka', ['Ada Okafor']],
  ] as const)('%s finds by “%s”: %j', async (who, query, expected) => {
    const names = (users: readonly { readonly displayName: string }[]) =>
      users.map(({ displayName }) => displayName);
    const picked = await site.send(who, `GET /groupuserpicker?query=${query}`);
    const path = `GET /user/assignable/search?project=ACME&query=${query}`;

    expect(names(picked.body.users.users)).toStrictEqual(expected);
    expect(names((await site.send(who, path)).body)).toStrictEqual(expected);
  });

  test('groups are found in their own letter case, unless asked otherwise', async () => {
    const found = async (query: string) =>
      (await site.send('ada', `GET /groupuserpicker?query=${query}`)).body.groups.total;

    expect([await found('delivery'), await found('Delivery')]).toStrictEqual([1, 0]);
    expect(await found('Delivery&caseInsensitive=true')).toBe(1);
  });

  test('people to assign are found by query or by account id: neither and both are 400', async () => {
    const { accountId } = SAMPLE.people.ada;
    const statusOf = async (query: string) =>
      (await site.send('ada', `GET /user/assignable/search?project=ACME${query}`)).status;

    expect(await statusOf('')).toBe(400);
    expect(await statusOf(`&query=a&accountId=${accountId}`)).toBe(400);
    expect(await statusOf(`&accountId=${accountId}`)).toBe(200);
    expect(await statusOf('&query=')).toBe(200);
  });

  test('a person’s groups come with /myself', async () => {
    const { body } = await site.send('ada', 'GET /myself?expand=groups');

    expect(body.groups.items.map(({ name }: { name: string }) => name)).toStrictEqual([
      'delivery-team',
      'site-admins',
    ]);
  });

  test('a role names its groups and people', async () => {
    const { body } = await site.send('ada', 'GET /project/ACME/role/10010');

    expect(body.actors).toHaveLength(1);
    expect(body.actors[0].actorGroup.name).toBe('delivery-team');
  });
});
