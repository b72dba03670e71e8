import type { Role } from '#domain/delivery/role';
import type { DeliveryId } from '#domain/shared/identifiers';
import { roleMessages, settingsMessages as words } from '#i18n/settings-messages';

import { type Saving, useSaving } from '../../../../shared/use-saving';
import { useFrame } from '../../frame-context';
import { useSettingsPage } from '../settings-context';

const ownErrors = { 'role-exists': () => roleMessages.roleExists } as const;

type SaveRole = Omit<Saving, 'save'> & {
  /** Answers whether it is stored. */
  readonly save: (role: Role) => Promise<boolean>;
};

/**
 * Stores a role; a new one has version 0.
 *
 * @param deliveryId - Whose role it is.
 */
export function useSaveRole(deliveryId: DeliveryId): SaveRole {
  const { client, reload, showFlag } = useFrame();
  const { opened, refresh } = useSettingsPage();
  const saving = useSaving(refresh);
  return {
    ...saving,
    save: async (role) => {
      const version = opened.roles.find(({ body }) => body.key === role.key)?.version ?? 0;
      const input = { deliveryId, version, role };
      const stored = await saving.save(client['settings.saveRole'], input, ownErrors);
      if (stored === undefined) return false;
      // A label is written to gates, and a holder gains or loses rights: everything is read again.
      await Promise.all([refresh(), reload(deliveryId)]);
      showFlag({ type: 'success', title: words.saved });
      return true;
    },
  };
}
