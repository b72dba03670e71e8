import { classifyWork } from '#domain/plan/classify-work';
import { calendarDateSchema } from '#domain/shared/calendar-date';
import { anOutcome } from '#test/builders/outcome-builder';
import { anEpic, aTree, aWorkItem, HOME_PROJECT, issueIds } from '#test/builders/work-item-builder';

import { listWork, type WorkLists } from '../../../../../static/project-page/src/plan/list-work';

const day = (text: string) => calendarDateSchema.parse(text);

function listed(items: Parameters<typeof aTree>[0], target?: string): WorkLists {
  const tree = aTree(items);
  const outcome = anOutcome({ epicIds: ['1'], target });
  const classes = classifyWork(tree.items, {
    homeProjectId: HOME_PROJECT,
    outcomes: [outcome],
    outside: new Set(),
    claimedElsewhere: issueIds(),
    deliveryItems: issueIds(),
  });
  const targets = new Map([[outcome.id, outcome.target]]);
  return listWork(tree, classes, { targets, dueSoon: day('2026-03-16') });
}

const ids = (items: readonly { readonly id: string }[]): readonly string[] =>
  items.map(({ id }) => id);

describe('listWork', () => {
  test('PL-3: each epic is followed by its own work, and work without an epic comes last', () => {
    const { noise } = listed([
      anEpic('1'),
      aWorkItem('2'),
      anEpic('5'),
      aWorkItem('3', { parentId: '5' }),
      anEpic('4'),
      aWorkItem('6', { parentId: '4' }),
    ]);

    expect(ids(noise)).toStrictEqual(['4', '6', '5', '3', '2']);
  });

  test('PL-4: a task of an outcome that is due soon and has nobody is listed, the nearest day first', () => {
    const { withoutOwner } = listed([
      anEpic('1'),
      aWorkItem('2', { parentId: '1', due: '2026-03-16' }),
      aWorkItem('3', { parentId: '1', due: '2026-03-10' }),
      aWorkItem('4', { parentId: '1', due: '2026-03-17' }),
      aWorkItem('5', { parentId: '1', due: '2026-03-10', assigneeId: 'ada' }),
    ]);

    expect(ids(withoutOwner)).toStrictEqual(['3', '2']);
  });

  test('PL-4: without a due day of its own a task takes the target of its outcome; the epic itself is owned by the outcome', () => {
    const items = [anEpic('1', { category: 'in-progress' }), aWorkItem('2', { parentId: '1' })];

    expect(ids(listed(items, '2026-03-13').withoutOwner)).toStrictEqual(['2']);
    expect(ids(listed(items, '2026-06-30').withoutOwner)).toStrictEqual([]);
  });

  test('PL-3: work that belongs elsewhere is listed apart, open work first, and done work tied to nothing is a number', () => {
    const lists = listed([
      anEpic('1'),
      aWorkItem('2', { parentId: '99', category: 'done' }),
      aWorkItem('3', { parentId: '98' }),
      aWorkItem('4', { category: 'done' }),
    ]);

    expect(ids(lists.elsewhere)).toStrictEqual(['3', '2']);
    expect(lists.noise).toStrictEqual([]);
    expect(lists.doneUnserved).toBe(1);
  });
});
