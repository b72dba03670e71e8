import { isOfStake } from '#application/session/is-of-stake';
import type { Stake } from '#domain/delivery/project-settings';
import { accountIdSchema, projectIdSchema } from '#domain/shared/identifiers';
import { EDITOR, type FakeJira, fakePorts } from '#test/fakes/fake-ports';

const ADA = accountIdSchema.parse('account-ada');
const BOB = accountIdSchema.parse('account-bob');

type Known = Partial<Pick<FakeJira, 'rights' | 'groupIds' | 'roleMembers'>>;

/** Asks for Ada; `asked` is what Jira was asked. */
async function ask(named: Partial<Extract<Stake, { kind: 'named' }>>, known: Known = {}) {
  const stake: Stake = {
    ...{ kind: 'named', accountIds: [], groupIds: [], projectRoleIds: [] },
    ...named,
  };
  return askOf(stake, known);
}

async function askOf(stake: Stake, known: Known) {
  const ports = fakePorts();
  Object.assign(ports.jira, known);
  const { rights } = ports.jira;
  const projectId = projectIdSchema.parse('10000');
  const answer = await isOfStake(ports.rights, { accountId: ADA, projectId, rights, stake });
  return { answer, asked: ports.asked };
}

const hers = { accountIds: [ADA], groupIds: [] };
const others = { accountIds: [BOB], groupIds: [] };

describe('EV-2: the stake by default', () => {
  test('is everybody who may edit work items, and Jira is asked nothing more', async () => {
    const reader = { browse: true, editIssues: false };

    expect(await askOf({ kind: 'editors' }, {})).toStrictEqual({ answer: true, asked: [] });
    expect((await askOf({ kind: 'editors' }, { rights: reader })).answer).toBe(false);
  });

  test('is nobody who may not browse the project', async () => {
    const rights = { ...EDITOR, browse: false };

    expect((await askOf({ kind: 'editors' }, { rights })).answer).toBe(false);
    expect(await ask({ accountIds: [ADA] }, { rights })).toMatchObject({ answer: false });
  });
});

describe('EV-2: a stake that names', () => {
  test('a person has this person, and Jira is asked nothing', async () => {
    const found = await ask({ accountIds: [BOB, ADA], groupIds: ['g1'], projectRoleIds: ['7'] });

    expect(found).toStrictEqual({ answer: true, asked: [] });
  });

  test('nobody else does not have whoever may edit', async () => {
    expect(await ask({})).toStrictEqual({ answer: false, asked: [] });
  });

  test('a group has its members', async () => {
    expect(await ask({ groupIds: ['g1'] }, { groupIds: ['g1'] })).toMatchObject({ answer: true });
    expect(await ask({ groupIds: ['g1'] }, { groupIds: ['g2'] })).toMatchObject({ answer: false });
  });

  test('a project role has its people, and the members of its groups', async () => {
    const byGroup = { roleMembers: { '7': { accountIds: [BOB], groupIds: ['g2'] } } };

    expect((await ask({ projectRoleIds: ['7'] }, { roleMembers: { '7': hers } })).answer).toBe(
      true,
    );
    expect((await ask({ projectRoleIds: ['7'] }, { ...byGroup, groupIds: ['g2'] })).answer).toBe(
      true,
    );
    expect((await ask({ projectRoleIds: ['7'] }, byGroup)).answer).toBe(false);
  });
});

describe('decision 7: the stake is asked for until one name fits', () => {
  test('no project role is read after a group of the person', async () => {
    const found = await ask({ groupIds: ['g1'], projectRoleIds: ['7'] }, { groupIds: ['g1'] });

    expect(found.asked).toStrictEqual(['groups']);
  });

  test('no further project role is read after one that has the person', async () => {
    const known = { roleMembers: { '7': others, '8': hers, '9': hers } };
    const found = await ask({ projectRoleIds: ['7', '8', '9'] }, known);

    expect(found).toStrictEqual({ answer: true, asked: ['role 7', 'role 8'] });
  });

  test('groups are read once, however many roles have groups', async () => {
    const group = { accountIds: [], groupIds: ['g9'] };
    const found = await ask(
      { groupIds: ['g1'], projectRoleIds: ['7', '8'] },
      { roleMembers: { '7': group, '8': group } },
    );

    expect(found).toStrictEqual({ answer: false, asked: ['groups', 'role 7', 'role 8'] });
  });
});
