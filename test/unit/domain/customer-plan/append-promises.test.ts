import { appendPromises, movedPromises } from '#domain/customer-plan/append-promises';
import {
  customerPlan,
  milestoneLine,
  outcomeRow,
  promiseOf,
  publicationOf,
} from '#test/builders/customer-plan-rows';

const second = publicationOf(2);

describe('appendPromises', () => {
  test('PL-7: a later day is appended with who, when, why and told whom', () => {
    const outcome = outcomeRow({ promises: [promiseOf('2026-03-31', 1)] });
    const plan = customerPlan({ milestones: [milestoneLine({ day: '2026-04-14' })] });

    expect(appendPromises([outcome], plan, second)[0]?.promises).toStrictEqual([
      promiseOf('2026-03-31', 1),
      {
        day: '2026-04-14',
        planNumber: 2,
        at: '2026-01-12T09:00:00.000Z',
        by: '712020:ada',
        why: 'The dataset came late',
        toldWhom: 'M. Roth (CFO)',
      },
    ]);
  });

  test('PL-7: an outcome whose promised day stays, or that has no line, is not changed', () => {
    const kept = outcomeRow({ promises: [promiseOf('2026-03-31', 1)] });
    const elsewhere = outcomeRow({ id: 'outcome-2' });

    expect(appendPromises([kept, elsewhere], customerPlan(), second)).toStrictEqual([]);
  });
});

describe('movedPromises', () => {
  const promised = outcomeRow({ promises: [promiseOf('2026-03-31', 1)] });

  test.each([
    ['moved', '2026-04-14', ['outcome-1']],
    ['withdrawn', undefined, ['outcome-1']],
    ['kept', '2026-03-31', []],
  ])('PL-7: a day that is %s needs a reason or not', (_case, day, expected) => {
    const plan = customerPlan({ milestones: [milestoneLine({ day })] });

    expect(movedPromises([promised], plan)).toStrictEqual(expected);
  });

  test('PL-7, PL-10: a promised outcome whose wording was emptied needs a reason, a dropped one has it', () => {
    const silent = { ...promised, customerWording: '' };
    const plan = customerPlan({ milestones: [] });

    expect(movedPromises([silent], plan)).toStrictEqual(['outcome-1']);
    expect(movedPromises([{ ...silent, state: 'dropped' }], plan)).toStrictEqual([]);
  });
});
