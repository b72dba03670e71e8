import { workingCalendarSchema } from '#domain/delivery/delivery';
import { classifyWork } from '#domain/plan/classify-work';
import type { Mark } from '#domain/plan/mark';
import { keepHints, outsideIds } from '#domain/plan/mark';
import { outcomeWork } from '#domain/plan/outcome-work';
import type { WorkItem } from '#domain/plan/work-item';
import { growWorkTree } from '#domain/plan/work-tree';
import { calendarDateSchema, instantSchema } from '#domain/shared/calendar-date';
import { accountIdSchema, issueIdSchema } from '#domain/shared/identifiers';
import { anOutsideMark } from '#test/builders/mark-builder';
import { anOutcome } from '#test/builders/outcome-builder';
import { anEpic, aWorkItem, byId, HOME_PROJECT } from '#test/builders/work-item-builder';

import type { Plan } from '../../../../../static/project-page/src/plan/build-plan';
import {
  openTasks,
  taskHintLists,
} from '../../../../../static/project-page/src/plan/hints/task-hint-lists';

const OUTCOME = anOutcome({ epicIds: ['100'] });
const OLD = '2026-01-12T09:00:00.000Z';
const now = instantSchema.parse('2026-03-25T09:00:00.000Z');
const days = {
  unchangedSince: calendarDateSchema.parse('2026-03-04'),
  inProgressSince: calendarDateSchema.parse('2026-03-11'),
  calendar: workingCalendarSchema.parse({
    timeZone: 'Europe/Berlin',
    weekendDays: [0, 6],
    holidays: [],
    extraWorkingDays: [],
  }),
};

/** A plan of one outcome with epic 100. */
function planOf(items: readonly WorkItem[], marks: readonly Mark[] = []): Plan {
  const tree = growWorkTree(byId([anEpic('100'), ...items]));
  const classes = classifyWork(tree.items, {
    homeProjectId: HOME_PROJECT,
    outcomes: [OUTCOME],
    outside: new Set(outsideIds(marks)),
    claimedElsewhere: new Set(),
    deliveryItems: new Set(),
  });
  const options = { homeProjectId: HOME_PROJECT, rejectedResolutionIds: new Set<string>() };
  const lists = { noise: [], withoutOwner: [], elsewhere: [], doneUnserved: 0 };
  const work = outcomeWork(OUTCOME, tree, options);
  return {
    rows: [{ version: 1, outcome: OUTCOME, work, missing: [], hints: [] }],
    removed: [],
    work: { tree, classes, lists },
  };
}

function below(id: string, overrides: Parameters<typeof aWorkItem>[1] = {}): WorkItem {
  return aWorkItem(id, { parentId: '100', updatedAt: OLD, ...overrides });
}

function keptMark(id: string): Mark {
  const decision = { reason: 'Waits', by: accountIdSchema.parse('account-ada'), at: now };
  return keepHints(undefined, issueIdSchema.parse(id), { hints: ['unchanged'], decision });
}

function listsOf(items: readonly WorkItem[], marks: readonly Mark[] = []) {
  const lists = taskHintLists(planOf(items, marks), marks, { reopenings: new Map(), days });
  return {
    asked: lists.asked.map(({ task }) => task.id),
    kept: lists.kept.map(({ task }) => task.id),
  };
}

describe('PL-9: which tasks are asked', () => {
  test('open ones of an outcome', () => {
    expect(listsOf([below('200'), below('201')])).toStrictEqual({
      asked: ['200', '201'],
      kept: [],
    });
  });

  test.each<[string, WorkItem, readonly Mark[]]>([
    ['one that is done', below('200', { category: 'done' }), []],
    ['a sub-task', below('200', { level: -1 }), []],
    ['work that serves no outcome', aWorkItem('200', { updatedAt: OLD }), []],
    ['what was put outside', below('200'), [anOutsideMark({ issueId: '200' })]],
  ])('not %s', (_what, item, marks) => {
    expect(listsOf([item], marks)).toStrictEqual({ asked: [], kept: [] });
    expect(openTasks(planOf([item], marks))).toStrictEqual([]);
  });

  test('not one that was kept with a reason: it is listed apart', () => {
    expect(listsOf([below('200'), below('201')], [keptMark('200')])).toStrictEqual({
      asked: ['201'],
      kept: ['200'],
    });
  });

  test('an answer that is asked again stands beside its question', () => {
    const marks = [
      { ...keptMark('200'), kept: [{ ...keptMark('200').kept[0]!, at: instantSchema.parse(OLD) }] },
    ];
    const { asked } = taskHintLists(planOf([below('200')], marks), marks, {
      reopenings: new Map(),
      days,
    });

    expect(asked.map(({ former }) => former)).toStrictEqual([marks[0]?.kept]);
  });

  test('none before Jira was read', () => {
    expect(openTasks({ rows: [], removed: [] })).toStrictEqual([]);
  });
});
