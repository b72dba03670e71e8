import { accessOf, type ProjectRights, type Visitor } from '#domain/delivery/access';
import { ROLE_KEYS } from '#domain/delivery/default-roles';
import { type Role, roleSchema } from '#domain/delivery/role';
import { calendarDateSchema } from '#domain/shared/calendar-date';
import { accountIdSchema } from '#domain/shared/identifiers';

const ada = accountIdSchema.parse('account-ada');
const guest: ProjectRights = {
  browse: true,
  editIssues: false,
  administerProject: false,
  administerJira: false,
};

function visitor(overrides: Partial<Visitor> = {}): Visitor {
  return {
    accountId: ada,
    rights: guest,
    stake: { kind: 'editors' },
    groupIds: [],
    stakeRoles: [],
    roles: [],
    today: calendarDateSchema.parse('2026-03-06'),
    ...overrides,
  };
}

function role(key: string, overrides: Partial<Role> = {}): Role {
  return roleSchema.parse({
    key,
    label: key,
    side: 'us',
    holders: [],
    deputies: [],
    ...overrides,
  });
}

const heldByAda = [{ kind: 'account' as const, accountId: ada }];

describe('EV-2: who sees the delivery', () => {
  test('nobody who may not browse the project, whatever role they hold', () => {
    const roles = [role('qa-engineer', { holders: heldByAda })];
    const rights = { ...guest, browse: false, editIssues: true, administerProject: true };
    expect(accessOf(visitor({ rights, roles }))).toMatchObject({
      level: 'none',
      mayEdit: false,
      mayConfigure: false,
      mayAdministerProject: false,
    });
  });

  test('by default everyone who may edit work items; who may only browse sees the customer plan', () => {
    expect(accessOf(visitor({ rights: { ...guest, editIssues: true } }))).toMatchObject({
      level: 'delivery',
      mayEdit: true,
      mayConfigure: false,
    });
    expect(accessOf(visitor())).toMatchObject({ level: 'customer-plan', mayEdit: false });
  });

  test('always the holders of roles, who need the right to edit for editing', () => {
    const roles = [role('qa-engineer', { holders: heldByAda })];
    expect(accessOf(visitor({ roles }))).toMatchObject({
      level: 'delivery',
      mayEdit: false,
      myRoleKeys: ['qa-engineer'],
    });
  });

  test('a deputy on the days of the deputyship', () => {
    const holder = heldByAda[0]!;
    const deputies = (from: string, until: string) => [
      { holder, from: calendarDateSchema.parse(from), until: calendarDateSchema.parse(until) },
    ];
    const during = [role('qa-engineer', { deputies: deputies('2026-03-06', '2026-03-06') })];
    const after = [role('qa-engineer', { deputies: deputies('2026-03-01', '2026-03-05') })];

    expect(accessOf(visitor({ roles: during })).level).toBe('delivery');
    expect(accessOf(visitor({ roles: after })).level).toBe('customer-plan');
  });

  test.each([
    ['a person', { accountIds: [ada] }, {}],
    ['a group', { groupIds: ['g1'] }, { groupIds: ['g1'] }],
    [
      'a person in a project role',
      { projectRoleIds: ['7'] },
      { stakeRoles: [{ accountIds: [ada], groupIds: [] }] },
    ],
    [
      'a group in a project role',
      { projectRoleIds: ['7'] },
      { groupIds: ['g2'], stakeRoles: [{ accountIds: [], groupIds: ['g2'] }] },
    ],
  ])('%s that the stake names', (_who, named, known) => {
    const stake = {
      kind: 'named' as const,
      accountIds: [],
      groupIds: [],
      projectRoleIds: [],
      ...named,
    };
    expect(accessOf(visitor({ stake, ...known })).level).toBe('delivery');
    expect(
      accessOf(visitor({ stake, ...known, accountId: accountIdSchema.parse('bob'), groupIds: [] }))
        .level,
    ).toBe('customer-plan');
  });

  test('not editors when the stake names others', () => {
    const stake = { kind: 'named' as const, accountIds: [], groupIds: [], projectRoleIds: [] };
    expect(accessOf(visitor({ stake, rights: { ...guest, editIssues: true } }))).toMatchObject({
      level: 'customer-plan',
      mayEdit: false,
    });
  });
});

describe('EV-2: who configures and sets holders', () => {
  test('project admins and Jira admins', () => {
    for (const admin of [{ administerProject: true }, { administerJira: true }]) {
      expect(accessOf(visitor({ rights: { ...guest, ...admin } }))).toMatchObject({
        mayConfigure: true,
        mayAdministerProject: true,
        level: 'customer-plan',
      });
    }
  });

  test('the delivery owner, who is no project admin', () => {
    const roles = [role(ROLE_KEYS.deliveryOwner, { holders: heldByAda })];
    expect(accessOf(visitor({ roles }))).toMatchObject({
      mayConfigure: true,
      mayAdministerProject: false,
    });
  });
});
