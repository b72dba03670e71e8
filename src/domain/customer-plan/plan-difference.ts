import type { CustomerLanguage } from '../delivery/delivery';
import type { CalendarDate } from '../shared/calendar-date';

import type { CustomerStatus } from './customer-plan';

/** One thing that a reader of the newer plan finds changed (CP-4); `line` is the wording they read now. */
export type PlanDifference =
  | {
      readonly kind: 'delivery-renamed' | 'client-renamed';
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: 'language-changed';
      readonly from: CustomerLanguage;
      readonly to: CustomerLanguage;
    }
  | {
      readonly kind:
        'milestone-added' | 'milestone-dropped' | 'deliverable-added' | 'deliverable-removed';
      readonly line: string;
      readonly day?: CalendarDate;
    }
  | {
      readonly kind: 'milestone-reworded' | 'deliverable-reworded';
      readonly line: string;
      readonly from: string;
    }
  | {
      readonly kind: 'milestone-moved' | 'deliverable-moved';
      readonly line: string;
      readonly from?: CalendarDate;
      readonly to?: CalendarDate;
    }
  | {
      readonly kind: 'status-changed';
      readonly line: string;
      readonly from: CustomerStatus;
      readonly to: CustomerStatus;
    }
  | {
      readonly kind: 'sign-off-changed' | 'party-changed';
      readonly line: string;
      /** Empty: nobody was named. */
      readonly from: string;
      readonly to: string;
    }
  | { readonly kind: 'deliverable-received'; readonly line: string; readonly on: CalendarDate }
  | { readonly kind: 'receipt-withdrawn'; readonly line: string };
