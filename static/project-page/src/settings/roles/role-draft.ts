import type { Holder, Role, Side } from '#domain/delivery/role';
import type { CalendarDate } from '#domain/shared/calendar-date';
import { type RoleKey, roleKeySchema } from '#domain/shared/identifiers';
import { roleMessages as words } from '#i18n/settings-messages';

/** A deputy as typed so far. */
export type DeputyDraft = {
  readonly holder: Holder | null;
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
};

/** A role as the form edits it; its key never changes. */
export type RoleValues = {
  readonly label: string;
  readonly side: Side;
  readonly holders: readonly Holder[];
  readonly deputies: readonly DeputyDraft[];
};

export const NEW_ROLE: RoleValues = { label: '', side: 'us', holders: [], deputies: [] };

const MOST_PEOPLE = 30;

/**
 * The role to store.
 *
 * @param key - Key of the role; a new one gets {@link roleKeyFor} its label.
 * @param values - What was typed.
 * @returns The role, or the sentence of what is missing.
 */
export function roleOf(key: RoleKey, values: RoleValues): Role | string {
  const label = values.label.trim();
  if (label === '') return words.labelMissing;
  if (values.holders.length > MOST_PEOPLE || values.deputies.length > MOST_PEOPLE) {
    return words.tooMany;
  }
  const deputies = values.deputies.flatMap(({ holder, from, until }) =>
    holder === null || from === null || until === null || until < from
      ? []
      : [{ holder, from, until }],
  );
  if (deputies.length < values.deputies.length) return words.deputyIncomplete;
  return { key, label, side: values.side, holders: [...values.holders], deputies };
}

/**
 * A key for a new role, made of its label. Labels without any Latin letter get a running one.
 *
 * @param label - As typed.
 * @param taken - Keys of the roles that are there.
 */
export function roleKeyFor(label: string, taken: readonly string[]): RoleKey {
  const plain = label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 36);
  const first = plain.length < 2 ? 'role' : plain;
  let key = first;
  for (let running = 2; taken.includes(key); running += 1) key = `${first}-${running}`;
  return roleKeySchema.parse(key);
}
