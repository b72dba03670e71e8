import { lateEffect, type OverdueDeliverable } from '#domain/customer-plan/overdue-deliverables';
import { customerPlanMessages as words } from '#i18n/customer-plan-messages';

import { useCopy, type UsedCopy } from '../../../shared/clipboard/use-copy';
import { usePage } from '../page-context';

import { useCustomerPlanPage } from './customer-plan-context';
import { chaserText } from './export/chaser-text';

export type UsedCopyReminder = Pick<UsedCopy, 'byHand'> & {
  readonly copyReminder: (deliverable: OverdueDeliverable) => Promise<void>;
};

/** Puts the reminder about an overdue deliverable on the clipboard (CP-2). */
export function useCopyReminder(): UsedCopyReminder {
  const { copy, byHand } = useCopy();
  const { showFlag } = usePage();
  const { opened, last } = useCustomerPlanPage();
  const { calendar, customerLanguage } = opened.delivery.body;
  const copyReminder = async (deliverable: OverdueDeliverable): Promise<void> => {
    const outcomes = opened.outcomes.map(({ body }) => body);
    const text = chaserText({
      deliverable,
      language: customerLanguage,
      planNumber: last?.number ?? 0,
      effect: lateEffect(deliverable, outcomes, { today: opened.today, calendar }),
    });
    if (await copy({ text })) showFlag({ type: 'success', title: words.reminderCopied });
  };
  return { copyReminder, byHand };
}
