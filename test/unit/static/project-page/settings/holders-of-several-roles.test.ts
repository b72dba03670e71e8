import type * as z from 'zod/mini';

import { roleSchema } from '#domain/delivery/role';

import { holdersOfSeveralRoles } from '../../../../../static/project-page/src/settings/roles/holders-of-several-roles';

function aRole(label: string, holders: z.input<typeof roleSchema>['holders']) {
  return roleSchema.parse({ key: label.toLowerCase(), label, side: 'us', holders, deputies: [] });
}

test('GT-4: one person who holds two roles is shown with both', () => {
  const ada = { kind: 'account', accountId: 'ada' } as const;
  const roth = { kind: 'contact', contactId: 'contact-0001' } as const;

  const several = holdersOfSeveralRoles([
    aRole('Owner', [ada]),
    aRole('Client', [roth]),
    aRole('Intake', [ada]),
  ]);

  expect(several).toStrictEqual([{ holder: ada, labels: ['Owner', 'Intake'] }]);
});
