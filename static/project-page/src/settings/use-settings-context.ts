import { useMemo } from 'react';

import { peopleMessages } from '#i18n/people-messages';

import type { UsedReading } from '../../../shared/use-reading';
import { useFrame } from '../frame-context';

import type { SettingsContextValue } from './settings-context';
import type { OpenedSettings } from './use-settings';

/**
 * What was opened, with names for holders.
 *
 * @param opened - The answer of `settings.open`, with own changes put in.
 * @param used - How changes are put in, and how everything is read again.
 */
export function useSettingsContext(
  opened: OpenedSettings,
  used: UsedReading<OpenedSettings>,
): SettingsContextValue {
  const { people } = useFrame();
  const { change, refresh } = used;
  return useMemo(() => {
    const contacts = [...opened.contacts.map(({ body }) => body), ...opened.contactNames];
    return {
      opened,
      change,
      refresh,
      contacts,
      roles: opened.roles.map(({ body }) => body),
      holderName: (holder) =>
        holder.kind === 'account'
          ? people.nameOf(holder.accountId)
          : (contacts.find(({ id }) => id === holder.contactId)?.name ??
            peopleMessages.formerContact),
    };
  }, [opened, change, refresh, people]);
}
