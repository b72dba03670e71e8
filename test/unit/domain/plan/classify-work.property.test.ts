import fc from 'fast-check';

import { classifyWork, type PlanScope } from '#domain/plan/classify-work';
import { isDone, type WorkItem } from '#domain/plan/work-item';
import type { IssueId } from '#domain/shared/identifiers';
import { anyPlanScope, anyWork } from '#test/builders/work-arbitraries';
import { HOME_PROJECT } from '#test/builders/work-item-builder';

type Work = ReadonlyMap<IssueId, WorkItem>;

function idsOf(items: Work, accepts: (item: WorkItem) => boolean): readonly IssueId[] {
  return [...items.values()]
    .filter(accepts)
    .map(({ id }) => id)
    .sort();
}

const isAtHome = (item: WorkItem): boolean => item.projectId === HOME_PROJECT;

/** Said in another way than the code says it: nothing that anybody could tie the item to. */
function isNoise(item: WorkItem, items: Work, scope: PlanScope): boolean {
  const owners = new Set([
    ...scope.outcomes.flatMap(({ state, epicIds }) => (state === 'active' ? epicIds : [])),
    ...scope.claimedElsewhere,
    ...scope.outside,
  ]);
  if (isDone(item) || ![0, 1].includes(item.level)) return false;
  if (owners.has(item.id) || scope.deliveryItems.has(item.id)) return false;
  if (item.parent === undefined) return true;
  if (owners.has(item.parent.id)) return false;
  return item.level === 1 || items.get(item.parent.id)?.projectId === HOME_PROJECT;
}

describe('PL-3: where work stands', () => {
  test('each work item of the home project is in a class; of other projects only what serves an outcome', () => {
    fc.assert(
      fc.property(anyWork, anyPlanScope, (items, scope) => {
        const classes = classifyWork(items, scope);
        const foreign = [...classes].filter(([id]) => !isAtHome(items.get(id)!));

        expect([...classes.keys()].filter((id) => isAtHome(items.get(id)!)).sort()).toStrictEqual(
          idsOf(items, isAtHome),
        );
        expect(foreign.filter(([, { kind }]) => kind !== 'serves')).toStrictEqual([]);
      }),
    );
  });

  test('noise is exactly the open work that nothing ties to anything', () => {
    fc.assert(
      fc.property(anyWork, anyPlanScope, (items, scope) => {
        const noise = [...classifyWork(items, scope)].filter(([, { kind }]) => kind === 'noise');

        expect(noise.map(([id]) => id).sort()).toStrictEqual(
          idsOf(items, (item) => isAtHome(item) && isNoise(item, items, scope)),
        );
      }),
    );
  });

  test('finishing a work item only moves it from noise into the one number of done work', () => {
    fc.assert(
      fc.property(anyWork, anyPlanScope, (items, scope) => {
        const finished = new Map(
          [...items].map(([id, item]) => [id, { ...item, category: 'done' as const }]),
        );
        const expected = [...classifyWork(items, scope)].map(([id, found]) => [
          id,
          found.kind === 'noise' ? { kind: 'done-unserved' } : found,
        ]);

        expect([...classifyWork(finished, scope)]).toStrictEqual(expected);
      }),
    );
  });

  test('what is hidden from a reader changes nothing but where its own children stand', () => {
    fc.assert(
      fc.property(anyWork, anyPlanScope, fc.nat(), (items, scope, chosen) => {
        const hidden = [...items.keys()][chosen % Math.max(1, items.size)];
        const seen = new Map([...items].filter(([id]) => id !== hidden));
        const before = classifyWork(items, scope);
        const moved = [...classifyWork(seen, scope)].filter(
          ([id, found]) => JSON.stringify(found) !== JSON.stringify(before.get(id)),
        );

        expect(moved.filter(([id]) => items.get(id)?.parent?.id !== hidden)).toStrictEqual([]);
        expect(moved.filter(([, { kind }]) => kind !== 'elsewhere')).toStrictEqual([]);
      }),
    );
  });
});
