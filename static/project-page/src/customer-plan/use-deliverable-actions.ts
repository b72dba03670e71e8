import { customerPlanMessages as words } from '#i18n/customer-plan-messages';

import { usePage } from '../page-context';

import { useCustomerPlanPage } from './customer-plan-context';
import type { SaveAnswer } from './save-answer';
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

type NotSaved = Exclude<SaveAnswer<DeliverableRow>, { readonly kind: 'saved' }>;

/** What one press does to a deliverable; its answer is a flag. */
export function useDeliverableActions(): DeliverableActions {
  const { showFlag } = usePage();
  const { opened, refresh } = useCustomerPlanPage();
  const { sending, edit, setDeleted } = useSaveDeliverable();

  const fail = async (answer: NotSaved): Promise<void> => {
    const description = answer.kind === 'failed' ? answer.sentence : words.conflictTitle;
    showFlag({ type: 'error', title: words.notDone, description });
    await refresh();
  };

  const restore = async (row: DeliverableRow): Promise<void> => {
    const answer = await setDeleted(row, false);
    if (answer.kind === 'saved') showFlag({ type: 'success', title: words.undone });
    else await fail(answer);
  };

  return {
    sending,
    receive: async (row) => {
      const answer = await edit(row, fieldsOf({ ...draftOf(row.body), receivedOn: opened.today }));
      if (answer.kind !== 'saved') await fail(answer);
    },
    remove: async (row) => {
      const answer = await setDeleted(row, true);
      if (answer.kind !== 'saved') {
        await fail(answer);
        return;
      }
      showFlag({
        type: 'info',
        title: words.deleted,
        action: { text: words.undo, run: () => void restore(answer.row) },
      });
    },
  };
}
