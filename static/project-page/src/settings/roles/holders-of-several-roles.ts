import type { Holder, Role } from '#domain/delivery/role';

export type HolderOfSeveralRoles = { readonly holder: Holder; readonly labels: readonly string[] };

/**
 * People who hold more than one role: allowed, and shown (GT-4).
 *
 * @param roles - The roles of the delivery, in their order.
 */
export function holdersOfSeveralRoles(roles: readonly Role[]): HolderOfSeveralRoles[] {
  const byHolder = new Map<string, { holder: Holder; labels: string[] }>();
  for (const role of roles) {
    for (const holder of role.holders) {
      const id = holder.kind === 'account' ? holder.accountId : holder.contactId;
      const known = byHolder.get(`${holder.kind} ${id}`) ?? { holder, labels: [] };
      byHolder.set(`${holder.kind} ${id}`, { holder, labels: [...known.labels, role.label] });
    }
  }
  return [...byHolder.values()].filter(({ labels }) => labels.length > 1);
}
