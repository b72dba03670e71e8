import { accessOf, ownsDelivery, type Visitor } from '#domain/delivery/access';
import { ROLE_KEYS } from '#domain/delivery/default-roles';

const GUEST: Visitor = {
  rights: { browse: true, editIssues: false },
  myRoleKeys: [],
  isOfStake: false,
};

function access(overrides: Partial<Visitor> = {}) {
  return accessOf({ ...GUEST, ...overrides });
}

describe('EV-2: who sees the delivery', () => {
  test('nobody who may not browse the project, whatever role they hold', () => {
    const rights = { browse: false, editIssues: true };
    const owner = access({ rights, myRoleKeys: [ROLE_KEYS.deliveryOwner], isOfStake: true });

    expect(owner).toMatchObject({ level: 'none', mayEdit: false });
    expect(ownsDelivery(owner)).toBe(false);
  });

  test('the stake; everybody else who may browse sees the customer plan', () => {
    expect(access({ isOfStake: true })).toMatchObject({ level: 'delivery' });
    expect(access()).toMatchObject({ level: 'customer-plan' });
  });

  test('editing needs both the stake and the permission to edit', () => {
    const rights = { browse: true, editIssues: true };

    expect(access({ rights, isOfStake: true })).toMatchObject({ mayEdit: true });
    expect(access({ isOfStake: true })).toMatchObject({ mayEdit: false });
    expect(access({ rights })).toMatchObject({ level: 'customer-plan', mayEdit: false });
  });

  test('always the holders of roles, who need the permission to edit for editing', () => {
    const myRoleKeys = [ROLE_KEYS.qaEngineer];

    expect(access({ myRoleKeys })).toStrictEqual({ level: 'delivery', mayEdit: false, myRoleKeys });
    expect(access({ myRoleKeys, rights: { browse: true, editIssues: true } }).mayEdit).toBe(true);
  });
});

test('EV-2: the delivery owner configures, another holder does not', () => {
  expect(ownsDelivery(access({ myRoleKeys: [ROLE_KEYS.deliveryOwner] }))).toBe(true);
  expect(ownsDelivery(access({ myRoleKeys: [ROLE_KEYS.qaEngineer] }))).toBe(false);
});
