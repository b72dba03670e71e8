import { useCallback, useEffect, useState } from 'react';

import type { OutputOf } from '#contracts/define-contract';
import type { settingsContract } from '#contracts/settings-contract';
import type { DeliveryId } from '#domain/shared/identifiers';
import { describeError } from '#i18n/error-messages';
import { settingsMessages as words } from '#i18n/settings-messages';

import { usePage } from '../page-context';

export type OpenedSettings = OutputOf<(typeof settingsContract)['settings.open']>;

export type SettingsState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly sentence: string }
  | { readonly state: 'ready'; readonly opened: OpenedSettings };

export type UsedSettings = {
  readonly settings: SettingsState;
  /** Reads everything again; what is shown stays until the answer is there. */
  readonly refresh: () => Promise<void>;
  /** Puts the answer of an own command into the page. */
  readonly apply: (change: (opened: OpenedSettings) => OpenedSettings) => void;
};

/**
 * Settings of the project, and roles and contacts of the delivery, read when the page opens: in one call.
 *
 * @param deliveryId - Absent while there is no delivery.
 */
export function useSettings(deliveryId: DeliveryId | undefined): UsedSettings {
  const { client } = usePage();
  const [settings, setSettings] = useState<SettingsState>({ state: 'loading' });

  const read = useCallback(async (): Promise<SettingsState> => {
    try {
      const reply = await client['settings.open'](deliveryId === undefined ? {} : { deliveryId });
      return reply.ok
        ? { state: 'ready', opened: reply.value }
        : { state: 'failed', sentence: describeError(reply.error, {}) };
    } catch {
      return { state: 'failed', sentence: words.platformFailed };
    }
  }, [client, deliveryId]);

  useEffect(() => {
    let current = true;
    void read().then((answer) => {
      if (current) setSettings(answer);
    });
    return () => {
      current = false;
    };
  }, [read]);

  const refresh = useCallback(async () => {
    setSettings(await read());
  }, [read]);

  const apply = useCallback((change: (opened: OpenedSettings) => OpenedSettings) => {
    setSettings((before) =>
      before.state === 'ready' ? { state: 'ready', opened: change(before.opened) } : before,
    );
  }, []);
  return { settings, refresh, apply };
}
