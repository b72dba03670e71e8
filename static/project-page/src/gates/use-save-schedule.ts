import { useState } from 'react';

import { describeError } from '#i18n/error-messages';
import { gateErrorMessages } from '#i18n/gate-messages';
import { gatesPageMessages as words } from '#i18n/gates-page-messages';

import { useCommand } from '../../../shared/use-command';
import { usePage } from '../page-context';

import { useGatesPage } from './gates-context';
import type { ScheduleDraft } from './use-schedule-draft';

export type SaveSchedule = {
  readonly sending: boolean;
  readonly failure: string | undefined;
  /** Somebody else stored other dates meanwhile; the form compares with those now (EV-4). */
  readonly overtaken: boolean;
  readonly save: () => Promise<void>;
  readonly discard: () => void;
};

/**
 * Stores the seven dates together (DL-4).
 *
 * @param draft - What was typed.
 */
export function useSaveSchedule(draft: ScheduleDraft): SaveSchedule {
  const { client, showFlag } = usePage();
  const { opened, apply, refresh } = useGatesPage();
  const { sending, send } = useCommand();
  const [failure, setFailure] = useState<string>();
  const [overtaken, setOvertaken] = useState(false);

  return {
    sending,
    failure,
    overtaken,
    save: async () => {
      setFailure(undefined);
      const reply = await send(client['gate.setSchedule'], {
        deliveryId: opened.delivery.body.id,
        version: draft.version,
        schedule: draft.schedule,
      });
      if (reply === undefined) {
        setFailure(words.platformFailed);
      } else if (reply.ok) {
        apply(reply.value);
        draft.discard();
        setOvertaken(false);
        showFlag({ type: 'success', title: words.scheduleSaved });
      } else if (reply.error.kind === 'conflict') {
        await refresh();
        setOvertaken(true);
      } else {
        setFailure(describeError(reply.error, gateErrorMessages));
      }
    },
    discard: () => {
      setFailure(undefined);
      setOvertaken(false);
      draft.discard();
    },
  };
}
