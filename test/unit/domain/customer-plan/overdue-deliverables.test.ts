import { lateEffect, overdueDeliverables } from '#domain/customer-plan/overdue-deliverables';
import { day, deliverableRow, deliveryRow, outcomeRow } from '#test/builders/customer-plan-rows';

const today = day('2026-02-18');
const { calendar } = deliveryRow();

describe('overdueDeliverables', () => {
  test('CP-2: only what was due before today and did not arrive, the longest overdue first', () => {
    const deliverables = [
      deliverableRow({ id: 'since-monday', due: '2026-02-16' }),
      deliverableRow({ id: 'since-friday', due: '2026-02-13' }),
      deliverableRow({ id: 'due-today', due: '2026-02-18' }),
      deliverableRow({ id: 'received', receivedOn: '2026-02-17' }),
      deliverableRow({ id: 'without-day', due: undefined }),
      deliverableRow({ id: 'deleted-one', state: 'deleted' }),
    ];

    expect(overdueDeliverables(deliverables, today).map(({ id }) => id)).toStrictEqual([
      'since-friday',
      'since-monday',
    ]);
  });
});

describe('lateEffect', () => {
  const [overdue] = overdueDeliverables(
    [deliverableRow({ due: '2026-02-13', outcomeId: 'outcome-1' })],
    today,
  );

  test('CP-2: the milestone it feeds moves by the working days since it was due', () => {
    expect(lateEffect(overdue!, [outcomeRow()], { today, calendar })).toStrictEqual({
      wording: 'Finance reports available in new system',
      target: '2026-03-31',
      workingDays: 3,
    });
  });

  test.each([
    ['no target', { target: undefined }],
    ['a target before the due day', { target: '2026-02-01' }],
    ['no customer wording', { customerWording: '' }],
    ['been dropped', { state: 'dropped' }],
    ['another id', { id: 'outcome-2' }],
  ])('CP-2: it is left out when the outcome has %s', (_case, override) => {
    expect(lateEffect(overdue!, [outcomeRow(override)], { today, calendar })).toBeUndefined();
  });

  test('CP-2: it is left out while no working day passed since', () => {
    const monday = day('2026-02-16');
    const [weekend] = overdueDeliverables(
      [deliverableRow({ due: '2026-02-14', outcomeId: 'outcome-1' })],
      monday,
    );

    expect(lateEffect(weekend!, [outcomeRow()], { today: monday, calendar })).toBeUndefined();
  });
});
