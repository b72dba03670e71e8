import type { WorkClass } from '#domain/plan/classify-work';
import { isDueWithoutOwner } from '#domain/plan/missing-parts';
import { EPIC_LEVEL, isDone, type WorkItem } from '#domain/plan/work-item';
import type { WorkTree } from '#domain/plan/work-tree';
import type { CalendarDate } from '#domain/shared/calendar-date';
import type { IssueId, OutcomeId } from '#domain/shared/identifiers';

/** The lists below the table (PL-3, PL-4). */
export type WorkLists = {
  /** Each epic is followed by its own work; work without an epic comes last. */
  readonly noise: readonly WorkItem[];
  readonly withoutOwner: readonly WorkItem[];
  /** Open ones first. */
  readonly elsewhere: readonly WorkItem[];
  readonly doneUnserved: number;
};

type ListOptions = {
  readonly targets: ReadonlyMap<OutcomeId, CalendarDate | undefined>;
  readonly dueSoon: CalendarDate;
};

/**
 * Sorts the classes of work into the lists of the page.
 *
 * @param tree - What the reader may see.
 * @param classes - Where each work item stands.
 * @param options - When work is due soon, and the targets of the outcomes.
 */
export function listWork(
  tree: WorkTree,
  classes: ReadonlyMap<IssueId, WorkClass>,
  options: ListOptions,
): WorkLists {
  const noise: WorkItem[] = [];
  const withoutOwner: WorkItem[] = [];
  const elsewhere: WorkItem[] = [];
  let doneUnserved = 0;
  for (const [id, found] of classes) {
    const item = tree.items.get(id);
    if (item === undefined) continue;
    if (found.kind === 'noise') noise.push(item);
    if (found.kind === 'elsewhere') elsewhere.push(item);
    if (found.kind === 'done-unserved') doneUnserved += 1;
    if (
      found.kind === 'serves' &&
      needsOwner(item, options.targets.get(found.outcomeId), options)
    ) {
      withoutOwner.push(item);
    }
  }
  return {
    noise: noise.sort(byEpic),
    withoutOwner: withoutOwner.sort(byDue),
    elsewhere: elsewhere.sort(
      (a, b) => Number(isDone(a)) - Number(isDone(b)) || Number(a.id) - Number(b.id),
    ),
    doneUnserved,
  };
}

/** An epic is owned through its outcome; tasks need a person of their own (PL-4). */
function needsOwner(
  item: WorkItem,
  target: CalendarDate | undefined,
  { dueSoon }: ListOptions,
): boolean {
  return item.level < EPIC_LEVEL && isDueWithoutOwner(item, dueSoon, target);
}

function byEpic(one: WorkItem, other: WorkItem): number {
  const [a, b] = [one, other].map((item) =>
    item.level >= EPIC_LEVEL ? Number(item.id) : Number(item.parent?.id ?? Number.MAX_SAFE_INTEGER),
  ) as [number, number];
  return a - b || other.level - one.level || Number(one.id) - Number(other.id);
}

function byDue(one: WorkItem, other: WorkItem): number {
  const [a, b] = [one.due ?? '9999', other.due ?? '9999'];
  return a.localeCompare(b) || Number(one.id) - Number(other.id);
}
