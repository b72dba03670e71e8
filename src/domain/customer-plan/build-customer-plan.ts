import type { Delivery } from '../delivery/delivery';
import type { Role } from '../delivery/role';
import type { Outcome } from '../plan/outcome';
import type { CalendarDate } from '../shared/calendar-date';
import type { OutcomeId } from '../shared/identifiers';

import { byDay } from './by-day';
import type {
  CustomerDeliverable,
  CustomerMilestone,
  CustomerPlan,
  OwedLine,
  OwingParty,
  WorkStatus,
} from './customer-plan';
import { customerStatus } from './customer-status';

/** The stored rows that a customer plan is made of. */
export type CustomerPlanSource = {
  readonly delivery: Pick<Delivery, 'name' | 'client' | 'customerLanguage'>;
  /** In the order of the delivery plan, in any state. */
  readonly outcomes: readonly Outcome[];
  /** In the order in which they were added, in any state. */
  readonly deliverables: readonly CustomerDeliverable[];
  readonly roles: readonly Pick<Role, 'key' | 'label'>[];
  /** How far the work of each outcome is, in the eyes of who builds the plan (PL-5). */
  readonly statuses: Readonly<Partial<Record<OutcomeId, WorkStatus>>>;
  /** "Today" of the delivery. */
  readonly asOf: CalendarDate;
};

/**
 * Builds the customer plan by an allow-list (CP-1): each field is named here, so that nothing of the
 * delivery plan reaches a customer because somebody added a field to it. An outcome without customer
 * wording is left out; its statement never stands in for the wording (PL-1).
 *
 * Milestones come by day, those without a day last, then in the order of the delivery plan; what is owed
 * comes by due day in the same way.
 *
 * @param source - The rows as they are stored.
 */
export function buildCustomerPlan(source: CustomerPlanSource): CustomerPlan {
  const { delivery, outcomes, deliverables, asOf } = source;
  return {
    deliveryName: delivery.name,
    client: delivery.client,
    language: delivery.customerLanguage,
    asOf,
    milestones: outcomes
      .filter(isInCustomerPlan)
      .map((outcome) => milestoneOf(outcome, source))
      .sort(byDay(({ day }) => day)),
    owed: deliverables
      .filter(({ state }) => state === 'active')
      .map((deliverable) => owedLineOf(deliverable, delivery.client))
      .sort(byDay(({ due }) => due)),
  };
}

/** Whether the customer plan has a line for this outcome (PL-1). */
export function isInCustomerPlan(outcome: Pick<Outcome, 'state' | 'customerWording'>): boolean {
  return outcome.state === 'active' && outcome.customerWording.trim() !== '';
}

function milestoneOf(outcome: Outcome, source: CustomerPlanSource): CustomerMilestone {
  const signOff = source.roles.find(({ key }) => key === outcome.signOffRole)?.label;
  return {
    outcomeId: outcome.id,
    wording: outcome.customerWording,
    ...(outcome.target === undefined ? {} : { day: outcome.target }),
    status: customerStatus(outcome, source.statuses[outcome.id]),
    ...(signOff === undefined ? {} : { signOff }),
  };
}

function owedLineOf(deliverable: CustomerDeliverable, client: string): OwedLine {
  const { id, description, party, due, receivedOn } = deliverable;
  return {
    deliverableId: id,
    description,
    party: nameOf(party, client),
    ...(due === undefined ? {} : { due }),
    ...(receivedOn === undefined ? {} : { received: receivedOn }),
  };
}

function nameOf({ name }: OwingParty, client: string): string {
  return name === '' ? client : name;
}
