import { createContext, useContext } from 'react';

import type { DeliveryView } from '#contracts/delivery-contract';
import type { Owner } from '#domain/plan/outcome';
import type { PlanDays } from '#domain/plan/plan-days';
import type { DeliveryId, IssueId, RoleKey } from '#domain/shared/identifiers';

import type { Plan } from './build-plan';
import type { PlanDialog } from './dialogs/plan-dialog';
import type { WhyUnreadable } from './explain-epics';
import type { HintCommands } from './hints/use-hint-commands';
import type { TaskHints } from './hints/use-task-hints';
import type { MarkCommands } from './use-mark-commands';
import type { OutcomeCommands } from './use-outcome-commands';
import type { UsedOutcomeEdit } from './use-outcome-edit';

/** What every part of the plan page needs. */
export type PlanContextValue = {
  readonly selected: DeliveryView;
  readonly deliveryId: DeliveryId;
  readonly plan: Plan;
  readonly days: PlanDays;
  readonly taskHints: TaskHints;
  readonly mayEdit: boolean;
  readonly edit: UsedOutcomeEdit['edit'];
  readonly outcomes: OutcomeCommands;
  readonly marks: MarkCommands;
  readonly answers: HintCommands;
  readonly ownerName: (owner: Owner) => string;
  readonly roleLabel: (key: RoleKey) => string;
  /** Why Jira does not show a mapped epic (PL-10). */
  readonly whyUnreadable: (id: IssueId) => WhyUnreadable;
  readonly openDialog: (dialog: PlanDialog) => void;
};

export const PlanContext = createContext<PlanContextValue | undefined>(undefined);

/** The plan of the selected delivery; only inside the plan page. */
export function usePlan(): PlanContextValue {
  const value = useContext(PlanContext);
  if (value === undefined) throw new Error('usePlan is called outside the plan page.');
  return value;
}
