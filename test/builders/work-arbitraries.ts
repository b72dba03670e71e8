import fc from 'fast-check';

import type { PlanScope } from '#domain/plan/classify-work';
import type { StatusCategory, WorkItem } from '#domain/plan/work-item';
import { type IssueId, issueIdSchema, outcomeIdSchema } from '#domain/shared/identifiers';
import { aWorkItem, byId, HOME_PROJECT, OTHER_PROJECT } from '#test/builders/work-item-builder';

const anyCategory = fc.constantFrom<StatusCategory>('to-do', 'in-progress', 'done');

/** The resolution that counts as rejected in {@link anyTask}. */
export const REJECTED = '10201';

/** A task or a sub-task in any state. */
export const anyTask: fc.Arbitrary<WorkItem> = fc
  .record({
    id: fc.integer({ min: 20_000, max: 99_999 }),
    level: fc.constantFrom(0, 0, 0, -1),
    category: anyCategory,
    resolutionId: fc.constantFrom('10200', REJECTED, '10202'),
  })
  .map(({ id, resolutionId, ...task }) =>
    aWorkItem(String(id), task.category === 'done' ? { ...task, resolutionId } : task),
  );

/** Few ids, so that parents, epics of outcomes and work outside often mean the same work item. */
const FIRST_ID = 100;
const anyPosition = fc.integer({ min: 0, max: 24 });
const idAt = (position: number): IssueId => issueIdSchema.parse(String(FIRST_ID + position));

/** Work of two projects in any state, with parents that may be missing, hidden or elsewhere. */
export const anyWork: fc.Arbitrary<ReadonlyMap<IssueId, WorkItem>> = fc
  .uniqueArray(
    fc.record({
      position: anyPosition,
      level: fc.constantFrom(-1, 0, 0, 0, 1, 1, 2),
      category: anyCategory,
      projectId: fc.constantFrom(HOME_PROJECT, HOME_PROJECT, OTHER_PROJECT),
      parent: fc.option(anyPosition, { nil: undefined }),
    }),
    { selector: ({ position }) => position, maxLength: 25 },
  )
  .map((drafts) =>
    byId(
      drafts.map(({ position, parent, ...draft }) =>
        aWorkItem(
          idAt(position),
          parent === undefined || parent === position
            ? draft
            : { ...draft, parentId: idAt(parent) },
        ),
      ),
    ),
  );

const someIds = fc.uniqueArray(anyPosition.map(idAt), { maxLength: 4 });

/** A plan over {@link anyWork}: three outcomes in different states, work outside, and other deliveries. */
export const anyPlanScope: fc.Arbitrary<PlanScope> = fc
  .record({
    epics: fc.tuple(someIds, someIds, someIds),
    states: fc.tuple(...Array.from({ length: 3 }, () => fc.constantFrom('active', 'dropped'))),
    outside: someIds,
    claimedElsewhere: someIds,
    deliveryItems: someIds,
  })
  .map(({ epics, states, outside, claimedElsewhere, deliveryItems }) => ({
    homeProjectId: HOME_PROJECT,
    outcomes: epics.map((epicIds, index) => ({
      id: outcomeIdSchema.parse(`outcome-000${index + 1}`),
      epicIds,
      state: states[index] === 'dropped' ? ('dropped' as const) : ('active' as const),
    })),
    outside: new Set(outside),
    claimedElsewhere: new Set(claimedElsewhere),
    deliveryItems: new Set(deliveryItems),
  }));
