import fc from 'fast-check';

import type { KeptHint } from '#domain/plan/mark';
import { TASK_HINTS } from '#domain/plan/mark';
import { planDays } from '#domain/plan/plan-days';
import { type TaskFacts, taskQuestions } from '#domain/plan/task-hints';
import { calendarDateSchema, type Instant, instantSchema } from '#domain/shared/calendar-date';
import { accountIdSchema } from '#domain/shared/identifiers';
import { anyCalendar } from '#test/builders/gate-arbitraries';
import { aWorkItem } from '#test/builders/work-item-builder';

const today = calendarDateSchema.parse('2026-03-25');
const anyInstant: fc.Arbitrary<Instant> = fc
  .integer({ min: Date.parse('2026-01-01'), max: Date.parse('2026-03-25') })
  .map((at) => instantSchema.parse(new Date(at).toISOString()));
const anyDayText = anyInstant.map((instant) => instant.slice(0, 10));

const anyFacts: fc.Arbitrary<TaskFacts> = fc
  .record({
    task: fc.record(
      {
        category: fc.constantFrom('to-do' as const, 'in-progress' as const, 'done' as const),
        updatedAt: anyInstant,
        categoryChangedAt: anyInstant,
        start: anyDayText,
        due: anyDayText,
      },
      { requiredKeys: ['category', 'updatedAt'] },
    ),
    reopenings: fc.array(anyInstant, { maxLength: 4 }),
  })
  .map(({ task, reopenings }) => ({
    task: aWorkItem('200', task),
    reopenings: reopenings.sort(),
  }));

const anyAnswers: fc.Arbitrary<readonly KeptHint[]> = fc.tuple(
  ...TASK_HINTS.map((hint) =>
    anyInstant.map((at) => ({
      hint,
      reason: 'Waits',
      by: accountIdSchema.parse('account-ada'),
      at,
    })),
  ),
);

const anyDays = anyCalendar.map((calendar) => ({ ...planDays(calendar, today), calendar }));

test('PL-9: what is asked and what is kept together are the hints that stand without any answer', () => {
  fc.assert(
    fc.property(anyFacts, anyAnswers, anyDays, (facts, answers, days) => {
      const { asked, kept } = taskQuestions(facts, answers, days);
      const together = [...asked, ...kept.map(({ hint }) => hint)];
      expect(new Set(together).size).toBe(together.length);
      expect(together.sort()).toStrictEqual([...taskQuestions(facts, [], days).asked].sort());
    }),
  );
});

test('PL-9: an answer given now is quiet now', () => {
  const now = instantSchema.parse('2026-03-25T23:59:59.999Z');
  fc.assert(
    fc.property(anyFacts, anyAnswers, anyDays, (facts, answers, days) => {
      const fresh = answers.map((answer) => ({ ...answer, at: now }));
      expect(taskQuestions(facts, fresh, days).asked).toStrictEqual([]);
    }),
  );
});

test('PL-9: a later answer is never asked about sooner', () => {
  const anyTwo = fc.tuple(anyAnswers, anyInstant).map(([answers, instant]) => ({
    answers,
    later: answers.map((answer) => ({ ...answer, at: instant > answer.at ? instant : answer.at })),
  }));
  fc.assert(
    fc.property(anyFacts, anyTwo, anyDays, (facts, { answers, later }, days) => {
      const { asked } = taskQuestions(facts, answers, days);
      for (const hint of taskQuestions(facts, later, days).asked) expect(asked).toContain(hint);
    }),
  );
});

test('PL-9: a task that is done is asked nothing', () => {
  fc.assert(
    fc.property(anyFacts, anyAnswers, anyDays, (facts, answers, days) => {
      const done = { ...facts, task: { ...facts.task, category: 'done' as const } };
      expect(taskQuestions(done, answers, days)).toStrictEqual({ asked: [], kept: [] });
    }),
  );
});
