import { headAt, settingsAt } from '#application/ports/row-address';
import { checkRight, type NeededRight } from '#application/session/check-right';
import { EMPTY_HEAD } from '#domain/audit/row-head';
import { projectIdSchema } from '#domain/shared/identifiers';
import { aSession, type FakePorts, fakePorts } from '#test/fakes/fake-ports';
import { planInMemory } from '#test/support/plan-in-memory';

const PROJECT = projectIdSchema.parse('10000');

/** Names a group that nobody is in. */
async function nameAGroup(ports: FakePorts): Promise<void> {
  const stake = { kind: 'named', accountIds: [], groupIds: ['g1'], projectRoleIds: [] } as const;
  const body = { stake, rejectedResolutionIds: [] };
  await ports.rows.createIfAbsent(headAt(PROJECT, 'settings'), { version: 1, body: EMPTY_HEAD });
  await ports.rows.transact([
    { kind: 'set', address: settingsAt(PROJECT), row: { version: 1, body } },
  ]);
}

describe('decision 7: a session asks Jira as little as its answer needs', () => {
  test('the permissions in one request, and nothing else, for the default stake', async () => {
    const ports = fakePorts();
    await aSession(ports);

    expect(ports.asked).toStrictEqual(['permissions']);
  });

  test('nothing about the stake for somebody who holds a role of the delivery', async () => {
    const { ports, deliveryId } = await planInMemory([[]]);
    await nameAGroup(ports);
    ports.asked.length = 0;

    expect((await aSession(ports, { deliveryId })).access.level).toBe('delivery');
    expect((await aSession(ports)).access.level).toBe('delivery');
    expect(ports.asked).toStrictEqual(['permissions', 'permissions']);
  });

  test('the stake once for somebody who holds none', async () => {
    const { ports } = await planInMemory([[]]);
    await nameAGroup(ports);
    ports.asked.length = 0;

    expect((await aSession(ports, { accountId: 'account-bob' })).access.level).toBe(
      'customer-plan',
    );
    expect(ports.asked).toStrictEqual(['permissions', 'groups']);
  });
});

describe('EV-2: whether somebody administers the project', () => {
  const RIGHTS = ['see-settings', 'configure', 'administer-project'] as const;

  test.each<[NeededRight]>([['browse'], ['see-delivery'], ['see-settings'], ['edit']])(
    'is not asked when the stake has “%s” anyway',
    async (needs) => {
      const ports = fakePorts();

      expect(await checkRight(await aSession(ports), needs)).toMatchObject({ ok: true });
      expect(ports.asked).not.toContain('administration');
    },
  );

  test.each<[NeededRight]>([['see-delivery'], ['edit'], ['create-delivery'], ['hold-role']])(
    'gives an admin outside the stake no “%s”, and is not asked',
    async (needs) => {
      const ports = fakePorts();
      ports.jira.administersProject = true;
      ports.jira.rights = { browse: true, editIssues: false };

      expect(await checkRight(await aSession(ports), needs)).toMatchObject({
        error: { facts: { needs } },
      });
      expect(ports.asked).not.toContain('administration');
    },
  );

  test.each(RIGHTS.map((needs) => [needs]))(
    'decides about “%s” outside the stake',
    async (needs) => {
      const ports = fakePorts();
      ports.jira.rights = { browse: true, editIssues: false };
      expect(await checkRight(await aSession(ports), needs)).toMatchObject({ ok: false });

      ports.jira.administersProject = true;
      const session = await aSession(ports);
      ports.asked.length = 0;
      for (const right of RIGHTS) {
        expect(await checkRight(session, right)).toMatchObject({ ok: true });
      }
      expect(ports.asked).toStrictEqual(['administration']);
    },
  );

  test('helps nobody who may not browse the project', async () => {
    const ports = fakePorts();
    ports.jira.administersProject = true;
    ports.jira.rights = { browse: false, editIssues: false };
    const session = await aSession(ports);

    expect(await checkRight(session, 'configure')).toMatchObject({
      error: { facts: { needs: 'browse' } },
    });
    expect(await session.administersProject()).toBe(false);
  });

  test('is not asked of the delivery owner, who configures this delivery', async () => {
    const { ports, deliveryId } = await planInMemory([[]]);
    ports.asked.length = 0;

    expect(await checkRight(await aSession(ports, { deliveryId }), 'configure')).toMatchObject({
      ok: true,
    });
    expect(ports.asked).toStrictEqual(['permissions']);
  });
});

describe('DL-7: a delivery that is still to be made', () => {
  test('needs the stake of the project: a role in another delivery does not help', async () => {
    const { ports } = await planInMemory([[]]);
    await nameAGroup(ports);

    const session = await aSession(ports, { deliveryId: 'new' });

    expect(session).toMatchObject({ access: { mayEdit: false }, roles: [] });
    expect(await checkRight(session, 'create-delivery')).toMatchObject({ ok: false });
  });
});
