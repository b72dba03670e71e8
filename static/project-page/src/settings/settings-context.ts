import { createContext, useContext } from 'react';

import type { Contact, Holder, Role } from '#domain/delivery/role';

import type { UsedReading } from '../../../shared/use-reading';

import type { OpenedSettings } from './use-settings';

/** What every section of the settings needs. */
export type SettingsContextValue = Pick<UsedReading<OpenedSettings>, 'change' | 'refresh'> & {
  readonly opened: OpenedSettings;
  readonly roles: readonly Role[];
  /** Who can hold a role without an account; a project admin outside the stake gets their names only (EV-2). */
  readonly contacts: readonly Pick<Contact, 'id' | 'name'>[];
  readonly holderName: (holder: Holder) => string;
};

export const SettingsContext = createContext<SettingsContextValue | undefined>(undefined);

/** The opened settings; only inside the settings page. */
export function useSettingsPage(): SettingsContextValue {
  const value = useContext(SettingsContext);
  if (value === undefined) throw new Error('useSettingsPage is called outside the settings page.');
  return value;
}
