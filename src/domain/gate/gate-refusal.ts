import type { DatesOutOfOrder } from '../delivery/check-schedule-order';
import type { ScheduleField } from '../delivery/delivery-schedule';
import type { CalendarDate } from '../shared/calendar-date';

import type { Stage } from './stage';

/** Why a gate does not accept what somebody wants to record. The kinds are those of the gate contract. */
export type GateRefusal =
  /** The person holds none of the roles that may do this today (EV-2, EV-7). */
  | { readonly kind: 'forbidden'; readonly facts: { readonly needs: 'hold-role' } }
  | { readonly kind: 'not-given-by-you'; readonly facts: Readonly<Record<string, never>> }
  | { readonly kind: 'not-found'; readonly facts: { readonly what: string } }
  | { readonly kind: 'gate-closed'; readonly facts: { readonly stage: Stage } }
  | {
      readonly kind: 'dates-missing';
      readonly facts: { readonly fields: readonly ScheduleField[] };
    }
  | { readonly kind: 'dates-out-of-order'; readonly facts: DatesOutOfOrder }
  | { readonly kind: 'role-is-held'; readonly facts: { readonly roleLabel: string } }
  | { readonly kind: 'day-in-future'; readonly facts: { readonly today: CalendarDate } }
  | { readonly kind: 'never-skipped'; readonly facts: { readonly stage: Stage } }
  | { readonly kind: 'earlier-gate-open'; readonly facts: { readonly stage: Stage } };

/** The refusals of one command. */
export type RefusalOf<Kind extends GateRefusal['kind']> = Extract<GateRefusal, { kind: Kind }>;
