import { gateErrorMessages } from '#i18n/gate-messages';
import { gatesPageMessages as words } from '#i18n/gates-page-messages';

import { type FormSaving, useSaving } from '../../../shared/use-saving';
import { usePage } from '../page-context';

import { useGatesPage } from './gates-context';
import type { ScheduleDraft } from './use-schedule-draft';

/**
 * Stores the seven dates together (DL-4).
 *
 * @param draft - What was typed.
 */
export function useSaveSchedule(draft: ScheduleDraft): FormSaving {
  const { client, showFlag } = usePage();
  const { opened, apply, refresh } = useGatesPage();
  const saving = useSaving(refresh);
  return {
    ...saving,
    save: async () => {
      const { version, schedule } = draft;
      const input = { deliveryId: opened.delivery.body.id, version, schedule };
      const stored = await saving.save(client['gate.setSchedule'], input, gateErrorMessages);
      if (stored === undefined) return;
      apply(stored);
      draft.discard();
      showFlag({ type: 'success', title: words.scheduleSaved });
    },
    discard: () => {
      saving.forget();
      draft.discard();
    },
  };
}
