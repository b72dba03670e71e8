import type { Criterion } from '#domain/gate/lifecycle-template';
import { gatesPageMessages as words } from '#i18n/gates-page-messages';

/**
 * Who can meet a criterion, by the labels that the roles have now.
 *
 * @param criterion - The criterion.
 * @param roleLabel - Labels by role key.
 */
export function wordRoles(criterion: Criterion, roleLabel: (key: string) => string): string {
  return criterion.roleKeys.map(roleLabel).join(words.orRole);
}
