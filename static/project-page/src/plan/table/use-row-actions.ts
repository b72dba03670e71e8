import { isEvidenceConfirmed, isEvidenceWritten } from '#domain/plan/confirmed-evidence';
import { firstPublishedIn } from '#domain/plan/first-published';
import { planMessages } from '#i18n/plan-messages';

import { usePage } from '../../page-context';
import type { OutcomeRow } from '../build-plan';
import { mayConfirmEvidence } from '../may-confirm-evidence';
import { type PlanContextValue, usePlan } from '../plan-context';

export type RowAction = { readonly text: string; readonly run: () => void };

/**
 * What this person can do with an outcome.
 *
 * @param row - The outcome as shown.
 */
export function useRowActions(row: OutcomeRow): readonly RowAction[] {
  const plan = usePlan();
  const { opened, showFlag } = usePage();
  const { outcome } = row;
  const show = async (done: Promise<string | undefined>): Promise<void> => {
    const failure = await done;
    if (failure !== undefined) showFlag({ type: 'error', title: failure });
  };
  const mayConfirm = mayConfirmEvidence(outcome, opened.accountId, opened.rights.myRoleKeys);
  return [
    dialog(plan, row, planMessages.showWork, 'work'),
    ...(mayConfirm ? confirmation(plan, row, show) : []),
    ...(plan.mayEdit ? editing(plan, row, show) : []),
  ];
}

/** Without written evidence there is nothing to confirm: who may edit is offered to write it (PL-5). */
function confirmation(plan: PlanContextValue, row: OutcomeRow, show: Show): readonly RowAction[] {
  const { outcome } = row;
  const ask = isEvidenceWritten(outcome)
    ? planMessages.confirmEvidence
    : planMessages.writeEvidence;
  const mayAsk = !isEvidenceConfirmed(outcome) && (isEvidenceWritten(outcome) || plan.mayEdit);
  const takeBack = {
    text: planMessages.withdrawConfirmation,
    run: () => void show(plan.outcomes.confirm(row, false, '')),
  };
  return [
    ...(mayAsk ? [dialog(plan, row, ask, 'confirm')] : []),
    ...(outcome.evidenceConfirmed === undefined ? [] : [takeBack]),
  ];
}

function editing(plan: PlanContextValue, row: OutcomeRow, show: Show): readonly RowAction[] {
  const wasPublished = firstPublishedIn(row.outcome) !== undefined;
  return [
    dialog(plan, row, planMessages.signOffRole, 'sign-off'),
    ...(wasPublished
      ? [dialog(plan, row, planMessages.drop, 'drop')]
      : [
          ...(plan.plan.rows.length > 1 ? [dialog(plan, row, planMessages.merge, 'merge')] : []),
          { text: planMessages.delete, run: () => void show(plan.outcomes.remove(row)) },
        ]),
  ];
}

type Show = (done: Promise<string | undefined>) => Promise<void>;

function dialog(
  plan: PlanContextValue,
  row: OutcomeRow,
  ...[text, kind]: [string, 'drop' | 'confirm' | 'merge' | 'sign-off' | 'work']
): RowAction {
  return {
    text,
    run: () => {
      plan.openDialog({ kind, outcomeId: row.outcome.id });
    },
  };
}
