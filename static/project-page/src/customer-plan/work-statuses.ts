import type { WorkStatus } from '#domain/customer-plan/customer-plan';
import type { Outcome } from '#domain/plan/outcome';
import { outcomeWork } from '#domain/plan/outcome-work';
import type { OutcomeState } from '#domain/plan/progress';
import type { WorkItem } from '#domain/plan/work-item';
import { growWorkTree } from '#domain/plan/work-tree';
import type { IssueId, OutcomeId } from '#domain/shared/identifiers';

export type WorkStatuses = Readonly<Record<OutcomeId, WorkStatus>>;

const STATUS_OF_STATE: Readonly<Record<OutcomeState, WorkStatus>> = {
  'not-started': 'planned',
  'in-progress': 'in-progress',
  achieved: 'done',
  // A dropped outcome has no line in the customer plan.
  dropped: 'planned',
};

/**
 * How far the work of each outcome is for this reader: what a plan that they publish says (PL-5).
 *
 * @param outcomes - Of the delivery.
 * @param items - What the reader may see of Jira.
 * @param options - The home project, and the resolutions that count as rejected.
 */
export function workStatuses(
  outcomes: readonly Outcome[],
  items: ReadonlyMap<IssueId, WorkItem>,
  options: Parameters<typeof outcomeWork>[2],
): WorkStatuses {
  const tree = growWorkTree(items);
  return Object.fromEntries(
    outcomes.map((outcome) => [
      outcome.id,
      STATUS_OF_STATE[outcomeWork(outcome, tree, options).state],
    ]),
  );
}
