import type { Access } from '#domain/delivery/access';
import type { RoleKey } from '#domain/shared/identifiers';

/** What a page needs to know of the reader's rights, for showing buttons (`rightsViewSchema`). */
export type RightsView = {
  readonly mayEdit: boolean;
  readonly mayConfigure: boolean;
  readonly mayAdministerProject: boolean;
  readonly myRoleKeys: readonly RoleKey[];
};

export function rightsView(access: Access): RightsView {
  const { mayEdit, mayConfigure, mayAdministerProject, myRoleKeys } = access;
  return { mayEdit, mayConfigure, mayAdministerProject, myRoleKeys };
}
