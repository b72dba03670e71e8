import { epicDueDrift } from '#domain/handshake/epic-due-drift';
import { anOutcome } from '#test/builders/outcome-builder';
import { anEpic, byId } from '#test/builders/work-item-builder';

const reports = anOutcome({ id: 'outcome-0001', epicIds: ['100', '101'], target: '2026-03-31' });

describe('HS-1: an epic whose due date is not the target of its outcome', () => {
  test.each([
    ['a day later', '2026-04-01'],
    ['a day earlier', '2026-03-30'],
  ])('%s is drift: nothing is tolerated of a day that a person moved', (_what, due) => {
    const epic = anEpic('100', { due });

    expect(epicDueDrift([reports], byId([epic]))).toStrictEqual([
      { epic, due, target: '2026-03-31', outcome: reports },
    ]);
  });

  test('the same day is none', () => {
    expect(epicDueDrift([reports], byId([anEpic('100', { due: '2026-03-31' })]))).toStrictEqual([]);
  });

  test('each epic is compared, in the order of the outcomes and of their epics', () => {
    const access = anOutcome({ id: 'outcome-0002', epicIds: ['102'], target: '2026-05-29' });
    const epics = ['102', '101', '100'].map((id) => anEpic(id, { due: '2026-04-15' }));

    expect(epicDueDrift([reports, access], byId(epics)).map(({ epic }) => epic.id)).toStrictEqual([
      '100',
      '101',
      '102',
    ]);
  });

  test.each([
    ['an epic without due date', reports, [anEpic('100')]],
    ['an epic that this reader does not see', reports, []],
    [
      'an outcome without target',
      anOutcome({ epicIds: ['100'], target: undefined }),
      [anEpic('100', { due: '2026-04-01' })],
    ],
    [
      'an outcome that left the plan',
      anOutcome({ epicIds: ['100'], state: 'dropped', dropReason: 'Not wanted' }),
      [anEpic('100', { due: '2026-04-01' })],
    ],
    ['an epic of no outcome', reports, [anEpic('999', { due: '2026-04-01' })]],
  ])('%s is not compared', (_what, outcome, items) => {
    expect(epicDueDrift([outcome], byId(items))).toStrictEqual([]);
  });
});
