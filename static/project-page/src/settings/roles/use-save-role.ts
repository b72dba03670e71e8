import { useState } from 'react';

import type { Role } from '#domain/delivery/role';
import type { DeliveryId } from '#domain/shared/identifiers';
import { describeError } from '#i18n/error-messages';
import { roleMessages, settingsMessages as words } from '#i18n/settings-messages';

import { useCommand } from '../../../../shared/use-command';
import { usePage } from '../../page-context';
import { useSettingsPage } from '../settings-context';

const ownErrors = { 'role-exists': () => roleMessages.roleExists } as const;

export type SaveRole = {
  readonly sending: boolean;
  readonly failure: string | undefined;
  readonly setFailure: (sentence: string) => void;
  /** Somebody else stored another version of the role meanwhile (EV-4). */
  readonly overtaken: boolean;
  /** Answers whether it is stored. */
  readonly save: (role: Role) => Promise<boolean>;
};

/**
 * Stores a role; a new one has version 0.
 *
 * @param deliveryId - Whose role it is.
 */
export function useSaveRole(deliveryId: DeliveryId): SaveRole {
  const { client, reload, showFlag } = usePage();
  const { opened, refresh } = useSettingsPage();
  const { sending, send } = useCommand();
  const [failure, setFailure] = useState<string>();
  const [overtaken, setOvertaken] = useState(false);

  return {
    sending,
    failure,
    setFailure,
    overtaken,
    save: async (role) => {
      setFailure(undefined);
      const version = opened.roles.find(({ body }) => body.key === role.key)?.version ?? 0;
      const reply = await send(client['settings.saveRole'], { deliveryId, version, role });
      if (reply === undefined) {
        setFailure(words.platformFailed);
        return false;
      }
      if (reply.ok) {
        // A label is written to gates, and a holder gains or loses rights: everything is read again.
        await Promise.all([refresh(), reload(deliveryId)]);
        showFlag({ type: 'success', title: words.saved });
        return true;
      }
      if (reply.error.kind === 'conflict') {
        await refresh();
        setOvertaken(true);
      } else {
        setFailure(describeError(reply.error, ownErrors));
      }
      return false;
    },
  };
}
