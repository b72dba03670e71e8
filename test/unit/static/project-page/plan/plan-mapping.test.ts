import { anEpic, aTree, aWorkItem, issueIds } from '#test/builders/work-item-builder';

import { planMapping } from '../../../../../static/project-page/src/plan/dialogs/plan-mapping';

const tree = aTree([
  anEpic('1'),
  anEpic('2'),
  aWorkItem('3', { parentId: '1' }),
  aWorkItem('4', { parentId: '1' }),
  aWorkItem('5'),
]);

describe('planMapping', () => {
  test('PL-3: work below an epic is mapped by mapping its epic, once', () => {
    const { epics, reparented } = planMapping([...issueIds('1', '3', '4')], tree);

    expect(epics.map(({ id }) => id)).toStrictEqual(['1']);
    expect(reparented).toStrictEqual([]);
  });

  test('PL-3: work without an epic needs a parent in Jira', () => {
    const { epics, reparented } = planMapping([...issueIds('2', '5')], tree);

    expect(epics.map(({ id }) => id)).toStrictEqual(['2']);
    expect(reparented.map(({ id }) => id)).toStrictEqual(['5']);
  });

  test('EV-1: what disappeared from the reader’s view is left out', () => {
    expect(planMapping([...issueIds('99')], tree)).toStrictEqual({ epics: [], reparented: [] });
  });
});
