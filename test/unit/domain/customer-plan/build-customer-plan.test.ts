import {
  buildCustomerPlan,
  type CustomerPlanSource,
} from '#domain/customer-plan/build-customer-plan';
import { checkFit } from '#domain/customer-plan/check-fit';
import { customerPlanSchema } from '#domain/customer-plan/customer-plan';
import { roleSchema } from '#domain/delivery/role';
import {
  day,
  deliverableRow,
  deliveryRow,
  outcomeRow,
  promiseOf,
} from '#test/builders/customer-plan-rows';

const cfo = roleSchema.parse({
  key: 'cfo',
  label: 'CFO',
  side: 'customer',
  holders: [],
  deputies: [],
});

function source(override: Partial<CustomerPlanSource> = {}): CustomerPlanSource {
  return {
    delivery: deliveryRow(),
    outcomes: [outcomeRow()],
    deliverables: [],
    roles: [cfo],
    statuses: {},
    asOf: day('2026-01-12'),
    ...override,
  };
}

describe('buildCustomerPlan', () => {
  test('CP-6: the worked example gives one milestone, one deliverable and the sign-off, and fits', () => {
    const outcome = outcomeRow({
      statement: 'Migrate core finance reports',
      evidence: 'Extract, transform, load, validate',
      owners: [
        { kind: 'role', roleKey: 'dev-lead' },
        { kind: 'role', roleKey: 'finance-sme' },
      ],
      customerWording: 'Finance reports available in new system',
      target: '2026-03-31',
      signOffRole: 'cfo',
    });
    const plan = buildCustomerPlan(
      source({
        outcomes: [outcome],
        deliverables: [deliverableRow({ outcomeId: outcome.id })],
        statuses: { [outcome.id]: 'in-progress' },
      }),
    );

    expect(plan).toStrictEqual({
      deliveryName: 'Finance platform',
      client: 'Northwind',
      language: 'en-GB',
      asOf: '2026-01-12',
      milestones: [
        {
          outcomeId: 'outcome-1',
          wording: 'Finance reports available in new system',
          day: '2026-03-31',
          status: { kind: 'in-progress' },
          signOff: 'CFO',
        },
      ],
      owed: [
        {
          deliverableId: 'deliverable-1',
          description: 'Provide dataset',
          party: 'Northwind',
          due: '2026-02-15',
        },
      ],
    });
    expect(checkFit(plan)).toMatchObject({ tooMuch: [], notPlain: [] });
  });

  test('PL-1: an outcome without customer wording is left out', () => {
    const { milestones } = buildCustomerPlan(
      source({ outcomes: [outcomeRow({ customerWording: ' ' })] }),
    );

    expect(milestones).toStrictEqual([]);
  });

  test.each(['dropped', 'deleted', 'merged'])('CP-1: a %s outcome is left out', (state) => {
    const { milestones } = buildCustomerPlan(source({ outcomes: [outcomeRow({ state })] }));

    expect(milestones).toStrictEqual([]);
  });

  test('CP-3: milestones come by day, those without a day last, then in the order of the delivery plan', () => {
    const outcomes = [
      outcomeRow({ id: 'no-day-one', target: undefined }),
      outcomeRow({ id: 'in-april', target: '2026-04-01' }),
      outcomeRow({ id: 'in-march-one', target: '2026-03-31' }),
      outcomeRow({ id: 'no-day-two', target: undefined }),
      outcomeRow({ id: 'in-march-two', target: '2026-03-31' }),
    ];

    expect(
      buildCustomerPlan(source({ outcomes })).milestones.map(({ outcomeId }) => outcomeId),
    ).toStrictEqual(['in-march-one', 'in-march-two', 'in-april', 'no-day-one', 'no-day-two']);
  });

  test('CP-2: deleted deliverables are left out, and a third party is named', () => {
    const deliverables = [
      deliverableRow({ id: 'deleted-1', state: 'deleted' }),
      deliverableRow({ id: 'third-party-1', party: { side: 'third-party', name: 'Host Ltd' } }),
    ];

    expect(buildCustomerPlan(source({ deliverables })).owed).toMatchObject([
      { deliverableId: 'third-party-1', party: 'Host Ltd' },
    ]);
  });

  test('CP-2: a deliverable of a customer whom nobody named has no party, so that the export says "you"', () => {
    const plan = buildCustomerPlan(
      source({ delivery: deliveryRow({ client: '' }), deliverables: [deliverableRow()] }),
    );

    expect(plan.owed).toMatchObject([{ party: '' }]);
    expect(customerPlanSchema.safeParse(plan).success).toBe(true);
  });

  test('PL-5: done needs the confirmed evidence, whatever the work items say', () => {
    const evidenceConfirmed = { by: 'ada', at: '2026-01-12T09:00:00.000Z', note: '' };
    const confirmed = outcomeRow({ id: 'confirmed-1', evidence: 'Report', evidenceConfirmed });
    const ofNothing = outcomeRow({ id: 'confirmed-2', evidenceConfirmed });
    const { milestones } = buildCustomerPlan(
      source({
        outcomes: [outcomeRow(), confirmed, ofNothing],
        statuses: { [outcomeRow().id]: 'done', [confirmed.id]: 'done', [ofNothing.id]: 'done' },
      }),
    );

    expect(milestones.map(({ status }) => status.kind)).toStrictEqual([
      ...['in-progress', 'done', 'in-progress'],
    ]);
  });

  test.each([
    {
      when: 'another day than the only promise',
      promised: ['2026-03-31'],
      target: '2026-04-14',
      from: '2026-03-31',
    },
    {
      when: 'the day of the second promise',
      promised: ['2026-03-31', '2026-04-14'],
      target: '2026-04-14',
      from: '2026-03-31',
    },
    {
      when: 'back at the first promise',
      promised: ['2026-03-31', '2026-04-14'],
      target: '2026-03-31',
      from: '2026-04-14',
    },
  ])('PL-7: a target at $when reads "moved"', ({ promised, target, from }) => {
    const promises = promised.map((dayText, index) => promiseOf(dayText, index + 1));
    const { milestones } = buildCustomerPlan(
      source({ outcomes: [outcomeRow({ target, promises })] }),
    );

    expect(milestones[0]?.status).toStrictEqual({ kind: 'moved', from, to: target });
  });

  test('PL-7: a promise that is kept does not read "moved"', () => {
    const promises = [promiseOf('2026-03-31', 1)];

    expect(
      buildCustomerPlan(source({ outcomes: [outcomeRow({ promises })] })).milestones[0]?.status,
    ).toStrictEqual({ kind: 'planned' });
  });
});
