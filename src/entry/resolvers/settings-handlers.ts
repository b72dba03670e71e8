import type { Ports } from '#application/ports/ports';
import { guardedTransitions } from '#application/settings/guarded-transitions';
import { openSettings } from '#application/settings/open-settings';
import { readAudit } from '#application/settings/read-audit';
import { removeContact } from '#application/settings/remove-contact';
import { saveContact } from '#application/settings/save-contact';
import { saveRole } from '#application/settings/save-role';
import { saveSettings } from '#application/settings/save-settings';
import type { settingsContract } from '#contracts/settings-contract';
import { ok } from '#domain/shared/result';

import type { Handlers } from './handler';

export function settingsHandlers(ports: Ports): Handlers<typeof settingsContract> {
  return {
    // A project admin outside the stake may open the settings too; the use case looks.
    'settings.open': {
      needs: 'browse',
      run: (_input, session) => openSettings(ports, session),
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
      needs: 'see-delivery',
      run: async (_input, session) => ok({ transitions: await guardedTransitions(ports, session) }),
    },
    'settings.audit': {
      needs: 'see-delivery',
      run: async ({ deliveryId, before }, { projectId }) =>
        ok(await readAudit(ports.rows, deliveryId ?? projectId, before)),
    },
  };
}
