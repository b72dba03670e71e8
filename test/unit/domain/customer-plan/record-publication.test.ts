import { recordPublication } from '#domain/customer-plan/record-publication';
import {
  customerPlan,
  milestoneLine,
  outcomeRow,
  promiseOf,
  publicationOf,
} from '#test/builders/customer-plan-rows';

const third = publicationOf(3);
const withoutDay = customerPlan({ milestones: [milestoneLine({ day: undefined })] });

describe('recordPublication', () => {
  test('PL-10: an outcome that is published without a day is told to the customer all the same', () => {
    const outcome = outcomeRow({ target: undefined });

    expect(recordPublication([outcome], withoutDay, third)).toStrictEqual([
      { ...outcome, firstPublished: 3 },
    ]);
  });

  test('PL-7, PL-10: one with a day gets its promise and the number together', () => {
    const [recorded] = recordPublication([outcomeRow()], customerPlan(), third);

    expect(recorded).toMatchObject({
      firstPublished: 3,
      promises: [{ day: '2026-03-31', planNumber: 3 }],
    });
  });

  test('PL-10: the first number stays; what says nothing new is not written', () => {
    const outcome = outcomeRow({ target: undefined, firstPublished: 1 });

    expect(recordPublication([outcome], withoutDay, third)).toStrictEqual([]);
  });

  test('PL-7: a day that comes later is the first promise of an outcome that was known before', () => {
    const [recorded] = recordPublication(
      [outcomeRow({ firstPublished: 1 })],
      customerPlan(),
      third,
    );

    expect(recorded).toMatchObject({ firstPublished: 1, promises: [{ planNumber: 3 }] });
  });

  test('PL-10: a row from before the number was kept has the one of its first promise', () => {
    const promises = [promiseOf('2026-03-01', 1), promiseOf('2026-03-31', 2)];

    expect(recordPublication([outcomeRow({ promises })], customerPlan(), third)).toMatchObject([
      { firstPublished: 1, promises },
    ]);
  });

  test('CP-1: an outcome without a line in the plan was not published', () => {
    const elsewhere = outcomeRow({ id: 'outcome-2' });

    expect(recordPublication([elsewhere], customerPlan(), third)).toStrictEqual([]);
  });
});
