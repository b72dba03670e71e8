import type { Access } from '#domain/delivery/access';
import type { RoleKey } from '#domain/shared/identifiers';

/** What a page needs to know of the reader's rights at a delivery, for showing buttons (`rightsViewSchema`). */
export type RightsView = {
  readonly mayEdit: boolean;
  readonly myRoleKeys: readonly RoleKey[];
};

export function rightsView({ mayEdit, myRoleKeys }: Access): RightsView {
  return { mayEdit, myRoleKeys };
}
