import { DEFAULT_ROLES } from '#domain/delivery/default-roles';
import type { Owner } from '#domain/plan/outcome';
import type { RoleKey } from '#domain/shared/identifiers';

import { headAt } from '../ports/row-address';
import type { RowReader } from '../ports/row-store';
import type { Session } from '../session/session';

type Named = {
  readonly owners?: readonly Owner[] | undefined;
  readonly signOffRole?: RoleKey | null | undefined;
};

/**
 * Looks for a role or a contact that the delivery does not have: references point to rows of the same
 * delivery (EV-7). Accounts are Jira's; who is gone reads "Former user" (EV-3).
 *
 * @returns What is unknown, as a word; nothing when all is known.
 */
export async function unknownPerson(
  rows: RowReader,
  { delivery, roles }: Session,
  named: readonly Named[],
): Promise<'role' | 'contact' | undefined> {
  const owners = named.flatMap((fields) => fields.owners ?? []);
  const roleKeys = [
    ...owners.flatMap((owner) => (owner.kind === 'role' ? owner.roleKey : [])),
    ...named.flatMap(({ signOffRole }) => signOffRole ?? []),
  ];
  // The first accept makes the delivery with its default roles (DL-7).
  const known = new Set((delivery ? roles.map(({ body }) => body) : DEFAULT_ROLES).map(keyOf));
  if (roleKeys.some((key) => !known.has(key))) return 'role';
  const contactIds = owners.flatMap((owner) => (owner.kind === 'contact' ? owner.contactId : []));
  if (contactIds.length === 0) return undefined;
  if (!delivery) return 'contact';
  const [head] = await rows.getMany([headAt(delivery.body.id, 'contact')]);
  const contacts = head?.body.versions ?? {};
  return contactIds.every((id) => Object.hasOwn(contacts, id)) ? undefined : 'contact';
}

function keyOf({ key }: { readonly key: RoleKey }): RoleKey {
  return key;
}
