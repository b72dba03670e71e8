import fc from 'fast-check';

import {
  type CustomerDeliverable,
  customerDeliverableSchema,
  type CustomerPlan,
  customerPlanSchema,
  type WorkStatus,
} from '#domain/customer-plan/customer-plan';
import { type Outcome, outcomeSchema } from '#domain/plan/outcome';

/** No text of the allow-list contains it; every other text of a row does. */
export const MARKER = 'INTERNAL-MARKER';

const anyDay = fc
  .integer({ min: 0, max: 700 })
  .map((offset) => new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10));
const maybeDay = fc.option(anyDay, { nil: undefined });
const anyText = fc
  .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
  .filter((text) => text.trim() !== '' && !text.includes(MARKER));
const internal = fc.constantFrom(MARKER, `${MARKER} 1`, `see ${MARKER}`);

/** Ids are chosen from few, so that lists and plans share some of them. */
const anyId = fc.constantFrom(...Array.from({ length: 6 }, (_, index) => `row-number-${index}`));
const anyPromise = fc.record({
  day: anyDay,
  planNumber: fc.integer({ min: 1, max: 5 }),
  at: fc.constant('2026-01-12T09:00:00.000Z'),
  by: fc.constant(MARKER),
  why: internal,
  toldWhom: internal,
});

/** Every text that a customer may not see carries {@link MARKER}. */
export const anyOutcome: fc.Arbitrary<Outcome> = fc
  .record({
    id: anyId,
    statement: internal,
    evidence: internal,
    owners: fc.constant([{ kind: 'account', accountId: MARKER }]),
    target: maybeDay,
    customerWording: fc.oneof(anyText, fc.constant('')),
    signOffRole: fc.constantFrom(undefined, 'cfo', 'gone'),
    epicIds: fc.constant(['10042']),
    state: fc.constantFrom('active', 'dropped', 'deleted', 'merged'),
    dropReason: internal,
    evidenceConfirmed: fc.option(
      fc.record({
        by: fc.constant(MARKER),
        at: fc.constant('2026-01-12T09:00:00.000Z'),
        note: internal,
      }),
      { nil: undefined },
    ),
    promises: fc.array(anyPromise, { maxLength: 3 }),
    firstPublished: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  })
  .map((row) => outcomeSchema.parse(row));

export const anyOutcomes: fc.Arbitrary<readonly Outcome[]> = fc.uniqueArray(anyOutcome, {
  selector: ({ id }) => id,
  maxLength: 6,
});

export const anyDeliverables: fc.Arbitrary<readonly CustomerDeliverable[]> = fc.uniqueArray(
  fc
    .record({
      id: anyId,
      description: anyText,
      party: fc.oneof(
        fc.record({ side: fc.constant('customer'), name: fc.oneof(anyText, fc.constant('')) }),
        fc.record({ side: fc.constant('third-party'), name: anyText }),
      ),
      due: maybeDay,
      askedOn: maybeDay,
      receivedOn: maybeDay,
      outcomeId: fc.option(anyId, { nil: undefined }),
      state: fc.constantFrom('active', 'deleted'),
    })
    .map((row) => customerDeliverableSchema.parse(row)),
  { selector: ({ id }) => id, maxLength: 6 },
);

export const anyStatuses: fc.Arbitrary<Readonly<Partial<Record<string, WorkStatus>>>> =
  fc.dictionary(anyId, fc.constantFrom('planned', 'in-progress', 'done'));

const anyStatus = fc.oneof(
  fc.constantFrom({ kind: 'planned' }, { kind: 'in-progress' }, { kind: 'done' }),
  fc.record({ kind: fc.constant('moved'), from: anyDay, to: anyDay }),
);

export const anyCustomerPlan: fc.Arbitrary<CustomerPlan> = fc
  .record({
    deliveryName: anyText,
    client: fc.oneof(anyText, fc.constant('')),
    language: fc.constantFrom('en-GB', 'en-US', 'de-DE', 'fr-FR'),
    asOf: anyDay,
    milestones: fc.uniqueArray(
      fc.record(
        { outcomeId: anyId, wording: anyText, day: anyDay, status: anyStatus, signOff: anyText },
        { requiredKeys: ['outcomeId', 'wording', 'status'] },
      ),
      { selector: ({ outcomeId }) => outcomeId, maxLength: 6 },
    ),
    owed: fc.uniqueArray(
      fc.record(
        {
          deliverableId: anyId,
          description: anyText,
          party: fc.oneof(anyText, fc.constant('')),
          due: anyDay,
          received: anyDay,
        },
        { requiredKeys: ['deliverableId', 'description', 'party'] },
      ),
      { selector: ({ deliverableId }) => deliverableId, maxLength: 6 },
    ),
  })
  .map((plan) => customerPlanSchema.parse(plan));
