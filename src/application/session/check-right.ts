import { type Access, ownsDelivery } from '#domain/delivery/access';
import { err, ok, type Result } from '#domain/shared/result';

import type { Failure } from '../command/failure';

import type { Session } from './session';

/** What a call asks for (EV-2); the words of the contracts. */
export type NeededRight =
  | 'browse'
  | 'see-delivery'
  | 'see-settings'
  | 'edit'
  | 'create-delivery'
  | 'hold-role'
  | 'configure'
  | 'administer-project';

export type Forbidden<Right extends string = NeededRight> = Failure<
  'forbidden',
  { readonly needs: Right }
>;

/** Rights that project admins have without being of the stake. */
const RIGHTS_OF_ADMINS: ReadonlySet<NeededRight> = new Set([
  'see-settings',
  'configure',
  'administer-project',
]);

/**
 * Whether the person has the right; else the refusal that says which one is missing. Whether they administer
 * the project is asked only when that decides: it costs a request to Jira (decision 0012).
 */
export async function checkRight(
  { access, administersProject }: Pick<Session, 'access' | 'administersProject'>,
  needs: NeededRight,
): Promise<Result<void, Forbidden>> {
  if (access.level === 'none') return err(forbidden('browse'));
  if (hasBeforeAdministering(access, needs)) return ok(undefined);
  const has = RIGHTS_OF_ADMINS.has(needs) && (await administersProject());
  return has ? ok(undefined) : err(forbidden(needs));
}

export function forbidden<Right extends string>(needs: Right): Forbidden<Right> {
  const message = `This needs the right “${needs}” in the project. Ask a project admin.`;
  return { kind: 'forbidden', facts: { needs }, message };
}

function hasBeforeAdministering(access: Access, needs: NeededRight): boolean {
  switch (needs) {
    case 'browse':
      return true;
    case 'see-delivery':
    case 'see-settings':
      return access.level === 'delivery';
    // At the session of a delivery that is still to be made nobody holds a role: it takes the project's stake.
    case 'create-delivery':
    case 'edit':
      return access.mayEdit;
    case 'hold-role':
      return access.level === 'delivery' && access.myRoleKeys.length > 0;
    case 'configure':
      return ownsDelivery(access);
    case 'administer-project':
      return false;
  }
}
