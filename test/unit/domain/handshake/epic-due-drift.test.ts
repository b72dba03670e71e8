import { epicDueDrift } from '#domain/handshake/epic-due-drift';
import { EPIC_LEVEL, type WorkItem } from '#domain/plan/work-item';
import type { IssueId } from '#domain/shared/identifiers';
import { anOutcome } from '#test/builders/outcome-builder';
import { aWorkItem } from '#test/builders/work-item-builder';

const TARGET = '2026-03-31';

function anEpic(id: string, due?: string): readonly [IssueId, WorkItem] {
  const epic = aWorkItem(id, { level: EPIC_LEVEL, ...(due !== undefined && { due }) });
  return [epic.id, epic];
}

describe('drift between the due date of an epic and the target of its outcome', () => {
  test('HS-1: an epic that is due on another day than its outcome’s target is drift', () => {
    const outcome = anOutcome({ target: TARGET, epicIds: ['1', '2'] });

    const drift = epicDueDrift(
      [outcome],
      new Map([anEpic('1', '2026-04-02'), anEpic('2', TARGET)]),
    );

    expect(drift).toMatchObject([{ epic: { id: '1' }, due: '2026-04-02', target: TARGET }]);
  });

  test.each([
    ['has no due date', anOutcome({ target: TARGET, epicIds: ['1'] }), [anEpic('1')]],
    ['is not visible to the reader', anOutcome({ target: TARGET, epicIds: ['1'] }), []],
    [
      'belongs to an outcome without target',
      anOutcome({ target: undefined, epicIds: ['1'] }),
      [anEpic('1', '2026-04-02')],
    ],
    [
      'belongs to a dropped outcome',
      anOutcome({ state: 'dropped', dropReason: 'Not needed', epicIds: ['1'] }),
      [anEpic('1', '2026-04-02')],
    ],
  ])('HS-1: an epic that %s is not compared', (_name, outcome, epics) => {
    expect(epicDueDrift([outcome], new Map(epics))).toStrictEqual([]);
  });
});
