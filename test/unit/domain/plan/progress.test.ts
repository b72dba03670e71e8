import { outcomeWork } from '#domain/plan/outcome-work';
import { outcomeState, percentDone, progressOfEpic } from '#domain/plan/progress';
import type { WorkItem } from '#domain/plan/work-item';
import { anOutcome } from '#test/builders/outcome-builder';
import { anEpic, aTree, aWorkItem, HOME_PROJECT } from '#test/builders/work-item-builder';

const NONE_REJECTED = new Set<string>();
const REJECTED = new Set(['10201']);

/** Children of epic 100, one for each category. */
function children(...categories: readonly WorkItem['category'][]): readonly WorkItem[] {
  return categories.map((category, index) =>
    aWorkItem(String(200 + index), { parentId: '100', category }),
  );
}

function workOf(epicIds: readonly string[], items: readonly WorkItem[]) {
  return outcomeWork(anOutcome({ epicIds: [...epicIds] }), aTree(items), {
    homeProjectId: HOME_PROJECT,
    rejectedResolutionIds: REJECTED,
  });
}

describe('PL-5: progress of an epic', () => {
  test('is done ÷ all of its direct children, by status category', () => {
    expect(
      progressOfEpic(
        anEpic('100'),
        children('done', 'in-progress', 'to-do', 'done'),
        NONE_REJECTED,
      ),
    ).toStrictEqual({ done: 2, started: 1, total: 4, rejected: 0 });
  });

  test('looks at no name: a status called "Done" that is in progress is not done', () => {
    const tasks = [
      aWorkItem('200', { statusName: 'Done', category: 'in-progress' }),
      aWorkItem('201', { statusName: 'Offen', category: 'done' }),
    ];

    expect(progressOfEpic(anEpic('100'), tasks, NONE_REJECTED)).toMatchObject({
      done: 1,
      total: 2,
    });
  });

  test('leaves sub-tasks out', () => {
    const tasks = [...children('done', 'to-do'), aWorkItem('300', { level: -1, category: 'done' })];

    expect(progressOfEpic(anEpic('100'), tasks, NONE_REJECTED)).toMatchObject({
      done: 1,
      total: 2,
    });
  });

  test.each([
    ['to-do', { done: 0, started: 0, total: 1 }],
    ['in-progress', { done: 0, started: 1, total: 1 }],
    ['done', { done: 1, started: 0, total: 1 }],
  ] as const)('without children it counts as one item that is %s', (category, expected) => {
    expect(progressOfEpic(anEpic('100', { category }), [], NONE_REJECTED)).toMatchObject(expected);
  });

  test('with children its own category says nothing', () => {
    expect(
      progressOfEpic(anEpic('100', { category: 'done' }), children('to-do'), NONE_REJECTED),
    ).toMatchObject({ done: 0, total: 1 });
  });

  test('rejected resolutions leave both numbers and are counted apart', () => {
    const tasks = [
      ...children('done', 'to-do'),
      aWorkItem('300', { category: 'done', resolutionId: '10201' }),
      aWorkItem('301', { category: 'done', resolutionId: '10200' }),
    ];

    expect(progressOfEpic(anEpic('100'), tasks, REJECTED)).toStrictEqual({
      done: 2,
      started: 0,
      total: 3,
      rejected: 1,
    });
  });
});

describe('PL-5: progress of an outcome', () => {
  test('adds up its epics, each with its own children only', () => {
    const items = [
      anEpic('100'),
      ...children('done', 'to-do', 'to-do'),
      anEpic('101', { category: 'done' }),
      anEpic('102'),
      aWorkItem('400', { parentId: '102', category: 'done' }),
    ];

    const work = workOf(['100', '101'], items);

    expect(work.progress).toStrictEqual({ done: 2, started: 0, total: 4, rejected: 0 });
    expect(work.tasks.map(({ id }) => id)).toStrictEqual(['200', '201', '202']);
  });

  test('children of children are not counted', () => {
    const items = [
      anEpic('100'),
      ...children('to-do'),
      aWorkItem('300', { parentId: '200', category: 'done', level: -1 }),
    ];

    expect(workOf(['100'], items).progress).toMatchObject({ done: 0, total: 1 });
  });

  test('sub-tasks of a mapped epic that was made a task are no tasks of the outcome', () => {
    const items = [aWorkItem('100'), aWorkItem('300', { parentId: '100', level: -1 })];

    expect(workOf(['100'], items)).toMatchObject({ tasks: [], progress: { total: 1 } });
  });

  test('children in other projects count', () => {
    const items = [anEpic('100'), aWorkItem('300', { parentId: '100', projectId: '10001' })];

    expect(workOf(['100'], items).progress).toMatchObject({ total: 1 });
  });
});

describe('PL-5: percent', () => {
  test.each([
    [0, 0, 0],
    [0, 17, 0],
    [12, 17, 70],
    [17, 17, 100],
    [199, 200, 99],
    [999, 1000, 99],
    [2, 3, 66],
  ])('%i of %i is %i %%: rounded down, 100 only when all are done', (done, total, percent) => {
    expect(percentDone({ done, total })).toBe(percent);
  });
});

describe('PL-5: the state of an outcome', () => {
  const evidenceConfirmed = {
    by: 'account-ada',
    at: '2026-03-02T09:00:00.000Z',
    note: 'The CFO opened it',
  };
  const confirmed = anOutcome({ evidenceConfirmed });
  const unconfirmed = anOutcome();

  test.each([
    { what: 'all done and confirmed', outcome: confirmed, done: 3, total: 3, state: 'achieved' },
    {
      what: 'all done, not confirmed',
      outcome: unconfirmed,
      done: 3,
      total: 3,
      state: 'in-progress',
    },
    { what: 'confirmed, one is open', outcome: confirmed, done: 2, total: 3, state: 'in-progress' },
    {
      what: 'confirmed, no work in Jira',
      outcome: confirmed,
      done: 0,
      total: 0,
      state: 'achieved',
    },
    {
      what: 'all done, confirmed without any evidence, as was possible once',
      outcome: anOutcome({ evidenceConfirmed, evidence: '' }),
      done: 3,
      total: 3,
      state: 'in-progress',
    },
    { what: 'nothing begun', outcome: unconfirmed, done: 0, total: 3, state: 'not-started' },
  ])('$what', ({ outcome, done, total, state }) => {
    const progress = { done, started: 0, total, rejected: 0 };

    expect(outcomeState(outcome, { progress, unreadableEpics: 0 })).toBe(state);
  });

  test.each([
    ['all that is readable is done', 3, 'in-progress'],
    ['nothing is readable', 0, 'not-started'],
  ])('nobody can say achieved while an epic is hidden: %s', (_what, count, state) => {
    const progress = { done: count, started: 0, total: count, rejected: 0 };

    expect(outcomeState(confirmed, { progress, unreadableEpics: 1 })).toBe(state);
  });

  test('work that only began counts as in progress', () => {
    const progress = { done: 0, started: 1, total: 3, rejected: 0 };

    expect(outcomeState(unconfirmed, { progress, unreadableEpics: 0 })).toBe('in-progress');
  });

  test('dropped stays dropped, whatever was done', () => {
    const dropped = anOutcome({ state: 'dropped', dropReason: 'Not wanted', evidenceConfirmed });

    expect(
      outcomeState(dropped, {
        progress: { done: 3, started: 0, total: 3, rejected: 0 },
        unreadableEpics: 0,
      }),
    ).toBe('dropped');
  });
});
