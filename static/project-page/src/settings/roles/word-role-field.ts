import type { Holder } from '#domain/delivery/role';
import { englishDay } from '#i18n/english-time';
import { roleMessages as words } from '#i18n/settings-messages';

import type { RoleValues } from './role-draft';

/**
 * A field of a role as people read it.
 *
 * @param values - The role.
 * @param field - Which field.
 * @param holderName - Names of people and contacts.
 */
export function wordRoleField(
  values: RoleValues,
  field: keyof RoleValues,
  holderName: (holder: Holder) => string,
): string {
  switch (field) {
    case 'label':
      return values.label;
    case 'side':
      return words.sides[values.side];
    case 'holders':
      return values.holders.length === 0 ? words.nobody : values.holders.map(holderName).join(', ');
    case 'deputies':
      return values.deputies.length === 0
        ? words.nobody
        : values.deputies
            .map(({ holder, from, until }) =>
              words.deputyLine(
                holder === null ? words.nobody : holderName(holder),
                englishDay(from ?? undefined),
                englishDay(until ?? undefined),
              ),
            )
            .join('; ');
  }
}
