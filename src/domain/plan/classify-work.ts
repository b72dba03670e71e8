import type { IssueId, OutcomeId } from '../shared/identifiers';

import type { Outcome } from './outcome';
import { EPIC_LEVEL, isDone, type WorkItem } from './work-item';

/** Where a work item stands towards the plan (PL-3). Every work item is in exactly one class. */
export type WorkClass =
  /** An epic of the outcome, or below one. */
  | { readonly kind: 'serves'; readonly outcomeId: OutcomeId }
  /** *Noise*: open and tied to no outcome. */
  | { readonly kind: 'noise'; readonly because: 'no-epic' | 'epic-without-outcome' }
  /** Marked itself, or below a marked epic; `markedId` is the one with the mark. */
  | { readonly kind: 'outside'; readonly markedId: IssueId }
  /** Its parent is in another project or not visible to the reader: listed apart, never noise. */
  | { readonly kind: 'elsewhere' }
  /** Done and tied to nothing: one number. */
  | { readonly kind: 'done-unserved' }
  /** Serves another delivery of this project. */
  | { readonly kind: 'other-delivery' }
  /** The work item that stands for a delivery. */
  | { readonly kind: 'stands-for-delivery' }
  /** A sub-task: stands wherever its parent stands and is not counted beside it. */
  | { readonly kind: 'with-parent' }
  /** A level above epics groups work, it is no work of its own. */
  | { readonly kind: 'above-epics' };

export type PlanScope = {
  readonly homeProjectId: string;
  /** Only active ones own their epics; a dropped or deleted outcome remembers them, for being restored. */
  readonly outcomes: readonly Pick<Outcome, 'id' | 'epicIds' | 'state'>[];
  /** Work items that somebody put outside the delivery. */
  readonly outside: ReadonlySet<IssueId>;
  /** Epics of outcomes of other deliveries. */
  readonly claimedElsewhere: ReadonlySet<IssueId>;
  /** Work items that stand for deliveries. */
  readonly deliveryItems: ReadonlySet<IssueId>;
};

/**
 * Says for every work item of the home project, and for every one that serves an outcome, where it
 * stands (PL-3). Work items of other projects that serve nothing here are left out.
 *
 * @param items - What the reader may see.
 * @param scope - The delivery's outcomes and marks.
 */
export function classifyWork(
  items: ReadonlyMap<IssueId, WorkItem>,
  scope: PlanScope,
): ReadonlyMap<IssueId, WorkClass> {
  const facts = {
    items,
    outcomeOf: outcomeOfEpics(scope.outcomes),
    outside: scope.outside,
    claimedElsewhere: scope.claimedElsewhere,
    deliveryItems: scope.deliveryItems,
  };
  const classes = new Map<IssueId, WorkClass>();
  for (const item of items.values()) {
    const found = classify(item, facts);
    if (item.projectId === scope.homeProjectId || found.kind === 'serves') {
      classes.set(item.id, found);
    }
  }
  return classes;
}

function outcomeOfEpics(outcomes: PlanScope['outcomes']): ReadonlyMap<IssueId, OutcomeId> {
  return new Map(
    outcomes
      .filter((outcome) => outcome.state === 'active')
      .flatMap((outcome) => outcome.epicIds.map((epicId) => [epicId, outcome.id] as const)),
  );
}

type Facts = {
  readonly items: ReadonlyMap<IssueId, WorkItem>;
  readonly outcomeOf: ReadonlyMap<IssueId, OutcomeId>;
  readonly outside: ReadonlySet<IssueId>;
  readonly claimedElsewhere: ReadonlySet<IssueId>;
  readonly deliveryItems: ReadonlySet<IssueId>;
};

function classify(item: WorkItem, facts: Facts): WorkClass {
  return tiedTo(item, facts) ?? untied(item, facts);
}

/** What the item itself or its direct parent is tied to; the item's own tie comes first. */
function tiedTo(item: WorkItem, facts: Facts): WorkClass | undefined {
  if (item.level < 0) return undefined;
  for (const id of [item.id, item.parent?.id]) {
    if (id === undefined) continue;
    const outcomeId = facts.outcomeOf.get(id);
    if (outcomeId !== undefined) return { kind: 'serves', outcomeId };
    if (facts.claimedElsewhere.has(id)) return { kind: 'other-delivery' };
    if (facts.outside.has(id)) return { kind: 'outside', markedId: id };
  }
  return undefined;
}

function untied(item: WorkItem, facts: Facts): WorkClass {
  if (facts.deliveryItems.has(item.id)) return { kind: 'stands-for-delivery' };
  if (item.level > EPIC_LEVEL) return { kind: 'above-epics' };
  if (item.level < EPIC_LEVEL && parentIsElsewhere(item, facts.items)) return { kind: 'elsewhere' };
  if (item.level < 0) return { kind: 'with-parent' };
  if (isDone(item)) return { kind: 'done-unserved' };
  const hasEpic = item.level === EPIC_LEVEL || item.parent !== undefined;
  return { kind: 'noise', because: hasEpic ? 'epic-without-outcome' : 'no-epic' };
}

/** An epic below an initiative of another project is ours to map; only work below epics can belong elsewhere. */
function parentIsElsewhere(item: WorkItem, items: ReadonlyMap<IssueId, WorkItem>): boolean {
  if (item.parent === undefined) return false;
  return items.get(item.parent.id)?.projectId !== item.projectId;
}
