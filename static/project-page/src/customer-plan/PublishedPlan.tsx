import type { ReactElement } from 'react';

import type { GuestPlan } from '#domain/customer-plan/customer-plan';

import { planSheet } from './export/plan-sheet';
import { PlanSheetView } from './PlanSheetView';

/** A published customer plan, to read: the only thing that people outside the stake see (EV-2). */
export function PublishedPlan({ plan }: { readonly plan: GuestPlan }): ReactElement {
  return <PlanSheetView sheet={planSheet(plan.plan, plan.number)} headingLevel="h2" />;
}
