import type { DeliveryView } from '#contracts/delivery-contract';
import { deliveryRecordMessages, settingsMessages as words } from '#i18n/settings-messages';

import type { Draft } from '../../../../shared/use-draft';
import { type FormSaving, useSaving } from '../../../../shared/use-saving';
import { usePage } from '../../page-context';

import { recordPatch, type RecordValues } from './record-values';

const ownErrors = { 'already-claimed': () => deliveryRecordMessages.alreadyClaimed } as const;

/**
 * Stores the changed fields of the record.
 *
 * @param delivery - What is stored, as the person is shown it.
 * @param draft - What was typed.
 */
export function useSaveRecord(
  delivery: DeliveryView['delivery'],
  draft: Draft<RecordValues>,
): FormSaving {
  const { client, changeSelected, reload, showFlag } = usePage();
  const deliveryId = delivery.body.id;
  const saving = useSaving(() => reload(deliveryId));
  return {
    ...saving,
    save: async () => {
      const patch = recordPatch(draft.values, draft.changed);
      const input = { deliveryId, version: delivery.version, patch };
      const stored = await saving.save(client['delivery.edit'], input, ownErrors);
      if (stored === undefined) return;
      changeSelected((view) => ({ ...view, delivery: stored }));
      draft.discard();
      showFlag({ type: 'success', title: words.saved });
    },
    discard: () => {
      saving.forget();
      draft.discard();
    },
  };
}
