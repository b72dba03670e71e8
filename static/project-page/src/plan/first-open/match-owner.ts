import type { Owner } from '#domain/plan/outcome';

import type { FoundPerson } from '../../../../shared/search-people';

/** A role or contact of the delivery, by the name that people know. */
export type KnownOwner = { readonly name: string; readonly owner: Owner };

/** Who a typed name is. */
export type OwnerMatch =
  | { readonly kind: 'found'; readonly owner: Owner; readonly name: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'several'; readonly count: number }
  /** Jira did not answer. */
  | { readonly kind: 'not-asked' };

/**
 * Finds the one role, contact or person that a typed name fits exactly, capitals aside. An e-mail address fits the
 * only person whom Jira finds by it. Several that fit are not guessed.
 *
 * @param typed - A name, or an e-mail address.
 * @param known - Roles and contacts.
 * @param people - Whom Jira found by the text.
 */
export function matchOwner(
  typed: string,
  known: readonly KnownOwner[],
  people: readonly FoundPerson[],
): Exclude<OwnerMatch, { readonly kind: 'not-asked' }> {
  const isEmail = typed.includes('@');
  const fitting: readonly KnownOwner[] = [
    ...known.filter(({ name }) => isSame(name, typed)),
    ...people
      .filter(({ name }) => isEmail || isSame(name, typed))
      .map(({ accountId, name }) => ({ name, owner: { kind: 'account' as const, accountId } })),
  ];
  const [only, ...others] = fitting;
  if (only === undefined) return { kind: 'unknown' };
  return others.length === 0
    ? { kind: 'found', ...only }
    : { kind: 'several', count: fitting.length };
}

function isSame(name: string, typed: string): boolean {
  return name.trim().toLowerCase() === typed.trim().toLowerCase();
}
