import { createContext, useContext } from 'react';

import type { CustomerPlan, PlanVersion } from '#domain/customer-plan/customer-plan';
import type { Role } from '#domain/delivery/role';
import type { Instant } from '#domain/shared/calendar-date';

import type { UsedReading } from '../../../shared/use-reading';

import type { OpenedCustomerPlan } from './use-customer-plan';
import type { WorkStatuses } from './work-statuses';

/** How far the work is, or why that cannot be said now. */
export type WorkReading =
  | { readonly state: 'known'; readonly statuses: WorkStatuses }
  | { readonly state: 'reading' }
  | { readonly state: 'failed' };

/** What the parts of the customer plan page share. */
export type CustomerPlanContextValue = Pick<
  UsedReading<OpenedCustomerPlan>,
  'change' | 'refresh'
> & {
  readonly opened: OpenedCustomerPlan;
  /** What would be published now. */
  readonly draft: CustomerPlan;
  readonly work: WorkReading;
  /** The last published number; absent before the first. */
  readonly last?: PlanVersion;
  readonly roles: readonly Role[];
  readonly nameOf: (accountId: string) => string;
  /** A moment as people read it, in the delivery's zone. */
  readonly moment: (at: Instant) => string;
};

export const CustomerPlanContext = createContext<CustomerPlanContextValue | undefined>(undefined);

/** What the parts of the customer plan page share; only inside that page. */
export function useCustomerPlanPage(): CustomerPlanContextValue {
  const value = useContext(CustomerPlanContext);
  if (value === undefined) throw new Error('useCustomerPlanPage is called outside its page.');
  return value;
}
