import type { Access } from '#domain/delivery/access';
import { err, ok, type Result } from '#domain/shared/result';

import type { Failure } from '../command/failure';

/** What a call asks for (EV-2); the words of the contracts. */
export type NeededRight =
  'browse' | 'see-delivery' | 'edit' | 'hold-role' | 'configure' | 'administer-project';

export type Forbidden<Right extends string = NeededRight> = Failure<
  'forbidden',
  { readonly needs: Right }
>;

/** Whether the person has the right; else the refusal that says which one is missing. */
export function checkRight(access: Access, needs: NeededRight): Result<void, Forbidden> {
  if (access.level === 'none') return err(forbidden('browse'));
  return has(access, needs) ? ok(undefined) : err(forbidden(needs));
}

export function forbidden<Right extends string>(needs: Right): Forbidden<Right> {
  const message = `This needs the right “${needs}” in the project. Ask a project admin.`;
  return { kind: 'forbidden', facts: { needs }, message };
}

function has(access: Access, needs: NeededRight): boolean {
  switch (needs) {
    case 'browse':
      return true;
    case 'see-delivery':
      return access.level === 'delivery';
    case 'edit':
      return access.mayEdit;
    case 'hold-role':
      return access.level === 'delivery' && access.myRoleKeys.length > 0;
    case 'configure':
      return access.mayConfigure;
    case 'administer-project':
      return access.mayAdministerProject;
  }
}
