import { DEFAULT_ROLES } from '#domain/delivery/default-roles';
import { heldRoleKeys, holdsRole, isHeldInJira } from '#domain/delivery/held-roles';
import { roleSchema } from '#domain/delivery/role';
import { calendarDateSchema } from '#domain/shared/calendar-date';
import { accountIdSchema, roleKeySchema } from '#domain/shared/identifiers';
import { aRole } from '#test/builders/gate-builder';

const dan = accountIdSchema.parse('account-dan');
const day = (text: string) => calendarDateSchema.parse(text);
const covered = roleSchema.parse({
  ...aRole('deployment-specialist', 'account-eve'),
  deputies: [
    {
      holder: { kind: 'account', accountId: 'account-dan' },
      from: '2026-05-04',
      until: '2026-05-08',
    },
  ],
});

describe('who holds a role', () => {
  test.each([
    ['2026-05-03', false],
    ['2026-05-04', true],
    ['2026-05-08', true],
    ['2026-05-09', false],
  ])('EV-7: a deputy on %s: %s', (today, expected) => {
    expect(holdsRole(covered, dan, day(today))).toBe(expected);
  });

  test('EV-7: all roles of a person, deputyships of today included', () => {
    const roles = [aRole('qa-engineer', 'account-dan'), covered, aRole('client')];

    expect(heldRoleKeys(roles, dan, day('2026-05-05'))).toStrictEqual([
      'qa-engineer',
      'deployment-specialist',
    ]);
  });

  test('GT-11: a contact or a deputy does not make a role held in Jira', () => {
    const byContact = roleSchema.parse({
      ...covered,
      holders: [{ kind: 'contact', contactId: 'contact-0001' }],
    });
    const bare = { ...covered, holders: [] };

    expect(isHeldInJira(byContact)).toBe(false);
    expect(isHeldInJira(bare)).toBe(false);
    expect(isHeldInJira(covered)).toBe(true);
  });

  test('EV-7: the keys of the roles that every delivery starts with are keys', () => {
    const keys = DEFAULT_ROLES.map(({ key }) => key);

    expect(keys.map((key) => roleKeySchema.parse(key))).toStrictEqual([...new Set(keys)]);
  });
});
