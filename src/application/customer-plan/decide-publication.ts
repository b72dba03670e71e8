import { movedPromises } from '#domain/customer-plan/append-promises';
import { buildCustomerPlan } from '#domain/customer-plan/build-customer-plan';
import {
  type CustomerPlan,
  MAXIMUM_MILESTONES,
  type PlanVersion,
  type WorkStatus,
} from '#domain/customer-plan/customer-plan';
import { recordPublication } from '#domain/customer-plan/record-publication';
import type { Delivery } from '#domain/delivery/delivery';
import { todayInZone } from '#domain/delivery/today-in-zone';
import type { Outcome } from '#domain/plan/outcome';
import type { CalendarDate, Instant } from '#domain/shared/calendar-date';
import { canonicalJson } from '#domain/shared/canonical-json';
import type { AccountId, OutcomeId } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';

import { type Conflict, type Failure, type TooMany, tooMany } from '../command/failure';
import type { StoredRow } from '../ports/row-store';

import type { CustomerPlanRows } from './customer-plan-rows';

export type NothingToPublish = Failure<'nothing-to-publish', Readonly<Record<string, never>>>;
export type ReasonNeeded = Failure<'reason-needed', { readonly outcomeIds: readonly OutcomeId[] }>;
export type PublicationRefusal = Conflict | TooMany | NothingToPublish | ReasonNeeded;

/** What the publisher saw and typed. */
export type PublicationInput = {
  readonly seen: CustomerPlan;
  readonly statuses: Readonly<Partial<Record<OutcomeId, WorkStatus>>>;
  readonly toldWhom: string;
  readonly toldOn: CalendarDate;
  readonly why: string;
};

export type PublicationFacts = CustomerPlanRows & {
  readonly delivery: StoredRow<Delivery>;
  /** Of the last published plan; 0 when nothing is published. */
  readonly lastNumber: number;
  readonly now: Instant;
  readonly by: AccountId;
};

export type DecidedPublication = {
  readonly version: PlanVersion;
  /** Outcomes that the publication changes (PL-7, PL-10), as stored and as they will be. */
  readonly outcomes: readonly { readonly before: StoredRow<Outcome>; readonly after: Outcome }[];
};

/**
 * Decides a publication on the stored rows (CP-4, PL-7, PL-10). What is published is built here by the allow-list
 * (CP-1), never taken from the page; when it is not what the person saw, nothing is published.
 *
 * @param input - What the publisher saw and typed.
 * @param facts - What is stored now.
 */
export function decidePublication(
  input: PublicationInput,
  facts: PublicationFacts,
): Result<DecidedPublication, PublicationRefusal> {
  const { delivery, deliverables, roles, lastNumber, now, by } = facts;
  const outcomes = facts.outcomes.map(({ body }) => body);
  const plan = buildCustomerPlan({
    delivery: delivery.body,
    outcomes,
    deliverables: deliverables.map(({ body }) => body),
    roles: roles.map(({ body }) => body),
    statuses: input.statuses,
    asOf: todayInZone(now, delivery.body.calendar.timeZone),
  });
  const refusal = refusalOf(plan, outcomes, { input, lastNumber });
  if (refusal !== undefined) return err(refusal);
  const { toldWhom, toldOn, why } = input;
  const number = lastNumber + 1;
  const publication = { planNumber: number, at: now, by, why, toldWhom };
  const written = recordPublication(outcomes, plan, publication);
  return ok({
    version: { number, plan, publishedBy: by, publishedAt: now, toldWhom, toldOn, why },
    outcomes: written.flatMap((after) =>
      facts.outcomes
        .filter(({ body }) => body.id === after.id)
        .map((before) => ({ before, after })),
    ),
  });
}

function refusalOf(
  plan: CustomerPlan,
  outcomes: readonly Outcome[],
  { input, lastNumber }: { readonly input: PublicationInput; readonly lastNumber: number },
): PublicationRefusal | undefined {
  if (!isSamePlan(plan, input.seen)) {
    return {
      kind: 'conflict',
      facts: { mine: input.seen, theirs: plan, theirVersion: lastNumber },
      message: 'The plan changed after the preview was made. Look at it again, then publish.',
    };
  }
  if (plan.milestones.length === 0) {
    return {
      kind: 'nothing-to-publish',
      facts: {},
      message: 'No outcome has a customer wording. Add one, then publish.',
    };
  }
  if (plan.milestones.length > MAXIMUM_MILESTONES) {
    return tooMany(MAXIMUM_MILESTONES, plan.milestones.length);
  }
  const moved = movedPromises(outcomes, plan);
  if (moved.length > 0 && input.why === '') {
    return {
      kind: 'reason-needed',
      facts: { outcomeIds: moved },
      message: 'A day that was promised moved. Say why, then publish.',
    };
  }
  return undefined;
}

/** Midnight between the preview and the publication changes the stamp of a plan, not what it says. */
function isSamePlan(built: CustomerPlan, seen: CustomerPlan): boolean {
  return canonicalJson({ ...built, asOf: seen.asOf }) === canonicalJson(seen);
}
