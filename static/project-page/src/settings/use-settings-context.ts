import { useMemo } from 'react';

import { peopleMessages } from '#i18n/people-messages';

import { usePage } from '../page-context';

import type { SettingsContextValue } from './settings-context';
import type { OpenedSettings, UsedSettings } from './use-settings';

/**
 * What was opened, with names for holders.
 *
 * @param opened - The answer of `settings.open`, with own changes put in.
 * @param used - How changes are put in, and how everything is read again.
 */
export function useSettingsContext(
  opened: OpenedSettings,
  used: UsedSettings,
): SettingsContextValue {
  const { people } = usePage();
  const { apply, refresh } = used;
  return useMemo(() => {
    const contacts = opened.contacts.map(({ body }) => body);
    return {
      opened,
      apply,
      refresh,
      contacts,
      roles: opened.roles.map(({ body }) => body),
      holderName: (holder) =>
        holder.kind === 'account'
          ? people.nameOf(holder.accountId)
          : (contacts.find(({ id }) => id === holder.contactId)?.name ??
            peopleMessages.formerContact),
    };
  }, [opened, apply, refresh, people]);
}
