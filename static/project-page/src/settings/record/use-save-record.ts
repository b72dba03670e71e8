import { useState } from 'react';

import type { DeliveryView } from '#contracts/delivery-contract';
import { describeError } from '#i18n/error-messages';
import { deliveryRecordMessages, settingsMessages as words } from '#i18n/settings-messages';

import { useCommand } from '../../../../shared/use-command';
import type { Draft } from '../../../../shared/use-draft';
import { usePage } from '../../page-context';

import { recordPatch, type RecordValues } from './record-values';

const ownErrors = { 'already-claimed': () => deliveryRecordMessages.alreadyClaimed } as const;

export type SaveRecord = {
  readonly sending: boolean;
  readonly failure: string | undefined;
  /** Somebody else stored another record meanwhile (EV-4). */
  readonly overtaken: boolean;
  readonly save: () => Promise<void>;
  readonly discard: () => void;
};

/**
 * Stores the changed fields of the record.
 *
 * @param delivery - What is stored, as the person is shown it.
 * @param draft - What was typed.
 */
export function useSaveRecord(
  delivery: DeliveryView['delivery'],
  draft: Draft<RecordValues>,
): SaveRecord {
  const { client, changeSelected, reload, showFlag } = usePage();
  const { sending, send } = useCommand();
  const [failure, setFailure] = useState<string>();
  const [overtaken, setOvertaken] = useState(false);

  return {
    sending,
    failure,
    overtaken,
    save: async () => {
      setFailure(undefined);
      const reply = await send(client['delivery.edit'], {
        deliveryId: delivery.body.id,
        version: delivery.version,
        patch: recordPatch(draft.values, draft.changed),
      });
      if (reply === undefined) {
        setFailure(words.platformFailed);
      } else if (reply.ok) {
        changeSelected((view) => ({ ...view, delivery: reply.value }));
        draft.discard();
        setOvertaken(false);
        showFlag({ type: 'success', title: words.saved });
      } else if (reply.error.kind === 'conflict') {
        await reload(delivery.body.id);
        setOvertaken(true);
      } else {
        setFailure(describeError(reply.error, ownErrors));
      }
    },
    discard: () => {
      setFailure(undefined);
      setOvertaken(false);
      draft.discard();
    },
  };
}
