import { inTodaysShape, type RecordedMarks } from '#domain/plan/recorded-marks';
import { anOutsideMark } from '#test/builders/mark-builder';

const { issueId, outside } = anOutsideMark({ issueId: '10620' });

/** What the audit log may hold where today's type says something else. */
function recorded(answer: unknown): RecordedMarks {
  return answer as RecordedMarks;
}

test('PL-3: marks of the first shape that a command made are outside, with no hint answered', () => {
  const answer = recorded([{ version: 3, body: { issueId, ...outside } }]);

  expect(inTodaysShape(answer)).toStrictEqual({
    marks: [{ version: 3, body: { issueId, outside, kept: [] } }],
    removed: [],
  });
});

test('PL-3: a list of work items is what was taken back in', () => {
  expect(inTodaysShape(recorded([issueId]))).toStrictEqual({ marks: [], removed: [issueId] });
});

test('an answer of today is given back as it is', () => {
  const answer = {
    marks: [{ version: 1, body: anOutsideMark({ issueId: '10620' }) }],
    removed: [],
  };

  expect(inTodaysShape(answer)).toBe(answer);
});
