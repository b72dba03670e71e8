import fc from 'fast-check';

import { addProgress, percentDone, type Progress, progressOfEpic } from '#domain/plan/progress';
import { anyTask, REJECTED } from '#test/builders/work-arbitraries';
import { anEpic } from '#test/builders/work-item-builder';

const someTasks = fc.array(anyTask, { maxLength: 30 });
const rejectedIds = new Set([REJECTED]);
const countable = fc
  .nat(100_000)
  .chain((total) =>
    fc.record({ done: fc.integer({ min: 0, max: total }), total: fc.constant(total) }),
  );

function sumOf({ total, rejected }: Progress): number {
  return total + rejected;
}

describe('PL-5: laws of progress', () => {
  test('counted and rejected are all tasks, or the epic itself when it has none', () => {
    fc.assert(
      fc.property(someTasks, (tasks) => {
        const counted = tasks.filter(({ level }) => level >= 0).length;

        expect(sumOf(progressOfEpic(anEpic('100'), tasks, rejectedIds))).toBe(Math.max(1, counted));
      }),
    );
  });

  test('done and started are parts of the total that do not overlap', () => {
    fc.assert(
      fc.property(someTasks, (tasks) => {
        const { done, started, total } = progressOfEpic(anEpic('100'), tasks, rejectedIds);

        expect(done + started).toBeLessThanOrEqual(total);
      }),
    );
  });

  test('the progress of all is the sum of the progress of the parts, however they are cut', () => {
    fc.assert(
      fc.property(fc.array(anyTask, { minLength: 2, maxLength: 30 }), fc.nat(), (tasks, at) => {
        const work = tasks.filter(({ level }) => level >= 0);
        fc.pre(work.length >= 2);
        const cut = 1 + (at % (work.length - 1));
        const [one, other] = [work.slice(0, cut), work.slice(cut)].map((part) =>
          progressOfEpic(anEpic('100'), part, rejectedIds),
        );

        expect(addProgress(one!, other!)).toStrictEqual(
          progressOfEpic(anEpic('100'), work, rejectedIds),
        );
      }),
    );
  });

  test('percent is whole, at most one below the exact value, and 100 only when all are done', () => {
    fc.assert(
      fc.property(countable, ({ done, total }) => {
        const percent = percentDone({ done, total });

        expect(Number.isInteger(percent)).toBe(true);
        expect(percent === 100).toBe(total > 0 && done === total);
        expect(percent * total).toBeLessThanOrEqual(done * 100);
        expect((percent + 1) * Math.max(1, total)).toBeGreaterThan(done * 100);
      }),
    );
  });
});
