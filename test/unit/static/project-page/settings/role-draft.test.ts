import fc from 'fast-check';

import { calendarDateSchema } from '#domain/shared/calendar-date';
import { accountIdSchema, roleKeySchema } from '#domain/shared/identifiers';

import {
  NEW_ROLE,
  roleKeyFor,
  roleOf,
} from '../../../../../static/project-page/src/settings/roles/role-draft';

const KEY = roleKeySchema.parse('tax-adviser');
const day = calendarDateSchema;
const grace = { kind: 'account', accountId: accountIdSchema.parse('grace') } as const;

describe('a role as it is typed', () => {
  test('EV-7: keeps its holders and deputies', () => {
    const deputy = { holder: grace, from: day.parse('2026-03-02'), until: day.parse('2026-03-02') };

    const role = roleOf(KEY, {
      label: ' Tax adviser ',
      side: 'customer',
      holders: [grace],
      deputies: [deputy],
    });

    expect(role).toStrictEqual({
      key: KEY,
      label: 'Tax adviser',
      side: 'customer',
      holders: [grace],
      deputies: [deputy],
    });
  });

  test.each([
    ['nobody', { holder: null, from: day.parse('2026-03-02'), until: day.parse('2026-03-03') }],
    ['no first day', { holder: grace, from: null, until: day.parse('2026-03-03') }],
    [
      'days in the wrong order',
      { holder: grace, from: day.parse('2026-03-04'), until: day.parse('2026-03-03') },
    ],
  ])('EV-7: a deputy with %s is not stored', (_name, deputy) => {
    expect(roleOf(KEY, { ...NEW_ROLE, label: 'Tax adviser', deputies: [deputy] })).toBe(
      'A deputy needs a person, a first and a last day, in this order.',
    );
  });

  test('a role without a name is not stored', () => {
    expect(roleOf(KEY, { ...NEW_ROLE, label: '  ' })).toBe('A role needs a name.');
  });
});

describe('the key of a new role', () => {
  test.each([
    ['Tax adviser', 'tax-adviser'],
    ['Prüfer für Daten', 'prufer-fur-daten'],
    ['税理士', 'role'],
  ])('of “%s” is %s', (label, key) => {
    expect(roleKeyFor(label, [])).toBe(key);
  });

  test('is valid and not taken, whatever the label', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 4 }), (label, others) => {
        const taken = others.map((other) => roleKeyFor(other, []));

        const key = roleKeyFor(label, taken);

        expect(roleKeySchema.safeParse(key).success).toBe(true);
        expect(taken).not.toContain(key);
      }),
    );
  });
});
