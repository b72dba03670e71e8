import { classifyWork, type PlanScope } from '#domain/plan/classify-work';
import type { WorkItem } from '#domain/plan/work-item';
import { issueIdSchema } from '#domain/shared/identifiers';
import { anOutcome } from '#test/builders/outcome-builder';
import {
  anEpic,
  aWorkItem,
  byId,
  HOME_PROJECT,
  issueIds,
  OTHER_PROJECT,
} from '#test/builders/work-item-builder';

const SCOPE: PlanScope = {
  homeProjectId: HOME_PROJECT,
  outcomes: [anOutcome({ id: 'outcome-0001', epicIds: ['100'] })],
  outside: new Set(),
  claimedElsewhere: new Set(),
  deliveryItems: new Set(),
};

/** Where the work item with this id stands among the others. */
function classOf(id: string, items: readonly WorkItem[], scope: Partial<PlanScope> = {}) {
  return classifyWork(byId(items), { ...SCOPE, ...scope }).get(issueIdSchema.parse(id));
}

describe('PL-3: work that serves an outcome', () => {
  test.each([
    ['the mapped epic itself', anEpic('100')],
    ['a task below it', aWorkItem('200', { parentId: '100' })],
    ['done work below it', aWorkItem('200', { parentId: '100', category: 'done' })],
    [
      'a task below it in another project',
      aWorkItem('200', { parentId: '100', projectId: OTHER_PROJECT }),
    ],
    ['an epic of another project that is mapped', anEpic('100', { projectId: OTHER_PROJECT })],
    ['a mapped work item above the level of epics', aWorkItem('100', { level: 2 })],
  ])('%s', (_what, item) => {
    const items = item.id === '100' ? [item] : [anEpic('100'), item];

    expect(classOf(item.id, items)).toStrictEqual({ kind: 'serves', outcomeId: 'outcome-0001' });
  });

  test('an epic of its own outcome serves that one, not the outcome of the level above', () => {
    const items = [aWorkItem('100', { level: 2 }), anEpic('101', { parentId: '100' })];
    const outcomes = [...SCOPE.outcomes, anOutcome({ id: 'outcome-0002', epicIds: ['101'] })];

    expect(classOf('101', items, { outcomes })).toMatchObject({ outcomeId: 'outcome-0002' });
  });

  test.each(['dropped', 'deleted', 'merged'] as const)(
    'the epics of a %s outcome are noise again',
    (state) => {
      const outcomes = [anOutcome({ epicIds: ['100'], state })];

      expect(classOf('100', [anEpic('100')], { outcomes })).toStrictEqual({
        kind: 'noise',
        because: 'epic-without-outcome',
      });
    },
  );
});

describe('PL-3: noise is open work that is tied to no outcome', () => {
  test.each([
    ['a task without parent', [aWorkItem('200')], 'no-epic'],
    ['an epic without outcome', [anEpic('200')], 'epic-without-outcome'],
    [
      'a task below an epic without outcome',
      [anEpic('101'), aWorkItem('200', { parentId: '101' })],
      'epic-without-outcome',
    ],
    ['work in progress as well', [aWorkItem('200', { category: 'in-progress' })], 'no-epic'],
    [
      'an epic below an initiative of another project',
      [
        aWorkItem('101', { level: 2, projectId: OTHER_PROJECT }),
        anEpic('200', { parentId: '101' }),
      ],
      'epic-without-outcome',
    ],
  ])('%s', (_what, items, because) => {
    expect(classOf('200', items)).toStrictEqual({ kind: 'noise', because });
  });

  test.each([
    ['a done task without parent', [aWorkItem('200', { category: 'done' })]],
    ['a done epic without outcome', [anEpic('200', { category: 'done' })]],
    [
      'a done task below an open epic without outcome',
      [anEpic('101'), aWorkItem('200', { parentId: '101', category: 'done' })],
    ],
  ])('done work tied to nothing is only counted: %s', (_what, items) => {
    expect(classOf('200', items)).toStrictEqual({ kind: 'done-unserved' });
  });
});

describe('PL-3: work outside this delivery', () => {
  const outside = issueIds('101');

  test.each([
    ['a marked epic', [anEpic('101')], '101'],
    ['a task below a marked epic', [anEpic('101'), aWorkItem('200', { parentId: '101' })], '200'],
    ['a marked task', [aWorkItem('101')], '101'],
    ['a marked task that is done', [aWorkItem('101', { category: 'done' })], '101'],
  ])('%s', (_what, items, id) => {
    expect(classOf(id, items, { outside })).toStrictEqual({ kind: 'outside', markedId: '101' });
  });

  test('a mark on work that serves an outcome is kept, the outcome goes first', () => {
    const items = [anEpic('100')];

    expect(classOf('100', items, { outside: issueIds('100') })).toMatchObject({ kind: 'serves' });
  });
});

describe('PL-3: work that belongs elsewhere is listed apart, never noise', () => {
  test.each([
    ['whose parent this reader cannot see', [aWorkItem('200', { parentId: '999' })]],
    [
      'whose parent is in another project',
      [anEpic('101', { projectId: OTHER_PROJECT }), aWorkItem('200', { parentId: '101' })],
    ],
    ['that is a sub-task of a hidden task', [aWorkItem('200', { level: -1, parentId: '999' })]],
  ])('a work item %s', (_what, items) => {
    expect(classOf('200', items)).toStrictEqual({ kind: 'elsewhere' });
  });

  test('mapping the epic of the other project makes it work of this delivery', () => {
    const items = [
      anEpic('100', { projectId: OTHER_PROJECT }),
      aWorkItem('200', { parentId: '100' }),
    ];

    expect(classOf('200', items)).toMatchObject({ kind: 'serves' });
  });

  test('work of another project that serves nothing here is not spoken of', () => {
    expect(classOf('200', [aWorkItem('200', { projectId: OTHER_PROJECT })])).toBeUndefined();
  });
});

describe('PL-3: what is no work of its own', () => {
  test.each([
    [
      'a sub-task goes with its parent',
      'with-parent',
      aWorkItem('200', { level: -1, parentId: '201' }),
    ],
    ['a level above epics only groups', 'above-epics', aWorkItem('200', { level: 2 })],
  ])('%s', (_what, kind, item) => {
    expect(classOf('200', [item, aWorkItem('201')])).toStrictEqual({ kind });
  });

  test('a sub-task is not counted beside a mapped epic that was made a task, nor beside a marked task', () => {
    const items = [aWorkItem('100'), aWorkItem('200', { level: -1, parentId: '100' })];
    const outside = issueIds('100');

    expect(classOf('200', items)).toStrictEqual({ kind: 'with-parent' });
    expect(classOf('200', items, { outcomes: [], outside })).toStrictEqual({ kind: 'with-parent' });
  });

  test('the work item that stands for the delivery', () => {
    expect(classOf('200', [aWorkItem('200')], { deliveryItems: issueIds('200') })).toStrictEqual({
      kind: 'stands-for-delivery',
    });
  });

  test.each([
    ['an epic of another delivery', '101'],
    ['a task below it', '200'],
  ])('%s is no noise of this one (DL-7)', (_what, id) => {
    const items = [anEpic('101'), aWorkItem('200', { parentId: '101' })];

    expect(classOf(id, items, { claimedElsewhere: issueIds('101') })).toStrictEqual({
      kind: 'other-delivery',
    });
  });
});
