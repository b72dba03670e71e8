import { customerPlanMessages as words } from '#i18n/customer-plan-messages';
import { describeError } from '#i18n/error-messages';

import { usePage } from '../page-context';

import { useCustomerPlanPage } from './customer-plan-context';
import type { DeliverableRow } from './use-customer-plan';
import { draftOf, fieldsOf } from './use-deliverable-draft';
import { useSaveDeliverable } from './use-save-deliverable';

export type DeliverableActions = {
  readonly sending: boolean;
  /** Received today. */
  readonly receive: (row: DeliverableRow) => Promise<void>;
  /** Deletes, with a way back in the flag. */
  readonly remove: (row: DeliverableRow) => Promise<void>;
};

/** What one press does to a deliverable; its answer is a flag. */
export function useDeliverableActions(): DeliverableActions {
  const { showFlag } = usePage();
  const { opened, refresh } = useCustomerPlanPage();
  const { sending, edit, setDeleted } = useSaveDeliverable();

  const fail = async (sentence: string): Promise<void> => {
    showFlag({ type: 'error', title: words.notDone, description: sentence });
    await refresh();
  };

  const restore = async (row: DeliverableRow): Promise<void> => {
    const reply = await setDeleted(row, false);
    if (reply?.ok) showFlag({ type: 'success', title: words.undone });
    else await fail(reply === undefined ? words.platformFailed : describeError(reply.error, {}));
  };

  return {
    sending,
    receive: async (row) => {
      const answer = await edit(row, fieldsOf({ ...draftOf(row.body), receivedOn: opened.today }));
      if (answer.kind === 'failed') await fail(answer.sentence);
      if (answer.kind === 'conflict') await fail(words.conflictTitle);
    },
    remove: async (row) => {
      const reply = await setDeleted(row, true);
      if (!reply?.ok) {
        await fail(reply === undefined ? words.platformFailed : describeError(reply.error, {}));
        return;
      }
      showFlag({
        type: 'info',
        title: words.deleted,
        action: { text: words.undo, run: () => void restore(reply.value) },
      });
    },
  };
}
