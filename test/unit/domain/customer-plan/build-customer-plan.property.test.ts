import fc from 'fast-check';

import { buildCustomerPlan } from '#domain/customer-plan/build-customer-plan';
import { customerPlanSchema } from '#domain/customer-plan/customer-plan';
import { roleSchema } from '#domain/delivery/role';
import {
  anyDeliverables,
  anyOutcomes,
  anyStatuses,
  MARKER,
} from '#test/builders/customer-plan-arbitraries';
import { day, deliveryRow } from '#test/builders/customer-plan-rows';

const cfo = roleSchema.parse({
  key: 'cfo',
  label: 'CFO',
  side: 'customer',
  holders: [{ kind: 'account', accountId: MARKER }],
  deputies: [],
});
const delivery = deliveryRow({ scope: MARKER, createdBy: MARKER, issueId: '10042' });

const anyPlan = fc
  .record({ outcomes: anyOutcomes, deliverables: anyDeliverables, statuses: anyStatuses })
  .map((rows) => ({
    rows,
    plan: buildCustomerPlan({ ...rows, delivery, roles: [cfo], asOf: day('2026-01-12') }),
  }));

describe('buildCustomerPlan', () => {
  test('CP-1: no text outside the allow-list reaches the customer', () => {
    fc.assert(
      fc.property(anyPlan, ({ plan }) => {
        const printed = JSON.stringify(plan);
        expect(printed).not.toContain(MARKER);
        expect(printed).not.toContain('10042');
      }),
    );
  });

  test('CP-1: what is built is a customer plan and nothing more', () => {
    fc.assert(
      fc.property(anyPlan, ({ plan }) => {
        expect(customerPlanSchema.parse(plan)).toStrictEqual(plan);
      }),
    );
  });

  test('CP-1: every active outcome with a wording has exactly one line, with its own day', () => {
    fc.assert(
      fc.property(anyPlan, ({ rows, plan }) => {
        const expected = rows.outcomes
          .filter(({ state, customerWording }) => state === 'active' && customerWording !== '')
          .map(({ id, customerWording, target }) => [id, customerWording, target]);
        const lines = plan.milestones.map(({ outcomeId, wording, day: on }) => [
          outcomeId,
          wording,
          on,
        ]);
        expect(new Set(lines.map(String))).toStrictEqual(new Set(expected.map(String)));
        expect(lines).toHaveLength(expected.length);
      }),
    );
  });

  test('PL-7: a re-promised outcome never reads plainly planned or in progress', () => {
    fc.assert(
      fc.property(anyPlan, ({ rows, plan }) => {
        const repromised = rows.outcomes.filter(({ promises, target }) =>
          promises.some((promise) => promise.day !== target),
        );
        for (const { id, target } of repromised) {
          const line = plan.milestones.find(({ outcomeId }) => outcomeId === id);
          if (line === undefined || target === undefined) continue;
          expect(['moved', 'done']).toContain(line.status.kind);
        }
      }),
    );
  });
});
