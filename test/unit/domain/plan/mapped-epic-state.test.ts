import { mappedEpicState } from '#domain/plan/mapped-epic-state';
import { outcomeWork } from '#domain/plan/outcome-work';
import { issueIdSchema } from '#domain/shared/identifiers';
import { anOutcome } from '#test/builders/outcome-builder';
import {
  anEpic,
  aTree,
  aWorkItem,
  byId,
  HOME_PROJECT,
  OTHER_PROJECT,
} from '#test/builders/work-item-builder';

const EPIC = issueIdSchema.parse('100');

describe('PL-10: what became of a mapped epic', () => {
  test.each([
    ['an epic of the home project', anEpic('100'), 'readable'],
    ['a done epic', anEpic('100', { category: 'done' }), 'readable'],
    ['a level above epics', aWorkItem('100', { level: 2 }), 'readable'],
    ['moved to another project', anEpic('100', { projectId: OTHER_PROJECT }), 'other-project'],
    ['made a task', aWorkItem('100'), 'retyped'],
    ['made a task of another project', aWorkItem('100', { projectId: OTHER_PROJECT }), 'retyped'],
  ])('%s', (_what, item, kind) => {
    expect(mappedEpicState(EPIC, byId([item]), HOME_PROJECT)).toStrictEqual({ kind, item });
  });

  test('deleted or hidden: Jira tells no difference', () => {
    expect(mappedEpicState(EPIC, byId([]), HOME_PROJECT)).toStrictEqual({
      kind: 'unreadable',
      id: EPIC,
    });
  });
});

describe('PL-10: "n of m epics readable"', () => {
  const outcome = anOutcome({ epicIds: ['100', '101', '102'] });
  const options = { homeProjectId: HOME_PROJECT, rejectedResolutionIds: new Set<string>() };

  test('each epic stays in its place; those that are not readable are counted (EV-8)', () => {
    const tree = aTree([
      anEpic('102', { category: 'done' }),
      anEpic('100'),
      aWorkItem('200', { parentId: '100', category: 'done' }),
      // Its epic is hidden from this reader, so it is no part of the outcome's figures.
      aWorkItem('201', { parentId: '101', category: 'done' }),
    ]);

    const work = outcomeWork(outcome, tree, options);

    expect(work.epics.map(({ kind }) => kind)).toStrictEqual([
      'readable',
      'unreadable',
      'readable',
    ]);
    expect(work.unreadableEpics).toBe(1);
    expect(work.progress).toMatchObject({ done: 2, total: 2 });
    expect(work.state).toBe('in-progress');
  });

  test('an epic that was moved or made a task still counts', () => {
    const tree = aTree([
      anEpic('100', { projectId: OTHER_PROJECT }),
      aWorkItem('101', { category: 'done' }),
      anEpic('102'),
    ]);

    expect(outcomeWork(outcome, tree, options)).toMatchObject({
      unreadableEpics: 0,
      progress: { done: 1, total: 3 },
    });
  });

  test('an outcome without readable epic has no progress', () => {
    expect(outcomeWork(outcome, aTree([]), options)).toMatchObject({
      unreadableEpics: 3,
      progress: { done: 0, started: 0, total: 0, rejected: 0 },
      tasks: [],
      state: 'not-started',
    });
  });
});
