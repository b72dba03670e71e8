import { proposeOutcomes } from '#domain/plan/propose-outcomes';
import { anEpic, aTree, HOME_PROJECT, issueIds } from '#test/builders/work-item-builder';

import {
  buildCandidates,
  NO_DECISIONS,
} from '../../../../../static/project-page/src/plan/first-open/candidates';
import { groupOutside } from '../../../../../static/project-page/src/plan/first-open/group-outside';

function candidates(reasonOf: (number: number) => string | undefined, count: number) {
  const epics = Array.from({ length: count }, (_, index) => anEpic(String(index + 1)));
  const scope = { homeProjectId: HOME_PROJECT, settled: issueIds() };
  const outside = Object.fromEntries(
    epics.flatMap(({ id }) => {
      const reason = reasonOf(Number(id));
      return reason === undefined ? [] : [[`epic:${id}`, reason]];
    }),
  );
  return buildCandidates(proposeOutcomes(aTree(epics), scope), { ...NO_DECISIONS, outside });
}

describe('PL-3: putting proposals outside', () => {
  test('takes one call for each reason, and leaves the others alone', () => {
    const groups = groupOutside(
      candidates((number) => (number === 3 ? undefined : number < 3 ? 'Sales' : 'Support'), 5),
    );

    expect(groups).toStrictEqual([
      { reason: 'Sales', issueIds: ['1', '2'] },
      { reason: 'Support', issueIds: ['4', '5'] },
    ]);
  });

  test('cuts what one call cannot take, and loses none', () => {
    const groups = groupOutside(candidates(() => 'Sales', 1001));

    expect(groups.map(({ issueIds: ids }) => ids.length)).toStrictEqual([500, 500, 1]);
    expect(new Set(groups.flatMap(({ issueIds: ids }) => ids)).size).toBe(1001);
  });

  test('a candidate of several epics goes outside with all of them', () => {
    const merged = { mergedInto: { 'epic:2': 'epic:1' }, outside: { 'epic:1': 'Sales' } };
    const scope = { homeProjectId: HOME_PROJECT, settled: issueIds() };
    const proposals = proposeOutcomes(aTree([anEpic('1'), anEpic('2')]), scope);

    expect(groupOutside(buildCandidates(proposals, { ...NO_DECISIONS, ...merged }))).toStrictEqual([
      { reason: 'Sales', issueIds: ['1', '2'] },
    ]);
  });
});
