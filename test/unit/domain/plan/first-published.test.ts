import { firstPublishedIn } from '#domain/plan/first-published';
import { outcomeRow, promiseOf } from '#test/builders/customer-plan-rows';

describe('firstPublishedIn', () => {
  test.each([
    ['was never published', {}, undefined],
    ['was published without a day', { firstPublished: 2 }, 2],
    ['was stored before the number was kept', { promises: [promiseOf('2026-03-31', 3)] }, 3],
    [
      'was promised again',
      { promises: [promiseOf('2026-03-31', 3), promiseOf('2026-04-14', 4)] },
      3,
    ],
    [
      'got a day after it was known',
      { firstPublished: 2, promises: [promiseOf('2026-03-31', 5)] },
      2,
    ],
  ])('PL-10: an outcome that %s', (_case, override, expected) => {
    expect(firstPublishedIn(outcomeRow(override))).toBe(expected);
  });
});
