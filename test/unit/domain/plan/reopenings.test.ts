import { reopeningsOf, type StatusChange } from '#domain/plan/reopenings';
import type { StatusCategory } from '#domain/plan/work-item';
import { instantSchema } from '#domain/shared/calendar-date';

/** Two statuses of the category done; their names are of no interest. */
const categories: ReadonlyMap<string, StatusCategory> = new Map([
  ['1', 'to-do'],
  ['2', 'in-progress'],
  ['8', 'done'],
  ['9', 'done'],
]);

function onDay(day: number, from: string, to: string): StatusChange {
  return { at: instantSchema.parse(`2026-03-0${day}T09:00:00.000Z`), from, to };
}

describe('PL-9: a task is reopened', () => {
  test.each([
    ['when it leaves done for work', [onDay(1, '9', '2')], [1]],
    ['when it leaves done for the backlog', [onDay(1, '8', '1')], [1]],
    ['not when it is done in another way', [onDay(1, '8', '9')], []],
    ['not when it goes back from work to the backlog', [onDay(1, '2', '1')], []],
    ['not when it gets done', [onDay(1, '2', '9')], []],
    [
      'not by a status that Jira does not list any more',
      [onDay(1, '7', '2'), onDay(2, '9', '7')],
      [],
    ],
    [
      'each time anew, oldest first',
      [onDay(4, '9', '2'), onDay(3, '2', '9'), onDay(2, '8', '1'), onDay(1, '1', '8')],
      [2, 4],
    ],
  ])('%s', (_what, changes, days) => {
    expect(reopeningsOf(changes, categories)).toStrictEqual(
      days.map((day) => onDay(day, '', '').at),
    );
  });
});
