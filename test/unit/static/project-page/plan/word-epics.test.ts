import { mappedEpicState } from '#domain/plan/mapped-epic-state';
import { type IssueId, issueIdSchema } from '#domain/shared/identifiers';
import { aWorkItem } from '#test/builders/work-item-builder';

import type { WhyUnreadable } from '../../../../../static/project-page/src/plan/explain-epics';
import { wordEpics } from '../../../../../static/project-page/src/plan/word-epics';

const HOME = '10000';
const EPIC = { level: 1, projectId: HOME } as const;
const seen = [
  aWorkItem('1', EPIC),
  aWorkItem('2', { ...EPIC, level: 0 }),
  aWorkItem('3', { ...EPIC, projectId: '10001' }),
];
const items = new Map(seen.map((item) => [item.id, item]));
const notesOf = (
  ids: readonly string[],
  why: (id: IssueId) => WhyUnreadable = () => 'asking',
): readonly string[] =>
  wordEpics(
    ids.map((id) => mappedEpicState(issueIdSchema.parse(id), items, HOME)),
    why,
  );

describe('PL-10: the row says what became of its epics, and the fix', () => {
  test('nothing about an epic that is where it belongs', () => {
    expect(notesOf(['1'])).toStrictEqual([]);
  });

  test.each<[string, WhyUnreadable, string]>([
    ['deleted', 'gone', '1 epic is gone from Jira: take it off, or map what came instead.'],
    ['hidden', 'hidden', '1 epic is hidden from you: ask for the right to see it, or take it off.'],
    [
      'taken away, nobody told how',
      'unknown',
      '1 epic is gone or hidden from you: Plumbline cannot tell which now.',
    ],
  ])('of one that was %s', (_case, why, note) => {
    expect(notesOf(['9'], () => why)).toStrictEqual([note]);
  });

  test.each([
    ['retyped', '2', '1 epic is no epic any more: change the type back, or take it off.'],
    ['moved', '3', '1 epic is in another project.'],
  ])('of one that was %s', (_case, id, note) => {
    expect(notesOf([id])).toStrictEqual([note]);
  });

  test('while the server is asked it does not guess', () => {
    expect(notesOf(['9'])).toStrictEqual([]);
  });

  test('each kind once with its number, the worst first', () => {
    const why = (id: IssueId): WhyUnreadable => (Number(id) > 7 ? 'gone' : 'hidden');

    expect(notesOf(['3', '1', '7', '8', '9'], why)).toStrictEqual([
      '2 epics are gone from Jira: take them off, or map what came instead.',
      '1 epic is hidden from you: ask for the right to see it, or take it off.',
      '1 epic is in another project.',
    ]);
  });
});
