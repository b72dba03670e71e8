import * as z from 'zod/mini';

import type { DeliverableFields } from '#application/customer-plan/deliverable-fields';
import type { Publication } from '#domain/customer-plan/append-promises';
import {
  type CustomerDeliverable,
  customerDeliverableSchema,
  type CustomerMilestone,
  customerMilestoneSchema,
  type CustomerPlan,
  customerPlanSchema,
  type OwedLine,
  owedLineSchema,
} from '#domain/customer-plan/customer-plan';
import { type Delivery, deliverySchema } from '#domain/delivery/delivery';
import { type Outcome, outcomeSchema, promiseSchema } from '#domain/plan/outcome';
import { type CalendarDate, calendarDateSchema } from '#domain/shared/calendar-date';

/** Rows of a customer plan with a value in every required field; a test names only what it is about. */
type Raw = Readonly<Record<string, unknown>>;

export const PUBLISHER = '712020:ada';
export const AT = '2026-01-12T09:00:00.000Z';

export function day(text: string): CalendarDate {
  return calendarDateSchema.parse(text);
}

export function deliveryRow(override: Raw = {}): Delivery {
  return deliverySchema.parse({
    id: 'delivery-1',
    projectId: '10001',
    name: 'Finance platform',
    client: 'Northwind',
    scope: '',
    calendar: {
      timeZone: 'Europe/London',
      weekendDays: [0, 6],
      holidays: [],
      extraWorkingDays: [],
    },
    customerLanguage: 'en-GB',
    schedule: {},
    createdBy: PUBLISHER,
    createdAt: AT,
    ...override,
  });
}

export function outcomeRow(override: Raw = {}): Outcome {
  return outcomeSchema.parse({
    id: 'outcome-1',
    statement: 'Migrate core finance reports',
    evidence: '',
    owners: [],
    target: '2026-03-31',
    customerWording: 'Finance reports available in new system',
    epicIds: [],
    state: 'active',
    promises: [],
    ...override,
  });
}

export function deliverableRow(override: Raw = {}): CustomerDeliverable {
  return customerDeliverableSchema.parse({
    id: 'deliverable-1',
    description: 'Provide dataset',
    party: { side: 'customer', name: '' },
    due: '2026-02-15',
    state: 'active',
    ...override,
  });
}

/** What people type about a deliverable. */
export function deliverableFields(override: Raw = {}): DeliverableFields {
  return z.omit(customerDeliverableSchema, { id: true, state: true }).parse({
    description: 'Provide dataset',
    party: { side: 'customer', name: '' },
    due: '2026-02-15',
    ...override,
  });
}

export function promiseOf(dayText: string, planNumber: number): Raw {
  return { day: dayText, planNumber, at: AT, by: PUBLISHER, why: '', toldWhom: 'CFO' };
}

export function milestoneLine(override: Raw = {}): CustomerMilestone {
  return customerMilestoneSchema.parse({
    outcomeId: 'outcome-1',
    wording: 'Finance reports available in new system',
    day: '2026-03-31',
    status: { kind: 'planned' },
    ...override,
  });
}

export function owedLine(override: Raw = {}): OwedLine {
  return owedLineSchema.parse({
    deliverableId: 'deliverable-1',
    description: 'Provide dataset',
    party: 'Northwind',
    due: '2026-02-15',
    ...override,
  });
}

export function customerPlan(override: Raw = {}): CustomerPlan {
  return customerPlanSchema.parse({
    deliveryName: 'Finance platform',
    client: 'Northwind',
    language: 'en-GB',
    asOf: '2026-01-12',
    milestones: [milestoneLine()],
    owed: [owedLine()],
    ...override,
  });
}

/** Published as that number today, with a reason. */
export function publicationOf(planNumber: number): Publication {
  return z.omit(promiseSchema, { day: true }).parse({
    planNumber,
    at: AT,
    by: PUBLISHER,
    why: 'The dataset came late',
    toldWhom: 'M. Roth (CFO)',
  });
}
