import { lateEffect, type OverdueDeliverable } from '#domain/customer-plan/overdue-deliverables';
import { customerPlanMessages as words } from '#i18n/customer-plan-messages';

import { usePage } from '../page-context';

import { useCustomerPlanPage } from './customer-plan-context';
import { chaserText } from './export/chaser-text';
import { copyToClipboard } from './export/copy-to-clipboard';

/** Puts the reminder about an overdue deliverable on the clipboard (CP-2). */
export function useCopyReminder(): (deliverable: OverdueDeliverable) => Promise<void> {
  const { showFlag } = usePage();
  const { opened, last } = useCustomerPlanPage();
  const { calendar, customerLanguage } = opened.delivery.body;
  return async (deliverable) => {
    const outcomes = opened.outcomes.map(({ body }) => body);
    const text = chaserText({
      deliverable,
      language: customerLanguage,
      planNumber: last?.number ?? 0,
      effect: lateEffect(deliverable, outcomes, { today: opened.today, calendar }),
    });
    showFlag(
      (await copyToClipboard({ text }))
        ? { type: 'success', title: words.reminderCopied }
        : { type: 'warning', title: words.copyRefused, description: text },
    );
  };
}
