import type { Ports } from '#application/ports/ports';
import { forbidden } from '#application/session/check-right';
import { guardedTransitions } from '#application/settings/guarded-transitions';
import { openSettings } from '#application/settings/open-settings';
import { readAudit } from '#application/settings/read-audit';
import { removeContact } from '#application/settings/remove-contact';
import { saveContact } from '#application/settings/save-contact';
import { saveRole } from '#application/settings/save-role';
import { saveSettings } from '#application/settings/save-settings';
import type { settingsContract } from '#contracts/settings-contract';
import { err, ok } from '#domain/shared/result';

import type { Handlers } from './handler';

export function settingsHandlers(ports: Ports): Handlers<typeof settingsContract> {
  return {
    'settings.open': {
      needs: 'see-settings',
      run: async (_input, session) => ok(await openSettings(ports, session)),
    },
    'settings.save': {
      needs: 'administer-project',
      run: (input, session) => saveSettings(ports, session, input),
    },
    'settings.saveRole': {
      needs: 'configure',
      run: (input, session) => saveRole(ports, session, input),
    },
    'settings.saveContact': {
      needs: 'edit',
      run: (input, session) => saveContact(ports, session, input),
    },
    'settings.removeContact': {
      needs: 'edit',
      run: (input, session) => removeContact(ports, session, input),
    },
    'settings.guardedTransitions': {
      needs: 'see-settings',
      run: async (_input, session) => ok({ transitions: await guardedTransitions(ports, session) }),
    },
    // The log of a delivery tells what is in it; the log of the project's settings does not.
    'settings.audit': {
      needs: 'see-settings',
      run: async ({ deliveryId, before }, { access, projectId }) =>
        deliveryId !== undefined && access.level !== 'delivery'
          ? err(forbidden('see-delivery'))
          : ok(await readAudit(ports, deliveryId ?? projectId, before)),
    },
  };
}
