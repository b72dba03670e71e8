import fc from 'fast-check';

import {
  askAgain,
  keepHints,
  type Mark,
  type MarkDecision,
  markSchema,
  outsideIds,
  putOutside,
  takeBackIn,
  TASK_HINTS,
} from '#domain/plan/mark';
import { instantSchema } from '#domain/shared/calendar-date';
import { accountIdSchema, issueIdSchema } from '#domain/shared/identifiers';

const issueId = issueIdSchema.parse('10010');

const anyDecision: fc.Arbitrary<MarkDecision> = fc
  .record({
    reason: fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== ''),
    by: fc.constantFrom('account-ada', 'account-tomas'),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ reason, by, day }) => ({
    reason: reason.trim(),
    by: accountIdSchema.parse(by),
    at: instantSchema.parse(`2026-02-${String(day).padStart(2, '0')}T09:00:00.000Z`),
  }));
const anyHints = fc.subarray([...TASK_HINTS], { minLength: 1 });

/** What four calls in any order make of a work item without a mark. */
const anyMark: fc.Arbitrary<Mark | undefined> = fc
  .array(
    fc.record({
      call: fc.constantFrom('outside', 'in', 'keep', 'ask'),
      hints: anyHints,
      decision: anyDecision,
    }),
    { maxLength: 6 },
  )
  .map((calls) => {
    let mark: Mark | undefined;
    for (const { call, hints, decision } of calls) {
      if (call === 'outside') mark = putOutside(mark, issueId, decision);
      if (call === 'keep') mark = keepHints(mark, issueId, { hints, decision });
      if (call === 'in') mark = mark && takeBackIn(mark);
      if (call === 'ask') mark = mark && askAgain(mark, hints);
    }
    return mark;
  });

test('PL-3, PL-9: a mark says something, and is one that can be stored', () => {
  fc.assert(
    fc.property(anyMark, (mark) => {
      if (mark === undefined) return;
      expect(markSchema.parse(mark)).toStrictEqual(mark);
      expect(mark.outside !== undefined || mark.kept.length > 0).toBe(true);
    }),
  );
});

test('PL-9: each hint has at most one answer, and it is the last one', () => {
  fc.assert(
    fc.property(anyMark, anyHints, anyDecision, (before, hints, decision) => {
      const { kept } = keepHints(before, issueId, { hints, decision });
      expect(new Set(kept.map(({ hint }) => hint)).size).toBe(kept.length);
      expect(kept.filter(({ hint }) => hints.includes(hint))).toStrictEqual(
        TASK_HINTS.filter((hint) => hints.includes(hint)).map((hint) => ({ hint, ...decision })),
      );
    }),
  );
});

test('PL-9: an answer that is taken back leaves the other answers and the outside as they were', () => {
  fc.assert(
    fc.property(anyMark, anyHints, anyDecision, (before, hints, decision) => {
      const after = askAgain(keepHints(before, issueId, { hints, decision }), hints);
      expect(after?.outside).toStrictEqual(before?.outside);
      expect(after?.kept ?? []).toStrictEqual(
        (before?.kept ?? []).filter(({ hint }) => !hints.includes(hint)),
      );
    }),
  );
});

test('PL-3: outside and back in leaves the answers to hints as they were', () => {
  fc.assert(
    fc.property(anyMark, anyDecision, (before, decision) => {
      const outside = putOutside(before, issueId, decision);
      expect(outsideIds([outside])).toStrictEqual([issueId]);
      const back = takeBackIn(outside);
      expect(back?.kept ?? []).toStrictEqual(before?.kept ?? []);
      expect(outsideIds(back === undefined ? [] : [back])).toStrictEqual([]);
    }),
  );
});
